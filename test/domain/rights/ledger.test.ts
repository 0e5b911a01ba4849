import { describe, expect, test } from 'vitest';
import { day } from '#domain/clock/day.ts';
import {
  folded,
  isComplete,
  keptDue,
  type LedgerEntry,
  OPERATION_OF,
  replanned,
  toDo,
} from '#domain/rights/ledger.ts';
import type { Step } from '#domain/rights/plan.ts';
import { ANONYMISE, DELETE, entry, KEEP, ledgerOf, ref } from './rows.ts';

const rowAfter = (step: Step, ...entries: readonly LedgerEntry[]) => folded(ledgerOf(step), entries)[0];

describe('a result of a store', () => {
  test.each([
    [DELETE, 'erased', 'erased'],
    [DELETE, 'already', 'erased'],
    [DELETE, 'missing', 'missing'],
    [ANONYMISE, 'anonymised', 'anonymised'],
    [ANONYMISE, 'already', 'anonymised'],
    [ANONYMISE, 'missing', 'missing'],
    [KEEP, 'restricted', 'kept'],
    [KEEP, 'already', 'kept'],
    [KEEP, 'missing', 'missing'],
  ] as const)('to %j: %s is %s in the ledger', (step, result, outcome) => {
    const operation = OPERATION_OF[step.action];
    const row = rowAfter(step, entry(operation, 'begun'), entry(operation, result));
    expect(row).toMatchObject({ outcome, stuck: null, restricted: outcome === 'kept' });
  });

  test('of a kept record says ground and last day', () => {
    expect(rowAfter(KEEP, entry('restrict', 'restricted'))).toMatchObject({
      ground: '17(3)(b)',
      keptUntil: '2032-12-31',
      restricted: true,
    });
  });

  test.each(['not-theirs', 'changed-meanwhile', 'not-done'] as const)('"%s" waits for a person', (result) => {
    const ledger = folded(ledgerOf(DELETE), [entry('erase', result)]);
    expect(ledger[0]).toMatchObject({ outcome: null, stuck: result });
    expect([toDo(ledger), isComplete(ledger)]).toEqual([[], false]);
  });

  test.each([
    [DELETE, 'anonymised'],
    [ANONYMISE, 'erased'],
    [KEEP, 'erased'],
    [KEEP, 'unrestricted'],
  ] as const)('that is not what was told waits for a person: %j, %s', (step, result) => {
    const row = rowAfter(step, entry(OPERATION_OF[step.action], result));
    expect(row).toMatchObject({ outcome: null, stuck: 'unexpected-result' });
  });

  test('on a record that was not planned is a fault', () => {
    expect(() => folded(ledgerOf(DELETE), [entry('erase', 'erased', 1, 'another')])).toThrow(TypeError);
  });

  test('frees a record that was stuck once it is planned anew', () => {
    const stuck = rowAfter(DELETE, entry('erase', 'changed-meanwhile'));
    const again = stuck ? folded([replanned(stuck, KEEP)], [entry('restrict', 'restricted')]) : [];
    expect(again).toMatchObject([{ outcome: 'kept', stuck: null }]);
  });
});

describe('an erasure that was interrupted', () => {
  test('goes on where no result is known, and says which try it is', () => {
    const ledger = folded(ledgerOf(DELETE, DELETE, KEEP), [
      entry('erase', 'begun'),
      entry('erase', 'erased'),
      entry('erase', 'begun', 1, '1'),
    ]);
    expect(toDo(ledger).map(({ id, attempt }) => [id, attempt])).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
  });

  test('has erased what a second try finds gone', () => {
    const row = rowAfter(
      DELETE,
      entry('erase', 'begun'),
      entry('erase', 'begun', 2),
      entry('erase', 'missing', 2),
    );
    expect(row?.outcome).toBe('erased');
  });

  test('has anonymised what a second try does not find under its old id', () => {
    const again = [entry('anonymise', 'begun', 2), entry('anonymise', 'missing', 2)];
    expect(rowAfter(ANONYMISE, entry('anonymise', 'begun'), ...again)?.outcome).toBe('anonymised');
  });

  test('has restricted nothing that a second try finds gone', () => {
    const again = [entry('restrict', 'begun', 2), entry('restrict', 'missing', 2)];
    expect(rowAfter(KEEP, entry('restrict', 'begun'), ...again)).toMatchObject({
      outcome: 'missing',
      restricted: false,
    });
  });

  test('has not erased what the first try found gone, though its entries came twice', () => {
    const once = [entry('erase', 'begun'), entry('erase', 'missing')];
    expect(rowAfter(DELETE, entry('erase', 'begun'), ...once, ...once)?.outcome).toBe('missing');
  });

  test('believes the store that says later that it did erase', () => {
    expect(rowAfter(DELETE, entry('erase', 'missing'), entry('erase', 'erased'))?.outcome).toBe('erased');
  });
});

describe('a kept record', () => {
  const kept = folded(ledgerOf(KEEP), [entry('restrict', 'restricted')]);

  test('is due after its last day, not on it', () => {
    expect(keptDue(kept, day('2032-12-31'))).toEqual([]);
    expect(keptDue(kept, day('2033-01-01'))).toEqual([{ ...ref('0'), step: DELETE, attempt: 1 }]);
  });

  test('that was erased then is erased in the ledger, which still says until when it was kept', () => {
    const ended = folded(kept, [entry('erase', 'begun'), entry('erase', 'erased')]);
    expect(ended).toMatchObject([{ outcome: 'erased', restricted: false, keptUntil: '2032-12-31' }]);
    expect(keptDue(ended, day('2040-01-01'))).toEqual([]);
  });

  test('ends even if the erasing is interrupted', () => {
    const begun = folded(kept, [entry('erase', 'begun')]);
    expect(keptDue(begun, day('2033-01-01')).map(({ attempt }) => attempt)).toEqual([2]);
    expect(folded(begun, [entry('erase', 'missing', 2)])[0]?.outcome).toBe('erased');
  });

  test('is not due while it was never restricted', () => {
    expect(keptDue(ledgerOf(KEEP), day('2040-01-01'))).toEqual([]);
  });
});
