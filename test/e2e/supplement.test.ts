import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitingDesks, workAtDesks } from '#local/desk-work.ts';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { searchByHand } from '#registry/demo-data/index.ts';
import { rightsIn, somebodyIn, workByHand } from './carried-out.ts';
import { type Opened, openPackage, recordIdsIn } from './opened-package.ts';
import { provableRecords } from './provable-records.ts';
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

/** A store that is not searched in time: the answer goes out without it and says so, and what it has follows. */

const edition = new RunningEdition();
const who = somebodyIn('offitel/camera-images', 'offitel/newsletter');
const CAMERAS = 'offitel/camera-images';
const AT_CAMERAS = { controller: 'offitel', store: 'camera-images' };

let asked: Asked;
const view = () => edition.dpo('GET /cases/{reference}', { reference: asked.reference });
const mailsNow = async () => new Set((await asked.requester.mails()).map(({ id }) => id));

beforeAll(async () => {
  await edition.start();
  asked = await ask(edition, who);
  await prove(edition, asked);
  await accept(edition, asked, who);
}, 240_000);

afterAll(() => edition.close());

describe('an answer without a store that was not searched', () => {
  let answer: Opened;
  let letter = '';
  beforeAll(async () => {
    await until('only the desk to be waited for', 90, async () => {
      const { lookups } = await view();
      const open = lookups.filter(({ outcome }) => outcome === 'pending');
      return open.length === 1 && waitingDesks(await view()).length === 1 ? open : null;
    });
    await edition.dpo('POST /cases/{reference}/end-collection', { reference: asked.reference });
    await release(edition, asked);
    answer = openPackage(await collect(asked));
    letter = (await asked.requester.mails()).map(({ mail }) => mail.text).join('\n');
  }, 180_000);

  test('leaves with everything else in it, and names the store as one that has not answered', async () => {
    const { [CAMERAS]: late, ...inTime } = provableRecords(who);
    expect(late?.length).toBeGreaterThan(0);
    expect(recordIdsIn(answer)).toEqual(inTime);
    const { title } = storeIn(answer);
    expect(storeIn(answer)).toMatchObject({ outcome: 'pending', records: 0 });
    expect(letter).toContain(title);
  });

  test('leaves the case open: it is answered, and says what it waits for', async () => {
    expect(await inStatus(edition, asked.reference, 'answered')).toMatchObject({
      missing: [AT_CAMERAS],
      supplement: null,
    });
  });
});

describe('what comes later', () => {
  let supplement: Opened;
  let seen: Set<string>;
  beforeAll(async () => {
    seen = await mailsNow();
    await workAtDesks(edition.dpo, await view(), (controller, store) => searchByHand(who, controller, store));
  }, 120_000);

  test('waits for a person to read and release it', async () => {
    const drafted = await until('a supplement to be read', 90, async () => {
      const now = await view();
      if (now.stopped) throw new Error(`Stopped at ${now.stopped.step}: ${now.stopped.error}`);
      return now.supplement ? now : null;
    });
    expect(drafted.supplement).toEqual({ n: 1, stands: 'review' });
    expect(await mailsNow()).toEqual(seen);
  }, 120_000);

  test('arrives under a link of its own, with the new records and no others', async () => {
    const { draft } = await view();
    await edition.dpo(
      'POST /cases/{reference}/release',
      { reference: asked.reference },
      { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: draft?.ambiguous ?? 0 },
    );
    const { match } = await asked.requester.awaitMail(PRIVATE_LINK, { not: seen });
    supplement = openPackage(await asked.requester.download(match));
    expect(recordIdsIn(supplement)).toEqual({ [CAMERAS]: provableRecords(who)[CAMERAS] });
  }, 120_000);

  test('is a sealed package, with the completeness of the whole case', () => {
    expect(supplement.manifestFaults()).toEqual([]);
    expect(supplement.outsideReferences()).toEqual([]);
    expect(supplement.foreignTraces(who)).toEqual([]);
    const { controllers } = supplement.json('completeness.json') as { controllers: unknown[] };
    expect(controllers).toHaveLength(7);
    expect(storeIn(supplement)).toMatchObject({ outcome: 'found' });
  });

  test('closes the case: nothing is missing any more', async () => {
    const { missing, events } = await inStatus(edition, asked.reference, 'closed');
    expect(missing).toEqual([]);
    // That the supplement was fetched is written down when it comes, be that before or after the end.
    const end = events.find(({ facts }) => facts.type === 'CaseClosed');
    expect(end?.actor.kind).toBe('human');
    expect(events.filter(({ facts }) => facts.type === 'MailSent').map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ letter: 'supplement', occasion: 'supplement:1' }),
    );
  }, 120_000);
});

