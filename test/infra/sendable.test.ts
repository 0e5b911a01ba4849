import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import type { Store } from '#contracts/registry.ts';
import { addsItems } from '../../infra/affiliate-stack.ts';
import { lookupName, lookupSources } from '../../infra/lookup-sources.ts';
import { grantsOf } from './grants.ts';
import { sendable } from './sendable.ts';
import { asked, catalogue, type Resource, registry, synthesize } from './synthesized.ts';

/** A function is given what its code can send, and nothing else: code that is taken away takes its grant along. */

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});
const folder = mkdtempSync(path.join(tmpdir(), 'inzage-lookups-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No call asks for these by its name: keys of what is read and written, the stream’s deliveries, what fails. */
const BY_ITSELF =
  /^(kms:(Decrypt|GenerateDataKey)|dynamodb:(ListStreams|DescribeStream|Get(Records|ShardIterator))|sqs:\w+)$/;

function granted(functionName: string): readonly string[] {
  const fn = resources.find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['FunctionName'] === functionName,
  );
  if (!fn) throw new Error(`There is no function ${functionName}`);
  const actions = grantsOf(fn, resources).map((grant) => grant.slice(grant.indexOf(': ') + 2));
  return [...new Set(actions)].filter((action) => !BY_ITSELF.test(action)).toSorted();
}

/** S3 answers "forbidden" instead of "not there" to whoever may not list. */
const TELLS_WHAT_IS_MISSING = 's3:ListBucket';

function expectSame(functionName: string, entry: string, never: readonly string[] = []): void {
  const given = granted(functionName);
  const sent = new Set([...sendable(entry)].filter((action) => !never.includes(action)));
  if (sent.has('s3:GetObject') && given.includes(TELLS_WHAT_IS_MISSING)) sent.add(TELLS_WHAT_IS_MISSING);

  expect(given).toEqual([...sent].toSorted());
}

test.each(catalogue)('%s is given what its code can send', (name, { folder: of }) => {
  expectSame(`inzage-${name}`, `functions/${of}/${name}.ts`);
});

/** All tables have the same code; only what the data map says of a store makes it add items. */
const neverSent = (store: Store) =>
  store.connector.kind === 'dynamodb' && !addsItems(store) ? ['dynamodb:PutItem'] : [];

test.each(asked)(
  'the lookup of $controller/$store.id is given what its code can send',
  ({ controller, store }) => {
    const entry = lookupSources(registry, folder).get(`lookups/${lookupName(controller, store)}`) ?? '';

    expectSame(lookupFunctionName('inzage-lookup-', controller, store.id), entry, neverSent(store));
  },
);
