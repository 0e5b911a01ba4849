import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Language } from '#contracts/language.ts';
import { type Person, STORES } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { rightsIn, somebodyIn } from './carried-out.ts';
import { type Asked, accept, prove, RunningEdition } from './running-edition.ts';

/** Each right from the letter to its end, and what the stores of the companies really hold afterwards. */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

const { view, changes, write, toReview, decide, release, toItsEnd, itemsOf } = rightsIn(edition);

const ASKS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  erasure: {
    nl: 'Ik wil dat jullie al mijn gegevens wissen. Alles mag weg.',
    fr: 'Je demande l’effacement de toutes mes données personnelles.',
    de: 'Bitte löschen Sie alle meine personenbezogenen Daten.',
    en: 'Please erase all of my personal data.',
  },
  marketing: {
    nl: 'Stop met mij reclame te sturen, ik verzet mij tegen direct marketing.',
    fr: 'Je m’oppose à toute prospection commerciale, arrêtez de m’envoyer de la publicité.',
    de: 'Ich widerspreche der Nutzung meiner Daten für Direktwerbung. Keine Werbung mehr.',
    en: 'I object to direct marketing. Stop sending me advertising.',
  },
  restriction: {
    nl: 'Ik vraag de beperking van de verwerking van mijn gegevens, want ze kloppen niet.',
    fr: 'Je demande la limitation du traitement de mes données personnelles.',
    de: 'Ich verlange die Einschränkung der Verarbeitung meiner Daten.',
    en: 'I request the restriction of the processing of my personal data.',
  },
  withdrawal: {
    nl: 'Ik trek mijn toestemming voor de nieuwsbrief in.',
    fr: 'Je retire mon consentement à votre lettre d’information.',
    de: 'Ich widerrufe meine Einwilligung in den Newsletter.',
    en: 'I withdraw my consent to the newsletter.',
  },
  review: {
    nl: 'De computer heeft mijn aanvraag geweigerd. Ik wil dat een mens die beslissing opnieuw bekijkt.',
    fr: 'L’ordinateur a refusé ma demande. Je veux qu’une personne réexamine cette décision.',
    de: 'Der Computer hat meinen Antrag abgelehnt. Ich möchte, dass ein Mensch diese Entscheidung überprüft.',
    en: 'The computer refused my application. I want a person to look at that decision again.',
  },
  rectification: {
    nl: 'Mijn adres klopt niet meer, gelieve mijn gegevens te verbeteren.',
    fr: 'Veuillez rectifier mes données : mon adresse est incorrecte.',
    de: 'Bitte berichtigen Sie meine Daten, meine Adresse stimmt nicht.',
    en: 'Please correct my data, my address is wrong.',
  },
};
/** What a person says who has looked again at what a machine had decided. */
const REVIEWED: Readonly<
  Record<
    Language,
    {
      readonly decision: string;
      readonly result: 'changed';
      readonly reviewer: string;
      readonly reason: string;
    }
  >
> = {
  nl: {
    decision: 'De computer had uw aanvraag voor betaling in schijven geweigerd.',
    result: 'changed',
    reviewer: 'de verantwoordelijke van de klantendienst',
    reason: 'U hebt de facturen van vorig jaar wel betaald; u mag voortaan in schijven betalen.',
  },
  fr: {
    decision: 'L’ordinateur avait refusé votre demande de paiement échelonné.',
    result: 'changed',
    reviewer: 'la responsable du service clients',
    reason:
      'Vous avez bien payé les factures de l’an dernier ; vous pouvez désormais payer en plusieurs fois.',
  },
  de: {
    decision: 'Der Computer hatte Ihren Antrag auf Ratenzahlung abgelehnt.',
    result: 'changed',
    reviewer: 'die Leiterin des Kundendienstes',
    reason: 'Sie haben die Rechnungen des letzten Jahres bezahlt; Sie können künftig in Raten zahlen.',
  },
  en: {
    decision: 'The computer had refused your application to pay by instalments.',
    result: 'changed',
    reviewer: 'the manager of customer service',
    reason: 'You did pay last year’s invoices; from now on you may pay by instalments.',
  },
};
/** In the language of the letter, as the check of letters wants it. */
const NOT_WRONG: Readonly<Record<Language, string>> = {
  nl: 'Hier wordt geen adres bewaard, en wat er staat klopt volgens ons.',
  fr: 'Aucune adresse n’est conservée ici, et ce qui y figure est exact selon nous.',
  de: 'Hier wird keine Adresse aufbewahrt, und was dort steht, ist nach unserer Kenntnis richtig.',
  en: 'No address is kept here, and what is kept is right as far as we know.',
};
const ALL_AT_ONCE: Readonly<Record<Language, string>> = {
  nl: 'Stuur me een kopie van al mijn gegevens. Wis daarna alles wat jullie over mij hebben. En stuur me geen reclame meer.',
  fr: 'Envoyez-moi une copie de toutes mes données. Effacez ensuite tout ce que vous avez sur moi. Et ne m’envoyez plus de publicité.',
  de: 'Bitte schicken Sie mir eine Kopie aller meiner Daten. Löschen Sie danach alles, was Sie über mich haben. Und schicken Sie mir keine Werbung mehr.',
  en: 'Please send me a copy of all my data. Then erase everything that you have about me. And stop sending me advertising.',
};
const asking = (what: string, { language }: Person) => ASKS[what]?.[language] ?? '';

