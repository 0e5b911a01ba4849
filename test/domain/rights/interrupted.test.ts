import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeResult } from '#contracts/lookup-change.ts';
import { folded, isComplete, type LedgerEntry, OPERATION_OF, toDo } from '#domain/rights/ledger.ts';
import { ANONYMISE, DELETE, entry, KEEP, ledgerOf } from './rows.ts';

/** A store that loses power: `remembers` says whether it knows an idempotency key when it is asked again. */
class CrashingStore {
  readonly state = new Map<string, 'there' | 'gone' | 'anonymised' | 'restricted'>();
  readonly #done = new Set<string>();
  readonly #remembers: boolean;

  constructor(ids: readonly string[], remembers: boolean) {
    for (const id of ids) this.state.set(id, 'there');
    this.#remembers = remembers;
  }

  do(operation: LedgerEntry['operation'], id: string): ChangeResult {
    const key = `${operation}/${id}`;
    if (this.#remembers && this.#done.has(key)) return 'already';
    // An anonymised record has another id.
    if (this.state.get(id) === 'gone' || this.state.get(id) === 'anonymised') return 'missing';
    this.#done.add(key);
    const [state, result] = EFFECTS[operation];
    this.state.set(id, state);
    return result;
  }
}

const EFFECTS = {
  erase: ['gone', 'erased'],
  anonymise: ['anonymised', 'anonymised'],
  restrict: ['restricted', 'restricted'],
} as const;

const STATE_OF = { erased: 'gone', missing: 'gone', anonymised: 'anonymised', kept: 'restricted' } as const;

describe('whatever is interrupted, wherever', () => {
  const steps = fc.array(fc.constantFrom(DELETE, ANONYMISE, KEEP), { minLength: 1, maxLength: 8 });
  /** Per operation: lost before the store is asked, lost after it, or not lost. */
  const crashes = fc.array(fc.constantFrom('before', 'after', 'never'), { maxLength: 40 });

  test('the erasure ends complete, and the ledger says what the store holds', () => {
    fc.assert(
      fc.property(steps, crashes, fc.boolean(), (planned, losses, remembers) => {
        const trail: LedgerEntry[] = [];
        const opened = ledgerOf(...planned);
        const place = new CrashingStore(
          opened.map(({ id }) => id),
          remembers,
        );
        const pending = [...losses];
        for (let left = toDo(opened); left.length > 0; left = toDo(folded(opened, trail))) {
          const [first] = left;
          if (!first) break;
          const { step, attempt, ...record } = first;
          const operation = OPERATION_OF[step.action];
          trail.push({ record, operation, attempt, result: 'begun' });
          const loss = pending.shift() ?? 'never';
          if (loss === 'before') continue;
          const result = place.do(operation, record.id);
          if (loss === 'never') trail.push({ record, operation, attempt, result });
        }
        const ledger = folded(opened, trail);
        expect(isComplete(ledger)).toBe(true);
        expect(ledger.map(({ outcome }) => outcome && STATE_OF[outcome])).toEqual([...place.state.values()]);
        expect(ledger.filter(({ outcome }) => outcome === 'missing')).toEqual([]);
      }),
    );
  });

  test('a trail that comes twice gives the same ledger', () => {
    const results = [
      'begun',
      'erased',
      'anonymised',
      'restricted',
      'already',
      'missing',
      'not-theirs',
    ] as const;
    const entries = fc.array(
      fc.record({
        row: fc.constantFrom(
          ['0', 'erase'] as const,
          ['1', 'anonymise'] as const,
          ['2', 'restrict'] as const,
        ),
        result: fc.constantFrom(...results),
        attempt: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(entries, (list) => {
        const trail = list.map(({ row: [id, operation], result, attempt }) =>
          entry(operation, result, attempt, id),
        );
        const once = folded(ledgerOf(DELETE, ANONYMISE, KEEP), trail);
        expect(folded(once, trail)).toEqual(once);
      }),
    );
  });
});
