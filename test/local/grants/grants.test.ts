import { describe, expect, test } from 'vitest';
import { grantsOf } from '#local/grants/grant.ts';
import { tableOf } from '#local/grants/table.ts';
import { allow, CASES, deny, EVIDENCE, policy } from '../iam/statements.ts';

const statements = policy(
  'identity',
  allow(['dynamodb:GetItem', 'dynamodb:Query'], [CASES, `${CASES}/index/*`]),
  deny('s3:*', `${EVIDENCE}/*`),
);
const used = [{ holder: 'stack/identity', action: 'dynamodb:Query', resource: `${CASES}/index/*` }];
const uses = (record: typeof used) =>
  grantsOf(statements, record).map(({ action, use }) => `${action}: ${use.kind}`);

describe('the grants of the templates', () => {
  test('are actions of statements that allow, each used by itself', () => {
    expect(uses(used)).toEqual(['dynamodb:GetItem: unused', 'dynamodb:Query: used']);
  });

  test('are not used by what another policy allowed', () => {
    expect(uses(used.map((one) => ({ ...one, holder: 'stack/other' })))).toEqual([
      'dynamodb:GetItem: unused',
      'dynamodb:Query: unused',
    ]);
  });

  test('that no test can be expected to use say why, until one is used', () => {
    const path = 'inzage-pipeline/Request/Role/DefaultPolicy';
    const logging = statements.map((statement) => ({
      ...statement,
      holder: path,
      actions: [{ text: 'logs:CreateLogDelivery', matches: () => true }],
    }));
    const [grant] = grantsOf(logging, []);

    expect(grant?.use).toMatchObject({
      kind: 'excused',
      because: expect.stringMatching(/history of an execution/),
    });
    const record = [{ holder: path, action: 'logs:CreateLogDelivery', resource: CASES }];
    expect(grantsOf(logging, record)[0]?.use.kind).toBe('used');
  });
});

test('the table has a line for each and ends with the sum', () => {
  expect(tableOf(grantsOf(statements, used)).split('\n')).toEqual([
    'unused  stack/identity 0  dynamodb:GetItem  table/cases table/cases/index/*',
    'used    stack/identity 0  dynamodb:Query    table/cases table/cases/index/*',
    '',
    '2 grants: 1 used, 1 unused, 0 excused',
  ]);
});

test('the sum is of all grants, whichever are shown', () => {
  const all = grantsOf(statements, used);
  const unused = all.filter(({ use }) => use.kind === 'unused');

  expect(tableOf(all, unused).split('\n')).toEqual([
    'unused  stack/identity 0  dynamodb:GetItem  table/cases table/cases/index/*',
    '',
    '2 grants: 1 used, 1 unused, 0 excused',
  ]);
});