describe('erasure', () => {
  const who = somebodyIn('offitel/invoicing', 'offitel/newsletter', 'telewacht/call-recordings');
  let asked: Asked;
  beforeAll(async () => {
    asked = await toReview(who, asking('erasure', who));
  }, 180_000);

  test('is not released before somebody has decided on it', async () => {
    expect((await view(asked)).rights).toEqual(['erasure']);
    await expect(release(asked)).rejects.toThrow(/Nobody has decided yet on: erasure at /);
  });

  test('ends with a ledger: what the law keeps is kept and restricted, the rest is gone', async () => {
    await decide(asked, { right: 'erasure', outcome: 'erased', ground: '17(1)(a)' });
    await release(asked);
    await toItsEnd(asked);
    const { ledger, acts } = await changes(asked);
    expect(acts.every(({ outcome }) => outcome !== null)).toBe(true);
    expect(ledger.length).toBeGreaterThan(3);
    for (const row of ledger) {
      const kept = row.category === 'invoice' || row.category === 'payment';
      expect(row).toMatchObject(
        kept
          ? { outcome: 'kept', ground: '17(3)(b)', restricted: true, stuck: null }
          : { outcome: expect.stringMatching(/^(erased|anonymised)$/), stuck: null },
      );
      if (kept) expect(row.keptUntil).toMatch(/^20\d\d-12-31$/);
    }
  }, 180_000);

  test('is told: what was erased, and what is kept on which law until when', async () => {
    const [newest] = await asked.requester.mails();
    expect(newest?.mail.text).toMatch(/20\d\d/);
    expect(newest?.mail.text).toMatch(/315/);
  });

  test('has really been done in the stores: asked again, only what is kept is found', async () => {
    expect(
      (await itemsOf('offitel/newsletter')).filter(
        ({ identifiers }) => Object(identifiers).email === who.email,
      ),
    ).toEqual([]);
    const again = await toReview(who, `${asking('erasure', who)} Again.`);
    const { lookups } = await view(again);
    const found = lookups.filter(({ items, store }) => items > 0 && store !== 'camera-images');
    expect(found.map(({ store }) => store)).toEqual(['invoicing']);
    // Whoever decides sees that it repeats the first, and decides all the same (FEE-1).
    const { overlaps } = await edition.dpo('GET /cases/{reference}/repeats', { reference: again.reference });
    expect(overlaps).toMatchObject([{ reference: asked.reference, rights: ['erasure'], scope: 'same' }]);
    await decide(again, { right: 'erasure', outcome: 'erased', ground: '17(1)(a)' });
    await release(again);
    await toItsEnd(again);
    const { acts } = await changes(again);
    const results = acts
      .filter(({ store }) => store !== 'camera-images')
      .flatMap(({ rows }) => rows.map(({ result }) => result));
    // A second identical request changes nothing.
    expect(new Set(results)).toEqual(new Set(['already']));
  }, 240_000);
});

