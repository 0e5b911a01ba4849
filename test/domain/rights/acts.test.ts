import { describe, expect, test } from 'vitest';
import { LARGEST_CHANGE } from '#contracts/lookup-change.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import { actsFor, suppressionActs } from '#domain/rights/acts.ts';
import type { ErasurePlan } from '#domain/rights/plan.ts';
import type { RecordRef } from '#domain/rights/record.ts';
import { loadRegistry } from '#registry/load.ts';
import { offitel, store, telewacht } from './people.ts';

const registry = loadRegistry('registry');
const NOTHING: ErasurePlan = { steps: [], questions: [] };
const record = (n: number, of = 'newsletter'): RecordRef => ({
  controller: offitel,
  store: store(of),
  category: 'subscription',
  id: `r-${n}`,
});
const decided = { controller: offitel, decidedBy: 'dpo@group.example' } as const;

const acts = (
  outcomes: readonly RightOutcome[],
  records: readonly RecordRef[] = [],
  plan: ErasurePlan = NOTHING,
) => actsFor({ registry, outcomes, records, plan });

describe('an objection to direct marketing', () => {
  test('goes to every store of the companies named, and to no store that is kept for clients (OBJ-1, PRO-1)', () => {
    const own = registry.controllers.flatMap(({ id, stores }) =>
      stores.filter(({ role }) => role === 'controller').map((one) => `${id}/${one.id}`),
    );
    const all = suppressionActs(registry, 'all').map(({ controller, store: of }) => `${controller}/${of}`);
    expect(all.toSorted()).toEqual(own.toSorted());
    expect(new Set(suppressionActs(registry, [telewacht]).map(({ controller }) => controller))).toEqual(
      new Set([telewacht]),
    );
  });
});

describe('what was decided', () => {
  test('is done in an order: corrections first, erasures last (INT-2)', () => {
    const plan: ErasurePlan = { steps: [{ ...record(1), step: { action: 'delete' } }], questions: [] };
    const given = acts(
      [
        { ...decided, right: 'erasure', outcome: 'erased', ground: '17(1)(a)' },
        { ...decided, right: 'restriction', outcome: 'restricted', ground: '18(1)(a)', until: 'Later.' },
        {
          ...decided,
          right: 'rectification',
          outcome: 'rectified',
          corrections: [
            {
              store: store('newsletter'),
              category: 'subscription',
              id: 'r-1',
              set: { name: { from: 'A', to: 'B' } },
            },
          ],
        },
      ],
      [record(1)],
      plan,
    );
    expect(given.map(({ operation }) => operation)).toEqual(['rectify', 'restrict', 'erase']);
  });

  test('restricts what is kept from erasure, and erases the rest (ERA-2)', () => {
    const keep = {
      action: 'keep',
      ground: '17(3)(b)',
      until: '2034-12-31',
      basis: ['fiscal'],
      mask: {},
      afterwards: { action: 'delete' },
    } as const;
    const plan = {
      steps: [
        { ...record(1), step: { action: 'delete' } },
        { ...record(2), step: keep },
      ],
      questions: [],
    } as unknown as ErasurePlan;
    expect(acts([], [], plan)).toEqual([
      {
        operation: 'restrict',
        controller: offitel,
        store: 'newsletter',
        records: [{ category: 'subscription', id: 'r-2' }],
      },
      {
        operation: 'erase',
        controller: offitel,
        store: 'newsletter',
        records: [{ category: 'subscription', id: 'r-1', how: 'delete' }],
      },
    ]);
  });

  test('touches no company at which it was not decided', () => {
    const elsewhere: RecordRef = { ...record(1), controller: telewacht, store: store('call-records') };
    const given = acts(
      [{ ...decided, right: 'restriction', outcome: 'restricted', ground: '18(1)(a)', until: 'Later.' }],
      [record(1), elsewhere],
    );
    expect(given.map(({ controller }) => controller)).toEqual([offitel]);
  });

  test('a refusal changes nothing', () => {
    expect(
      acts(
        [{ ...decided, right: 'erasure', outcome: 'refused', ground: '12(5)-excessive', reason: 'So.' }],
        [record(1)],
      ),
    ).toEqual([]);
  });

  test('a withdrawn consent ends use and marketing where consent was the basis, and nowhere else', () => {
    const given = acts(
      [{ ...decided, right: 'withdrawal', outcome: 'stopped' }],
      [record(1), record(2, 'invoicing')],
    );
    const consent = registry.controllers
      .find(({ id }) => id === offitel)
      ?.stores.filter(({ legalBasis }) => legalBasis.kind === 'consent')
      .map(({ id }) => id);
    expect(new Set(given.map(({ store: of }) => of))).toEqual(new Set(consent));
    expect(given.map(({ operation }) => operation)).toContain('suppress');
  });

  test('comes in questions that a store takes, each record once', () => {
    const many = Array.from({ length: LARGEST_CHANGE + 1 }, (_, n) => record(n));
    const given = acts(
      [{ ...decided, right: 'restriction', outcome: 'restricted', ground: '18(1)(a)', until: 'Later.' }],
      [...many, record(0)],
    );
    expect(given.map((act) => ('records' in act ? act.records.length : 0))).toEqual([LARGEST_CHANGE, 1]);
  });
});
