import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#domain/clock/day.ts';
import { erasurePlan, type KeepDecision } from '#domain/rights/plan.ts';
import { ERASE_ALL, type ErasureRule } from '#domain/rights/retention.ts';
import { accounting, fiscal, offitel, store, telewacht } from './people.ts';

const invoices: ErasureRule = {
  duties: [accounting, fiscal],
  erase: 'delete',
  fields: { email: 'null' },
};

const calls: ErasureRule = { duties: [], erase: 'anonymise', fields: { at: 'keep', number: 'hash' } };

const ref = { controller: offitel, store: store('invoicing'), category: 'invoice', id: '1' };
const invoice = {
  invoiceNo: '2026-17',
  issuedOn: '2026-05-04',
  amount: '20.00',
  name: 'An Proef',
  address: 'Proefstraat 1',
  email: 'an@person.example',
  description: 'For her son',
};

const planOf = (
  rule: ErasureRule,
  data: Readonly<Record<string, unknown>>,
  rest: { keeping?: readonly KeepDecision[]; today?: string } = {},
) =>
  erasurePlan({
    records: [{ ref, data }],
    ruleOf: () => rule,
    erasing: [offitel],
    keeping: rest.keeping ?? [],
    today: day(rest.today ?? '2026-06-01'),
    timeZone: 'Europe/Brussels',
  });

const claim: KeepDecision = {
  records: { controller: offitel },
  ground: '17(3)(e)',
  until: day('2027-06-30'),
  reason: 'A claim is before the court.',
  decidedBy: 'dpo@group.example',
};

describe('a record', () => {
  test('that no duty holds is deleted', () => {
    expect(planOf(ERASE_ALL, invoice).steps).toEqual([{ ...ref, step: { action: 'delete' } }]);
  });

  test('of a category that is anonymised loses what its data map does not keep', () => {
    const { steps } = planOf(calls, { at: '2026-05-04T10:00:00Z', number: '+32 470 00 00 00', note: 'x' });
    expect(steps[0]?.step).toEqual({
      action: 'anonymise',
      mask: { at: 'keep', number: 'hash', note: 'delete' },
    });
  });

  test('that several duties hold is kept as long as the longest says (RET-1)', () => {
    expect(planOf(invoices, invoice).steps[0]?.step).toMatchObject({
      action: 'keep',
      ground: '17(3)(b)',
      until: '2036-12-31',
      basis: ['accounting', 'fiscal'],
      afterwards: { action: 'delete' },
    });
  });

  test('that is kept keeps only what the duty covers: a minor’s invoice only its own fields (RET-1)', () => {
    const { steps } = planOf(invoices, invoice);
    expect(steps[0]?.step).toMatchObject({
      mask: {
        invoiceNo: 'keep',
        issuedOn: 'keep',
        amount: 'keep',
        name: 'keep',
        address: 'keep',
        email: 'null',
        description: 'delete',
      },
    });
  });

  test('whose duties have ended is deleted', () => {
    expect(planOf(invoices, invoice, { today: '2036-12-31' }).steps[0]?.step.action).toBe('keep');
    expect(planOf(invoices, invoice, { today: '2037-01-01' }).steps[0]?.step.action).toBe('delete');
  });

  test('is kept whole where a person says on which ground', () => {
    expect(planOf(ERASE_ALL, invoice, { keeping: [claim] }).steps[0]?.step).toMatchObject({
      action: 'keep',
      ground: '17(3)(e)',
      until: '2027-06-30',
      basis: ['decision'],
      mask: { email: 'keep', description: 'keep' },
    });
  });

  test('has the ground of what holds it longest', () => {
    const long = { ...claim, until: day('2040-01-01') };
    const grounds = [claim, long].map(
      (keep) => planOf(invoices, invoice, { keeping: [keep] }).steps[0]?.step,
    );
    expect(grounds).toMatchObject([
      { ground: '17(3)(b)', until: '2036-12-31' },
      { ground: '17(3)(e)', until: '2040-01-01' },
    ]);
  });

  test('that a decision does not mean is not kept by it', () => {
    const other = { ...claim, records: { controller: offitel, store: ref.store, id: '2' } };
    expect(planOf(ERASE_ALL, invoice, { keeping: [other] }).steps[0]?.step.action).toBe('delete');
  });

  test('that does not say since when a duty holds is asked about, and left alone', () => {
    expect(planOf(invoices, { ...invoice, issuedOn: null })).toEqual({
      steps: [],
      questions: [
        { record: ref, duty: 'accounting', field: 'issuedOn' },
        { record: ref, duty: 'fiscal', field: 'issuedOn' },
      ],
    });
  });

  test('of a company where nobody decided to erase is left out', () => {
    const plan = erasurePlan({
      records: [{ ref: { ...ref, controller: telewacht }, data: invoice }],
      ruleOf: () => ERASE_ALL,
      erasing: [offitel],
      keeping: [],
      today: day('2026-06-01'),
      timeZone: 'Europe/Brussels',
    });
    expect(plan).toEqual({ steps: [], questions: [] });
  });

  test('is never kept beyond every duty and decision, nor erased before one', () => {
    const later = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays(day('2020-01-01'), days));
    fc.assert(
      fc.property(later, later, fc.option(later), (issuedOn, today, keepUntil) => {
        const keeping = keepUntil === null ? [] : [{ ...claim, until: keepUntil }];
        const step = planOf(invoices, { ...invoice, issuedOn }, { keeping, today }).steps[0]?.step;
        const year = Number(issuedOn.slice(0, 4));
        const ends = [`${year + (year < 2022 ? 7 : 10)}-12-31`, ...(keepUntil === null ? [] : [keepUntil])];
        const last = ends.toSorted().at(-1) ?? '';
        expect(step?.action === 'keep' ? step.until : step?.action).toBe(last >= today ? last : 'delete');
      }),
    );
  });
});