describe('an objection to direct marketing', () => {
  const who = somebodyIn('offitel/newsletter');

  test('is carried out as soon as the identity is known, and ends without anybody’s review', async () => {
    const asked = await write(who, asking('marketing', who));
    expect((await view(asked)).rights).toEqual(['objection-dm']);
    await prove(edition, asked);
    await accept(edition, asked, who);
    const { events } = await toItsEnd(asked);
    expect(events.map(({ facts }) => facts.type)).not.toContain('AnswerReleased');
    const end = events.at(-1);
    expect(end?.facts).toMatchObject({ type: 'CaseClosed', outcome: 'answered' });
    // No terminal event has a system actor: whoever accepted the identity has decided (AUT).
    expect(end?.actor.kind).toBe('human');
    const { acts } = await changes(asked);
    const suppressed = acts.filter(({ rows }) => rows.some(({ result }) => result === 'suppressed'));
    expect(suppressed.map(({ store }) => store)).toContain('newsletter');
    const list = (await itemsOf('offitel/newsletter')).filter(({ id }) => id === 'suppressed');
    expect(list.length).toBeGreaterThan(0);
  }, 180_000);
});

describe('a copy, erasure and no more advertising in one letter', () => {
  const who = somebodyIn('offitel/newsletter', 'offitel/prospects');

  test('are answered each: at once, with the package, and after it (INT-2)', async () => {
    const asked = await toReview(who, ALL_AT_ONCE[who.language]);
    expect((await view(asked)).rights.toSorted()).toEqual(['access', 'erasure', 'objection-dm']);
    const { acts: before } = await changes(asked);
    expect(new Set(before.map(({ operation }) => operation))).toEqual(new Set(['suppress']));
    await decide(asked, { right: 'erasure', outcome: 'erased', ground: '17(1)(b)' });
    await release(asked);
    await toItsEnd(asked);
    const { events } = await view(asked);
    const letters = events.flatMap(({ facts }) => (facts.type === 'MailSent' ? [facts.letter] : []));
    expect(letters.filter((letter) => ['marketing-stopped', 'answer', 'decision'].includes(letter))).toEqual([
      'marketing-stopped',
      'answer',
      'decision',
    ]);
    expect(
      (await itemsOf('offitel/prospects')).filter(
        ({ identifiers }) => Object(identifiers).email === who.email,
      ),
    ).toEqual([]);
  }, 240_000);
});

describe('restriction', () => {
  const stores = [
    'offitel/mijn-offitel',
    'uw-secretaresse/call-notes',
    'memo-group/memoweb-dashboard',
    'memo-holding/business-contacts',
  ];
  const who = somebodyIn(...stores);

  test('marks every record, and the person still sees them', async () => {
    const asked = await toReview(who, asking('restriction', who));
    await decide(asked, {
      right: 'restriction',
      outcome: 'restricted',
      ground: '18(1)(a)',
      until: 'Until it is checked what is right.',
    });
    await release(asked);
    await toItsEnd(asked);
    for (const store of stores) {
      const own = (await itemsOf(store)).filter(({ identifiers }) => Object(identifiers).email === who.email);
      expect([store, own.length > 0]).toEqual([store, true]);
      expect(own.every(({ restricted }) => restricted === true)).toBe(true);
    }
  }, 180_000);
});

describe('rectification', () => {
  const who = somebodyIn('offitel/mijn-offitel', 'telewacht/call-recordings');
  /** A row of a table, and a record that lies in a bucket beside its sound. */
  const CORRECTED = new Map<string, { store: string; field: string; to: string }>([
    ['offitel', { store: 'mijn-offitel', field: 'address', to: 'Nieuwstraat 1, 9000 Gent' }],
    ['telewacht', { store: 'call-recordings', field: 'agent', to: 'agent 99' }],
  ]);

  function correctionAt(controller: string) {
    const wrong = CORRECTED.get(controller);
    if (wrong === undefined) return null;
    const { store, field, to } = wrong;
    const name = STORES.find((one) => one === `${controller}/${store}`);
    const record = name && recordsOf(who)[name]?.find(({ data }) => typeof data[field] === 'string');
    if (!record) throw new Error(`${controller}/${store} has no record with ${field}`);
    const from = record.data[field] ?? null;
    return { store, category: record.category, id: itemId(record), set: { [field]: { from, to } } };
  }

  test('writes what was decided into the records that were wrong', async () => {
    const asked = await toReview(who, asking('rectification', who));
    const { holders } = await view(asked);
    await edition.dpo(
      'POST /cases/{reference}/outcomes',
      { reference: asked.reference },
      {
        outcomes: holders.map((controller) => {
          const correction = correctionAt(controller);
          return correction === null
            ? {
                right: 'rectification',
                outcome: 'refused',
                controller,
                ground: '16-shown-accurate',
                reason: NOT_WRONG[who.language],
              }
            : { right: 'rectification', outcome: 'rectified', controller, corrections: [correction] };
        }),
      },
    );
    await release(asked);
    await toItsEnd(asked);
    const { acts } = await changes(asked);
    const results = acts.flatMap(({ store, rows }) => rows.map(({ result }) => `${store} ${result}`));
    expect(results).toEqual(expect.arrayContaining(['mijn-offitel rectified', 'call-recordings rectified']));
    const items = await itemsOf('offitel/mijn-offitel');
    expect(JSON.stringify(items)).toContain('Nieuwstraat 1, 9000 Gent');
  }, 180_000);
});

