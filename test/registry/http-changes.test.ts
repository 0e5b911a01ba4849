import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PutObject } from '#connect/index.ts';
import { person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { type HttpService, openHttpService } from '#registry/demo-data/services/http-service.ts';
import { openState } from '#registry/demo-data/services/http-service-state.ts';
import { makeLookup as offitelafspraken } from '#registry/lookups/offitelafspraken.ts';
import { makeLookup as webAnalytics } from '#registry/lookups/web-analytics.ts';
import { askAll } from './ask-all.ts';
import { change, deleting, resultsOf } from './change-all.ts';
import { describeChanges, recordsFor } from './change-suite.ts';

const LOOKUPS = {
  'offitel/offitelafspraken': offitelafspraken,
  'offitel/web-analytics': webAnalytics,
} as const;
type Store = keyof typeof LOOKUPS;

const dir = mkdtempSync(join(tmpdir(), 'http-changes-'));
const file = join(dir, 'services.sqlite');
afterAll(() => rmSync(dir, { recursive: true }));

let service: HttpService;
const open = async () => {
  service = await openHttpService({
    port: 0,
    file,
    perSecond: Number.POSITIVE_INFINITY,
    records: recordsFor,
  });
};
beforeAll(open);
afterAll(() => service.close());

/** Breaks off at the door when so many changes have gone through it. */
function over(store: Store, writes = Number.POSITIVE_INFINITY) {
  const pages = new Map<string, string>();
  const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
  let left = writes;
  const fetch: typeof globalThis.fetch = async (url, init) => {
    if (/change|opt-out/.test(String(url))) {
      if (left === 0) throw new TypeError('The function was killed.');
      left -= 1;
    }
    return globalThis.fetch(url, init);
  };
  const secret = async () => service.addressOf(store) ?? '';
  const runtime = { secret, fetch, wait: async () => {}, putObject, log: () => {} };
  return { lookup: LOOKUPS[store](runtime), pages };
}

const contents = async (store: Store) => {
  const kept = new DatabaseSync(file);
  const records = openState(kept, store, recordsFor(store)).records();
  kept.close();
  return records;
};

/** Everything as at first. */
const fill = async () => {
  await service.close();
  rmSync(file, { force: true });
  await open();
};

for (const store of ['offitel/offitelafspraken', 'offitel/web-analytics'] as const) {
  describeChanges(store, {
    over: (writes) => over(store, writes),
    contents: () => contents(store),
    fill,
  });
}

const marijke = person('marijke');
const named = (store: Store) =>
  (recordsOf(marijke)[store] ?? []).map((one) => ({ category: one.category, id: itemId(one) }));

describe('a service', () => {
  beforeEach(fill);

  it('keeps what became of its records when it is closed and opened again', async () => {
    const store = 'offitel/offitelafspraken';
    const [first, second] = named(store);
    await change(over(store).lookup, marijke, deleting(first ? [first] : []));
    await service.close();
    await open();
    const { items } = await askAll(over(store), subjectOf(marijke, 'verified'));
    expect(items.map(({ id }) => id)).not.toContain(first?.id);
    expect(items.map(({ id }) => id)).toContain(second?.id);
  });

  it('corrects a field, and the identifier that it holds, where nothing else has come in between', async () => {
    const store = 'offitel/web-analytics';
    const to = 'marijke.new@postvak.example';
    const correct = (from: string) => ({
      operation: 'rectify',
      records: named(store).map((one) => ({ ...one, set: { loginEmail: { from, to } } })),
    });
    const stale = await change(over(store).lookup, marijke, correct('other@postvak.example'));
    const right = await change(over(store).lookup, marijke, correct(marijke.email ?? ''));
    const again = await change(over(store).lookup, marijke, correct(marijke.email ?? ''));
    const { items } = await askAll(over(store), { email: { value: to, status: 'verified' } });
    expect([stale, right, again].map((answer) => new Set(resultsOf(answer)))).toEqual([
      new Set(['changed-meanwhile']),
      new Set(['rectified']),
      new Set(['already']),
    ]);
    expect(items).toHaveLength(named(store).length);
  });

  it('that is down fails the change by its own name', async () => {
    const answer = await change(
      over('offitel/web-analytics', 0).lookup,
      marijke,
      deleting(named('offitel/web-analytics')),
    );
    expect(answer).toEqual({ outcome: 'failed', code: 'StoreUnreachable' });
  });
});

describe('an objection to marketing', () => {
  beforeEach(fill);
  afterEach(fill);

  it('opts out of the analytics by login and by customer number, once', async () => {
    const answers = [];
    for (const dryRun of [true, false, false]) {
      const answer = await change(over('offitel/web-analytics').lookup, marijke, {
        operation: 'suppress',
        dryRun,
      });
      answers.push(answer.outcome === 'done' ? answer.rows : answer);
    }
    const rows = (result: string) =>
      ['email', 'customerNo'].map((id) => ({ category: 'suppression', id, result }));
    expect(answers).toEqual([rows('suppressed'), rows('suppressed'), rows('already')]);
  });

  it('is not a matter of the appointment platform', async () => {
    const answer = await change(over('offitel/offitelafspraken').lookup, marijke, { operation: 'suppress' });
    expect(answer).toEqual({ outcome: 'unsupported' });
  });
});
