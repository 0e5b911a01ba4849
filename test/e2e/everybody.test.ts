import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, person } from '#local/demo-data/people.ts';
import { type Opened, openPackage, type RecordIds, recordIdsIn, shouldHold } from './opened-package.ts';
import { accept, ask, collect, inStatus, prove, RunningEdition, release } from './running-edition.ts';

/**
 * People whom it would be easy to mistake for another, or whose names are not harmless. What the kit decides for all of
 * the demo's people is tested without a running system; these go through the real doors at the same time.
 */

/** Requests of one mailbox go one after another, so that its mails can be told apart. */
const QUEUES = [
  ['jan-1962', 'katrien', 'wim', 'petra', 'nobody'],
  ['jan-1991', 'anne-1978', 'anne-1999', 'dieter', 'html'],
] as const;
const everybody = QUEUES.flat().map((id) => person(id));

const edition = new RunningEdition();
const packages = new Map<string, Opened>();

beforeAll(async () => {
  await edition.start();
  await Promise.all(
    QUEUES.map(async (queue) => {
      for (const id of queue) packages.set(id, openPackage(await answerTo(person(id))));
    }),
  );
}, 600_000);

afterAll(() => edition.close());

async function answerTo(who: Person): Promise<Uint8Array> {
  const asked = await ask(edition, who);
  await prove(edition, asked);
  await accept(edition, asked, who);
  await release(edition, asked);
  const bytes = await collect(asked);
  await inStatus(edition, asked.reference, 'closed');
  return bytes;
}

function packageOf(who: Person): Opened {
  const opened = packages.get(who.id);
  if (!opened) throw new Error(`${who.id} has no package`);
  return opened;
}

/** Records in a package that are not this person's. */
function foreignIn(given: RecordIds, own: RecordIds): string[] {
  const mine = new Set(
    Object.entries(own).flatMap(([store, ids]) => (ids ?? []).map((id) => `${store} ${id}`)),
  );
  return Object.entries(given)
    .flatMap(([store, ids]) => (ids ?? []).map((id) => `${store} ${id}`))
    .filter((record) => !mine.has(record));
}

describe.each(everybody.map((who) => [who.id, who.because, who] as const))('%s: %s', (_, __, who) => {
  test('is given records of their own only', () => {
    expect(foreignIn(recordIdsIn(packageOf(who)), shouldHold(who))).toEqual([]);
  });

  test('sees nothing of what companies keep for their clients, nor of other people', () => {
    expect(packageOf(who).foreignTraces(who)).toEqual([]);
  });

  test('gets pages that open offline and a manifest that is true', () => {
    expect([packageOf(who).outsideReferences(), packageOf(who).manifestFaults()]).toEqual([[], []]);
  });
});
