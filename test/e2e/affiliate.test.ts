import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator } from '#local/edition.ts';
import { ROOT } from '#local/place.ts';
import { person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import { openPackage, recordIdsIn } from './opened-package.ts';
import { provableRecords } from './provable-records.ts';
import { accept, ask, collect, inStatus, prove, RunningEdition, release } from './running-edition.ts';

/** `npm start -- --affiliate COMPANY`: one company in an account, and a process, of its own (docs/other-accounts.md). */

const COMPANY = 'uw-secretaresse';
const who = person('marijke');
const edition = new RunningEdition(ROOT, ['--affiliate', COMPANY]);
/** Where the company's own cloud listens: after the two sites of the group's pages. */
const companysEndpoint = () => {
  const url = new URL(edition.running.endpoint);
  url.port = String(Number(url.port) + 6);
  return url.origin;
};

beforeAll(() => edition.start(), 240_000);
afterAll(() => edition.close());

test('a request is answered as if all were in one account', async () => {
  const asked = await ask(edition, who);
  await prove(edition, asked);
  await accept(edition, asked, who);
  await search(edition, asked, who);
  await release(edition, asked);

  const records = recordIdsIn(openPackage(await collect(asked)));
  expect(records).toEqual(provableRecords(who));
  expect(Object.keys(records).filter((store) => store.startsWith(COMPANY))).not.toEqual([]);
  await inStatus(edition, asked.reference, 'closed');
}, 240_000);

test('what the company keeps lies in its own account alone', async () => {
  const tablesAt = async (endpoint: string) => {
    const client = new DynamoDBClient(asOperator(endpoint));
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    client.destroy();
    return TableNames;
  };

  const [group, companys] = [await tablesAt(edition.running.endpoint), await tablesAt(companysEndpoint())];
  expect(companys.length).toBeGreaterThan(0);
  expect(companys.every((name) => name.includes(`-store-${COMPANY}-`))).toBe(true);
  expect(group.filter((name) => name.includes(COMPANY))).toEqual([]);
});
