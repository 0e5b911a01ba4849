import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConsoleRefusal } from '#local/console-client.ts';
import { PEOPLE, type Person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import { type Opened, openPackage, type RecordIds, recordIdsIn, shouldHold } from './opened-package.ts';
import { identifiersOf, mentions } from './personal-data.ts';
import { provableRecords } from './provable-records.ts';
import { readableByOperators } from './readable.ts';
import {
  type Asked,
  accept,
  ask,
  collect,
  inStatus,
  prove,
  RunningEdition,
  release,
} from './running-edition.ts';

/**
 * Fifty people through the real doors at the same time, first of all those whom it would be easy to mistake for another
 * or whose names are not harmless. Each is known by mailbox (code) and by name and birth date (document), by nothing else.
 */
const CHOSEN: readonly Person[] = PEOPLE.filter(({ email }) => email !== undefined).slice(0, 50);
const LANES = 5;

interface Ended {
  readonly opened: Opened;
  /** Records that were counted for a human, and what was said to whoever released without a word about them. */
  readonly ambiguous: number;
  readonly refusedFirst: string | null;
}

const edition = new RunningEdition();
const ended = new Map<string, Ended>();

beforeAll(async () => {
  await edition.start();
  await Promise.all(
    lanes().map(async (lane) => {
      for (const who of lane) ended.set(who.id, await answerTo(who));
    }),
  );
}, 900_000);

afterAll(() => edition.close());

/** Requests of one mailbox go one after another, so that its mails can be told apart. */
function lanes(): Person[][] {
  const all: Person[][] = Array.from({ length: LANES }, () => []);
  const households = Map.groupBy(CHOSEN, ({ email }) => email?.toLowerCase());
  for (const household of households.values())
    all.toSorted((a, b) => a.length - b.length)[0]?.push(...household);
  return all;
}

async function answerTo(who: Person): Promise<Ended> {
  const asked = await ask(edition, who);
  await prove(edition, asked);
  await accept(edition, asked, who);
  await search(edition, asked, who);
  const refusedFirst = await releaseBlindly(asked);
  const { draft } = await edition.dpo('GET /cases/{reference}', { reference: asked.reference });
  if (refusedFirst !== null) await release(edition, asked);
  const opened = openPackage(await collect(asked));
  await inStatus(edition, asked.reference, 'closed');
  return { opened, ambiguous: draft?.ambiguous ?? 0, refusedFirst };
}

/** Releases as somebody does who has not looked at what is ambiguous; answers why that was refused, or null. */
async function releaseBlindly({ reference }: Asked): Promise<string | null> {
  const { draft } = await inStatus(edition, reference, 'review');
  try {
    await edition.dpo(
      'POST /cases/{reference}/release',
      { reference },
      { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: 0 },
    );
    return null;
  } catch (error) {
    if (error instanceof ConsoleRefusal) return error.code;
    throw error;
  }
}

function endOf(who: Person): Ended {
  const found = ended.get(who.id);
  if (!found) throw new Error(`${who.id} has not been answered`);
  return found;
}

/** Records in a package that are not this person's. */
function foreignIn(given: RecordIds, own: RecordIds): string[] {
  const flat = (ids: RecordIds) =>
    Object.entries(ids).flatMap(([store, list]) => (list ?? []).map((id) => `${store} ${id}`));
  const mine = new Set(flat(own));
  return flat(given).filter((record) => !mine.has(record));
}

test('there are fifty of them, homonyms, shared phones and shared mailboxes among them', () => {
  const shared = (of: (who: Person) => string | undefined) =>
    [...Map.groupBy(CHOSEN, of)].filter(([value, group]) => value !== undefined && group.length > 1).length;
  expect(CHOSEN).toHaveLength(50);
  expect([shared(({ name }) => name), shared(({ phone }) => phone), shared(({ email }) => email)]).toEqual(
    Array.from({ length: 3 }, () => expect.toSatisfy((count: number) => count > 0)),
  );
});

describe.each(CHOSEN.map((who) => [who.id, who.because, who] as const))('%s: %s', (_, __, who) => {
  test('is given exactly the records that hold an identifier they have proven', () => {
    expect(recordIdsIn(endOf(who).opened)).toEqual(provableRecords(who));
  });

  test('is given nothing of anybody else, nor of what companies keep for their clients', () => {
    const { opened } = endOf(who);
    expect(foreignIn(recordIdsIn(opened), shouldHold(who))).toEqual([]);
    expect(opened.foreignTraces(who)).toEqual([]);
  });

  test('gets pages that open offline and a manifest that is true', () => {
    const { opened } = endOf(who);
    expect([opened.outsideReferences(), opened.manifestFaults()]).toEqual([[], []]);
  });

  test('is referred to the clients for what is kept for them, with no record of it', () => {
    const { controllers } = endOf(who).opened.json('completeness.json') as {
      controllers: { id: string; stores: { id: string; outcome: string }[] }[];
    };
    const referred = controllers.flatMap((company) =>
      company.stores.filter(({ outcome }) => outcome === 'referred').map(({ id }) => `${company.id}/${id}`),
    );
    expect(referred.toSorted()).toEqual([
      'memo-medical/patient-messages',
      'offitel-medical/patient-messages',
      'offitel/client-calls',
    ]);
  });

  test('is answered without ambiguous records only after a human has said how many there are', () => {
    const { ambiguous, refusedFirst } = endOf(who);
    expect(refusedFirst).toBe(ambiguous > 0 ? 'ambiguous-records' : null);
  });
});

test('some had records that only a human can tell apart', () => {
  expect([...ended.values()].filter(({ ambiguous }) => ambiguous > 0).length).toBeGreaterThan(2);
});

test.each([
  'executions and their histories',
  'events',
  'logs',
  'metrics',
  'addresses of pages and files',
  'queues',
] as const)('no identifier of anybody stands in %s', async (place) => {
  const text = (await readableByOperators(edition))[place];
  expect(text.length).toBeGreaterThan(0);
  expect(mentions(text, [...new Set(CHOSEN.flatMap(identifiersOf))])).toEqual([]);
});
