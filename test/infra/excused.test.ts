import { beforeAll, expect, test } from 'vitest';
import { collectPolicies } from '#cloud/iam/collect.ts';
import { EXCUSED } from '#local/grants/excused.ts';
import { type Grant, grantsOf } from '#local/grants/grant.ts';
import { assembled } from './assembled.ts';

/** Grants that no run of the tests is expected to use: a reason for each, and none for what is no longer there. */

let grants: readonly Grant[];
beforeAll(() => {
  grants = grantsOf(collectPolicies(assembled()).all, []);
});

const excuses = ({ because }: (typeof EXCUSED)[number]) =>
  grants.filter(({ use }) => use.kind === 'excused' && use.because === because);

test.each(EXCUSED)('$because', (entry) => {
  expect(excuses(entry).length).toBeGreaterThan(0);
});

test('a state machine is excused no call of a function', () => {
  const machine = grants.filter(
    ({ holder, action, use }) =>
      /\/Request\/Role\//.test(holder) && action === 'lambda:InvokeFunction' && use.kind === 'excused',
  );

  expect(machine).toEqual([]);
});
