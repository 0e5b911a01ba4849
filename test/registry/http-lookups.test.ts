import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lookup, PutObject } from '#connect/index.ts';
import type { Subject } from '#contracts/lookup.ts';
import type { HttpRuntime } from '#registry/connectors/http-lookup.ts';
import { PEOPLE, type Person, person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { type HttpService, openHttpService } from '#registry/demo-data/services/http-service.ts';
import { makeLookup as offitelafspraken } from '#registry/lookups/offitelafspraken.ts';
import { makeLookup as webAnalytics } from '#registry/lookups/web-analytics.ts';
import { askAll } from './ask-all.ts';

let service: HttpService;
/** Fewer than anybody has records: every answer is read over its pages. */
beforeAll(async () => {
  service = await openHttpService({ port: 0, pageSize: 2, perSecond: Number.POSITIVE_INFINITY });
});
afterAll(() => service.close());

const LOOKUPS = {
  'offitel/offitelafspraken': offitelafspraken,
  'offitel/web-analytics': webAnalytics,
} as const;

describe.each(['offitel/offitelafspraken', 'offitel/web-analytics'] as const)('%s', (store) => {
  const asking = (subject: Subject, runtime: HttpRuntime = {}) => {
    const pages = new Map<string, string>();
    const putObject: PutObject = async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body));
    const secret = async () => service.addressOf(store) ?? '';
    const lookup: Lookup = LOOKUPS[store]({ secret, putObject, log: () => {}, ...runtime });
    return askAll({ lookup, pages }, subject);
  };
  const truthFor = (somebody: Person) =>
    new Map((recordsOf(somebody)[store] ?? []).map((record) => [itemId(record), record.data]));

  it('gives everybody who is verified their own records, word for word, and nobody else’s', async () => {
    for (const somebody of PEOPLE) {
      const { items } = await asking(subjectOf(somebody, 'verified'));
      const given = new Map(items.map(({ id, data }) => [id, data]));
      expect([somebody.id, given]).toEqual([somebody.id, truthFor(somebody)]);
    }
  });

  it('is known to some and unknown to others', () => {
    const known = PEOPLE.filter((somebody) => truthFor(somebody).size > 0);
    expect(known.length).toBeGreaterThan(5);
    expect(known.length).toBeLessThan(PEOPLE.length);
  });

  it('gives nothing to whoever only claims to be somebody, and counts it', async () => {
    for (const somebody of PEOPLE) {
      const { items } = await asking(subjectOf(somebody, 'claimed'));
      expect([somebody.id, items]).toEqual([somebody.id, []]);
    }
    const { answers } = await asking(subjectOf(person('marijke'), 'claimed'));
    expect(answers.map(({ outcome }) => outcome)).toContain('ambiguous');
  });

  it('gives cursors that hold no identifier', async () => {
    const subject = subjectOf(person('marijke'), 'verified');
    const { answers } = await asking(subject);
    const cursors = answers.flatMap((answer) => (answer.outcome === 'found' ? (answer.next ?? []) : []));
    const told = cursors.map((cursor) => cursor + Buffer.from(cursor, 'base64url').toString('latin1'));
    expect(cursors).not.toEqual([]);
    expect(Object.values(subject).some(({ value }) => told.join().includes(value))).toBe(false);
  });

  it('is not searched by a name', async () => {
    const { answers } = await asking({ name: { value: 'Jan Proefmans', status: 'verified' } });
    expect(answers).toEqual([{ outcome: 'unsupported' }]);
  });

  it('fails by name when the service refuses', async () => {
    const secret = async () =>
      JSON.stringify({ ...JSON.parse(service.addressOf(store) ?? ''), key: 'of-another' });
    const { answers } = await asking(subjectOf(person('marijke'), 'verified'), { secret });
    expect(answers).toEqual([{ outcome: 'failed', code: 'StoreKeyRefused' }]);
  });

  it('fails by name when the service gives the same page for ever', async () => {
    const list = store === 'offitel/web-analytics' ? 'visits' : 'appointments';
    const fetch = async () => Response.json({ [list]: [], next: 'again' });
    const { answers } = await asking(subjectOf(person('marijke'), 'verified'), { fetch });
    expect(answers.at(-1)).toEqual({ outcome: 'failed', code: 'StorePagingStuck' });
  });
});
