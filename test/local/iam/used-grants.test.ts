import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asRole } from '#cloud/iam/asker.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import { need } from '#cloud/iam/needs/need.ts';
import { openUsedGrants, readUsedGrants } from '#cloud/iam/used-grants.ts';
import { allow, CASES, deny, EVIDENCE, policy, ROLE } from './statements.ts';

const statements = policy(
  'identity',
  allow(['dynamodb:GetItem', 'dynamodb:Query'], [CASES, `${CASES}/index/*`]),
  allow('s3:Get*', `${EVIDENCE}/*`),
  deny('s3:GetObject', `${EVIDENCE}/secret`),
);

function record() {
  const dir = mkdtempSync(join(tmpdir(), 'used-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, 'below', 'used.jsonl');
  /** As a start of the cloud on the same folder. */
  const start = () => {
    const authority = createAuthority(
      { roles: new Map([[ROLE, statements]]), resources: new Map() },
      openUsedGrants(file),
    );
    return (action: string, resource: string) =>
      authority.refusal(asRole(ROLE, 'fn'), [need(action, resource)]);
  };
  return { file, start };
}

const query = { holder: 'stack/identity', action: 'dynamodb:Query', resource: `${CASES}/index/*` };

test('a grant is written down as the template has it, when it is used for the first time', () => {
  const { file, start } = record();
  const ask = start();

  ask('dynamodb:Query', `${CASES}/index/byDue`);
  ask('dynamodb:Query', `${CASES}/index/byMonth`);
  ask('s3:GetObject', `${EVIDENCE}/a`);
  expect(readUsedGrants(file)).toEqual([
    query,
    { holder: 'stack/identity', action: 's3:Get*', resource: `${EVIDENCE}/*` },
  ]);
});

test('nothing is written down of what was refused', () => {
  const { file, start } = record();
  const ask = start();

  ask('s3:GetObject', `${EVIDENCE}/secret`);
  ask('dynamodb:PutItem', CASES);
  expect(readUsedGrants(file)).toEqual([]);
});

test('a restart goes on with the same record', () => {
  const { file, start } = record();
  start()('dynamodb:Query', `${CASES}/index/byDue`);
  const before = readFileSync(file, 'utf8');

  start()('dynamodb:Query', `${CASES}/index/byDue`);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a line that a crash cut off is passed over', () => {
  const { file, start } = record();
  start()('dynamodb:Query', `${CASES}/index/byDue`);
  appendFileSync(file, '{"holder":"stack/id');

  expect(readUsedGrants(file)).toEqual([query]);
});