describe('recipients of what was erased', () => {
  const rights = rightsIn(edition);
  const HOST = { name: 'Voorbeeldhosting BV', email: 'gegevens@voorbeeldhosting.example' };
  const ERASE = {
    nl: 'Ik wil dat jullie al mijn gegevens wissen. Alles mag weg.',
    fr: 'Je demande l’effacement de toutes mes données personnelles.',
    de: 'Bitte löschen Sie alle meine personenbezogenen Daten.',
    en: 'Please erase all of my personal data.',
  } as const;
  const somebody = somebodyIn('offitel/offitelweb', 'offitel/newsletter');
  let erasing: Asked;
  let mailed: readonly string[] = [];

  beforeAll(async () => {
    const host = edition.requester(HOST);
    const before = new Set((await host.mails()).map(({ id }) => id));
    erasing = await rights.toReview(somebody, ERASE[somebody.language]);
    await rights.decide(erasing, { right: 'erasure', outcome: 'erased', ground: '17(1)(a)' });
    await rights.release(erasing);
    await until('recipients to be told', 120, async () => {
      const now = await rights.view(erasing);
      if (now.stopped) throw new Error(`Stopped at ${now.stopped.step}: ${now.stopped.why}`);
      await workByHand(edition, erasing);
      // Those with an address hear of it meanwhile, one after the other.
      return now.toTell > 0 && (await notices()).every(({ stands }) => stands !== 'mail') ? now : null;
    });
    mailed = (await host.mails()).filter(({ id }) => !before.has(id)).map(({ mail }) => mail.text ?? '');
  }, 240_000);

  const notices = async () =>
    (await edition.dpo('GET /cases/{reference}/notices', { reference: erasing.reference })).notices;

  test('hear of it by mail where they have an address, once for each company, without the name of the person', async () => {
    const expected = (await notices()).filter(({ contact }) => contact === HOST.email);
    expect(expected.length).toBeGreaterThan(0);
    expect(mailed).toHaveLength(expected.length);
    for (const text of mailed) {
      expect(text).toContain(erasing.reference);
      expect(text).not.toContain(somebody.name);
      expect(text).not.toContain(somebody.email);
    }
  });

  test('wait for a person where they have none, and the case with them', async () => {
    const { status, toTell } = await rights.view(erasing);
    expect([status, toTell > 0]).toEqual(['answered', true]);
    const { events } = await rights.toItsEnd(erasing);
    const told = events.filter(({ facts }) => facts.type === 'RecipientTold');
    expect(told).toHaveLength(toTell);
    expect(told.every(({ actor }) => actor.kind === 'human')).toBe(true);
    expect(new Set((await notices()).map(({ stands }) => stands))).toEqual(new Set(['sent', 'told']));
  }, 120_000);
});

function storeIn(opened: Opened) {
  const { controllers } = opened.json('completeness.json') as {
    controllers: { id: string; stores: { id: string; title: string }[] }[];
  };
  const store = controllers
    .find(({ id }) => id === AT_CAMERAS.controller)
    ?.stores.find(({ id }) => id === AT_CAMERAS.store);
  if (!store) throw new Error('The package does not name the cameras');
  return store;
}
