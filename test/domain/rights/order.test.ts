import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RIGHTS, type Right } from '#contracts/rights.ts';
import {
  type Action,
  actionsReady,
  FOLLOWS,
  mayErase,
  type Of,
  type Progress,
} from '#domain/rights/order.ts';
import { SETTLED_BY } from '#domain/rights/outcomes.ts';
import { memo, offitel, store, telewacht } from './people.ts';

const start: Progress = { identified: false, decided: [], settled: [], restrictedMeanwhile: [] };
const identified: Progress = { ...start, identified: true };

const everywhere = (...rights: readonly Right[]): readonly Of[] =>
  rights.flatMap((right) => [offitel, telewacht].map((controller) => ({ right, controller })));

const ready = (asked: readonly Right[], progress: Progress) =>
  actionsReady(asked, [offitel, telewacht], progress).map((action) =>
    action.kind === 'carry-out'
      ? `${action.right} at ${action.controller}`
      : `${action.kind} ${action.ground} at ${action.controller}`,
  );

describe('an objection to direct marketing', () => {
  test('is carried out as soon as the identity is known, whatever else was asked', () => {
    expect(ready(['access', 'objection-dm', 'erasure'], identified)).toEqual([
      'objection-dm at offitel',
      'objection-dm at telewacht',
    ]);
  });

  test('is not carried out for somebody who is not known', () => {
    expect(ready(['objection-dm'], start)).toEqual([]);
  });

  test('follows nothing', () => {
    expect(FOLLOWS['objection-dm']).toEqual([]);
  });
});

describe('erasure', () => {
  const decided = everywhere('access', 'erasure');

  test('waits for the access answer of the case, decided or not', () => {
    expect(ready(['access', 'erasure'], { ...identified, decided })).toEqual([
      'access at offitel',
      'access at telewacht',
    ]);
  });

  test('waits for the answer of the other companies as well: one package goes out', () => {
    const settled = [{ right: 'access', controller: offitel }] as const;
    expect(ready(['access', 'erasure'], { ...identified, decided, settled })).toEqual([
      'access at telewacht',
    ]);
  });

  test('follows once the answer is delivered', () => {
    const settled = everywhere('access');
    expect(ready(['access', 'erasure'], { ...identified, decided, settled })).toEqual([
      'erasure at offitel',
      'erasure at telewacht',
    ]);
  });

  test('waits for no access that was not asked', () => {
    const settled = everywhere('objection-dm').slice(0, 1);
    const progress = { ...identified, decided: everywhere('erasure'), settled };
    expect(ready(['erasure', 'objection-dm'], progress)).toEqual([
      'erasure at offitel',
      'objection-dm at telewacht',
    ]);
  });

  test('does not touch a store that still owes its part of the answer', () => {
    const record = { controller: offitel, store: store('invoicing'), category: 'invoice', id: '1' };
    const owing = [{ controller: offitel, store: store('invoicing') }];
    expect(mayErase(record, ['access', 'erasure'], owing)).toBe(false);
    expect(mayErase({ ...record, store: store('newsletter') }, ['access', 'erasure'], owing)).toBe(true);
    expect(mayErase(record, ['erasure'], owing)).toBe(true);
  });
});

describe('restriction', () => {
  test('is at once while an objection is weighed (18(1)(d))', () => {
    expect(ready(['objection'], identified)).toEqual([
      'restrict-meanwhile 18(1)(d) at offitel',
      'restrict-meanwhile 18(1)(d) at telewacht',
    ]);
  });

  test('is at once where it was asked while accuracy is checked (18(1)(a))', () => {
    expect(ready(['rectification', 'restriction'], identified)).toEqual([
      'restrict-meanwhile 18(1)(a) at offitel',
      'restrict-meanwhile 18(1)(a) at telewacht',
    ]);
  });

  test.each([['rectification'], ['restriction']] as const)(
    'is not at once where only %s was asked',
    (right) => {
      expect(ready([right], identified)).toEqual([]);
    },
  );

  test('meanwhile comes once, and not after the objection is settled', () => {
    const restrictedMeanwhile = [{ controller: offitel, ground: '18(1)(d)' }] as const;
    const settled = [{ right: 'objection', controller: telewacht }] as const;
    expect(ready(['objection'], { ...identified, restrictedMeanwhile, settled })).toEqual([]);
  });
});

/** Carries out what is ready, one by one and in any order, and decides in between; gives the order of what was done. */
function played(asked: readonly Right[], picks: readonly number[]): readonly Action[] {
  const controllers = [offitel, telewacht, memo];
  let progress: Progress = identified;
  const done: Action[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const undecided = asked
      .flatMap((right) => controllers.map((controller) => ({ right, controller })))
      .filter(({ right }) => SETTLED_BY[right] === 'human')
      .filter(
        (of) => !progress.decided.some((one) => one.right === of.right && one.controller === of.controller),
      );
    const actions = actionsReady(asked, controllers, progress);
    const moves = undecided.length + actions.length;
    if (moves === 0) return done;
    const pick = (picks[turn % Math.max(1, picks.length)] ?? 0) % moves;
    const decision = undecided[pick];
    const action = actions[pick - undecided.length];
    if (decision) progress = { ...progress, decided: [...progress.decided, decision] };
    if (action) {
      done.push(action);
      progress =
        action.kind === 'carry-out'
          ? { ...progress, settled: [...progress.settled, action] }
          : { ...progress, restrictedMeanwhile: [...progress.restrictedMeanwhile, action] };
    }
  }
  return done;
}

describe('in whatever order decisions and steps come', () => {
  const asked = fc.uniqueArray(fc.constantFrom(...RIGHTS), { minLength: 1 });
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });

  test('nothing is erased before the whole access answer is delivered', () => {
    fc.assert(
      fc.property(asked, picks, (rights, order) => {
        const done = played(rights, order);
        const at = (right: Right) =>
          done.flatMap((action, n) => (action.kind === 'carry-out' && action.right === right ? [n] : []));
        const firstErased = Math.min(...at('erasure'));
        expect(Math.max(-1, ...at('access'))).toBeLessThan(firstErased);
        expect(Math.max(-1, ...at('portability'))).toBeLessThan(firstErased);
      }),
    );
  });

  test('every right is carried out once at every company: nothing waits for ever', () => {
    fc.assert(
      fc.property(asked, picks, (rights, order) => {
        const carried = played(rights, order).flatMap((action) =>
          action.kind === 'carry-out' ? [`${action.right}/${action.controller}`] : [],
        );
        expect(carried.toSorted()).toEqual(
          rights
            .flatMap((right) => [offitel, telewacht, memo].map((controller) => `${right}/${controller}`))
            .toSorted(),
        );
      }),
    );
  });
});
