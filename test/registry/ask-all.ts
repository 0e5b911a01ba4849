import { vi } from 'vitest';
import type { Lookup, PutObject } from '#connect/index.ts';
import { EvidencePage, type LookupAnswer, type Subject } from '#contracts/lookup.ts';
import type { ChangeAnswer } from '#contracts/lookup-change.ts';
import type { TableRuntime } from '#registry/connectors/table-lookup.ts';
import { bucketObjects } from '#registry/demo-data/layout.ts';
import type { StoreName } from '#registry/demo-data/people.ts';
import { recordsIn } from '#registry/demo-data/records.ts';
import { bucketOf, tableOf } from './stores.ts';
import { callRecordings, tableLookupOf } from './stores-without-code.ts';

vi.stubEnv('STORE_TABLE', 'a-table');

const TABLES = [
  'offitel/mijn-offitel',
  'offitel/newsletter',
  'offitel/prospects',
  'uw-secretaresse/call-notes',
  'memo-group/memoweb-dashboard',
  'memo-holding/business-contacts',
] as const satisfies readonly StoreName[];
export const RECORDINGS = 'telewacht/call-recordings';

export type AskedTable = (typeof TABLES)[number];
export const TABLE_STORES: readonly AskedTable[] = TABLES;

/** A lookup over a table that is given, with the evidence that it wrote. */
export function makeTableLookup(store: AskedTable, runtime: TableRuntime) {
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  return { lookup: tableLookupOf(store, { putObject, log: () => {}, ...runtime }), pages };
}

export type AskedStore = AskedTable | typeof RECORDINGS;

export const EVERY_STORE: readonly AskedStore[] = [...TABLES, RECORDINGS];

/** Made once: everybody is looked up in each of them, several times over. */
const TABLE_OF = new Map(EVERY_STORE.map((store) => [store, tableOf(recordsIn(store))]));
const BUCKET = bucketOf(bucketObjects(recordsIn(RECORDINGS)));

/** A lookup over the demonstration's data, with the evidence that it wrote. */
export function lookupOver(store: AskedStore, pageSize?: number) {
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  const runtime = { putObject, log: () => {} };
  if (store === RECORDINGS) return { lookup: callRecordings({ ...BUCKET, ...runtime }), pages };
  const table = pageSize === undefined ? TABLE_OF.get(store) : tableOf(recordsIn(store), pageSize);
  return { lookup: tableLookupOf(store, { ...table, ...runtime }), pages };
}

type Asked = { readonly lookup: Lookup; readonly pages: ReadonlyMap<string, string> };

/** Asks until there is no more, as the pipeline does. */
export async function askAll({ lookup, pages }: Asked, subject: Subject) {
  const { controller, store } = lookup.definition;
  const evidence = { bucket: 'evidence', prefix: `${controller}/case/${store}/` };
  const answers: LookupAnswer[] = [];
  for (let page = 1, cursor: string | null = ''; cursor !== null; page += 1) {
    const from: string | null = cursor === '' ? null : cursor;
    const caseId = 'abcdefghijklmnopqrstuvwxyz';
    const answer: LookupAnswer | ChangeAnswer = await lookup({
      operation: 'access',
      caseId,
      controller,
      store,
      subject,
      cursor: from,
      page,
      evidence,
    });
    if (answer.outcome === 'done') throw new Error('That is the answer to a change.');
    answers.push(answer);
    cursor = answer.outcome === 'found' ? answer.next : null;
  }
  const written = [...pages].filter(([key]) => key.includes('/page-')).map(([, text]) => text);
  return { answers, items: written.flatMap((text) => EvidencePage.parse(JSON.parse(text)).items), written };
}
