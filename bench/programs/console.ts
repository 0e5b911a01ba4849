/**
 * `console.ts FOLDER SMALL LARGE ROUNDS`: the console's API in front of two tables of that many open cases. Prints how long each
 * page took, as JSON: milliseconds by page and table, a figure for each round.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '#cloud/clock.ts';
import { createDynamoDb } from '#cloud/dynamodb/index.ts';
import { caseTable } from '#functions/platform/case-table/case-table.ts';
import { rounds } from '../rounds.ts';
import { asking } from './console/asking.ts';
import { fillCases } from './console/fill-cases.ts';
import { PLACE } from './console/table-spec.ts';

const [dir, small = '1000', large = '100000', times = '9'] = process.argv.slice(2);
if (!dir) throw new Error('Name a folder');

const sizes = [Number(small), Number(large)] as const;
const shown = new Map<number, Awaited<ReturnType<typeof fillCases>>>();
for (const count of sizes) shown.set(count, await fillCases(dir, `cases-${count}`, count));

const db = await createDynamoDb({ dir, place: PLACE, clock: systemClock() });
const server = createServer((request, response) => void db.handle(request, response, undefined));
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address() as AddressInfo;
const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: PLACE.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }),
  { marshallOptions: { removeUndefinedValues: true } },
);

/** What it takes to look at one page of a table: milliseconds. */
function pagesOf(count: number) {
  const ask = asking(caseTable(`cases-${count}`, client));
  const { middle = '', reference = '' } = shown.get(count) ?? {};
  const taken = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  return {
    list: () => taken(() => ask('GET /cases')),
    next: () => taken(() => ask('GET /cases', {}, { after: middle })),
    page: () => taken(() => ask('GET /cases/{reference}', { reference })),
    report: () => taken(() => ask('GET /reports', {}, { from: '2026-01-01', to: '2026-12-31' })),
  };
}

const [few, many] = [pagesOf(sizes[0]), pagesOf(sizes[1])];
const contenders = {
  listFew: few.list,
  listMany: many.list,
  nextFew: few.next,
  nextMany: many.next,
  pageFew: few.page,
  pageMany: many.page,
};
// Once unmeasured: connections are opened and code is compiled.
await rounds(2, contenders);
const taken = await rounds(Number(times), contenders);
const { reportFew, reportMany } = await rounds(2, { reportFew: few.report, reportMany: many.report });
console.log(JSON.stringify({ ...taken, reportFew, reportMany }));

client.destroy();
server.closeAllConnections();
server.close();
await db.close();