describe('withdrawal of consent', () => {
  const who = somebodyIn('offitel/newsletter');

  test('ends what rested on it', async () => {
    const asked = await toReview(who, asking('withdrawal', who));
    expect((await view(asked)).rights).toEqual(['withdrawal']);
    await decide(asked, { right: 'withdrawal', outcome: 'stopped' });
    await release(asked);
    await toItsEnd(asked);
    const { acts } = await changes(asked);
    const done = acts.filter(({ store }) => store === 'newsletter').flatMap(({ rows }) => rows);
    expect(done.length).toBeGreaterThan(0);
    expect(done.map(({ result }) => result)).toContain('suppressed');
  }, 180_000);
});

describe('human review', () => {
  const who = somebodyIn('offitel/mijn-offitel');

  test('is told with what a person found who looked again, and changes no store', async () => {
    const asked = await toReview(who, asking('review', who));
    expect((await view(asked)).rights).toEqual(['human-review']);
    const { holders } = await view(asked);
    await edition.dpo(
      'POST /cases/{reference}/outcomes',
      { reference: asked.reference },
      {
        outcomes: holders.map((controller) =>
          controller === 'offitel'
            ? { right: 'human-review', outcome: 'reviewed', controller, ...REVIEWED[who.language] }
            : { right: 'human-review', outcome: 'no-automated-decision', controller },
        ),
      },
    );
    await release(asked);
    await toItsEnd(asked);
    expect((await changes(asked)).acts).toEqual([]);
    const [newest] = await asked.requester.mails();
    expect(newest?.mail.text?.replace(/\s+/g, ' ')).toContain(REVIEWED[who.language].reason);
  }, 180_000);
});

describe('letters that other people wrote', () => {
  /** What is decided on each right that a letter uses; the others are settled by the release. */
  const DECISIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    erasure: { outcome: 'erased', ground: '17(1)(b)' },
    restriction: { outcome: 'restricted', ground: '18(1)(a)', until: 'Until it has been looked into.' },
    objection: { outcome: 'stopped' },
    withdrawal: { outcome: 'stopped' },
    rectification: { outcome: 'refused', ground: '16-shown-accurate' },
  };

  test.each([
    ['en_access+portability_datenanfragen_named-affiliates.txt', 'access+portability'],
    ['nl_erasure+withdrawal_datenanfragen_all.txt', 'erasure+withdrawal'],
    ['fr_objection-dm+withdrawal_datenanfragen_default.txt', 'objection-dm+withdrawal'],
    ['de_rectification_datenanfragen_default.txt', 'rectification'],
    ['en_erasure+objection+restriction_datenanfragen_some.txt', 'erasure+objection+restriction+withdrawal'],
  ])(
    '%s runs to its end, every right with its outcome',
    async (file, rights) => {
      const [subject = '', ...lines] = readFileSync(`test/fixtures/letters/${file}`, 'utf8').split('\n');
      const who = somebodyIn('offitel/newsletter');
      const asked = await toReview(who, lines.join('\n'), subject.replace(/^Subject: */i, ''));
      expect((await view(asked)).rights.toSorted()).toEqual(rights.split('+').toSorted());
      for (const right of rights.split('+')) {
        const decision = DECISIONS[right];
        const said = right === 'rectification' ? { reason: NOT_WRONG[Language.parse(file.slice(0, 2))] } : {};
        if (decision) await decide(asked, { right, ...decision, ...said });
      }
      await release(asked);
      const { events, chain } = await toItsEnd(asked);
      expect(chain.intact).toBe(true);
      const letters = events.flatMap(({ facts }) => (facts.type === 'MailSent' ? [facts.letter] : []));
      expect(letters).toContain(rights.includes('access') ? 'answer' : 'decision');
      expect(letters.includes('marketing-stopped')).toBe(rights.includes('objection-dm'));
    },
    180_000,
  );
});
