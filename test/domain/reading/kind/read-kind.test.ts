import { describe, expect, test } from 'vitest';
import { withdrawsRequest } from '#domain/reading/kind/phrased-kind.ts';
import { type KindFacts, readKind } from '#domain/reading/kind/read-kind.ts';
import { DOUBT } from '#domain/reading/reading.ts';

const ACCESS = [{ right: 'access', confidence: 0.9 }] as const;

const factsOf = (newText: string, more: Partial<KindFacts> = {}): KindFacts => ({
  letter: { subject: '', newText },
  language: 'nl',
  rights: [],
  isAuto: false,
  isReport: false,
  isReplyByHeaders: false,
  ...more,
});

describe('a real request is never dropped', () => {
  test('by a verdict of spam', () => {
    const read = readKind(factsOf('Ik wil inzage', { rights: ACCESS, spamVerdict: true }));
    expect(read.kind).toBe('request');
    expect(read.confidence).toBeLessThan(DOUBT);
  });

  test('by headers of a program', () => {
    const read = readKind(factsOf('Ik wil inzage', { rights: ACCESS, isAuto: true }));
    expect(read.kind).toBe('request');
    expect(read.confidence).toBeLessThan(DOUBT);
  });

  test('because nothing speaks for it', () => {
    const read = readKind(factsOf('Kan u mij helpen?'));
    expect(read.kind).toBe('request');
    expect(read.confidence).toBeLessThan(DOUBT);
  });
});

test('the withdrawal of a request is a reply that says so', () => {
  const facts = factsOf('Laat maar, ik heb geen antwoord meer nodig.');
  expect(readKind(facts).kind).toBe('reply');
  expect(withdrawsRequest(facts.letter, 'nl')).not.toEqual([]);
});

test('a complaint that is only reserved leaves a request a request', () => {
  const text = 'Ik vraag inzage. Zonder antwoord behoud ik mij het recht voor een klacht in te dienen.';
  expect(readKind(factsOf(text, { rights: ACCESS })).kind).toBe('request');
});

test('an answer to our question is a reply', () => {
  expect(readKind(factsOf('Mijn klantnummer is 4711.', { isReplyByHeaders: true })).kind).toBe('reply');
});

test('a new right in an answer is a request', () => {
  expect(readKind(factsOf('Wis alles.', { isReplyByHeaders: true, rights: ACCESS })).kind).toBe('request');
});

test('a delivery report is a bounce and a verdict on junk is spam', () => {
  expect(readKind(factsOf('', { isReport: true })).kind).toBe('bounce');
  expect(readKind(factsOf('Bitcoin!', { spamVerdict: true })).kind).toBe('spam');
});

describe('a letter about a case', () => {
  const dutch = 'Zoals gevraagd: 14 juni 1968.';

  test.each(['OFF-2026-0317', 'off-2026-0317', 'OFF-2026-10317'])('is told by %s', (reference) => {
    expect(readKind(factsOf(`${dutch} Betreft ${reference}.`)).kind).toBe('reply');
  });

  test("is not told by a customer's number of the same build", () => {
    const facts = factsOf('Graag een kopie van mijn gegevens, zoals gevraagd op uw website. KL-2019-00417', {
      rights: ACCESS,
    });
    expect(readKind(facts).kind).toBe('request');
  });

  test("is told by the group's own letters only, where they are known", () => {
    const facts = { rights: ACCESS, prefix: 'OFF' };
    expect(readKind(factsOf(`${dutch} ABC-2026-0317`, facts)).kind).toBe('request');
    expect(readKind(factsOf(`${dutch} OFF-2026-0317`, facts)).kind).toBe('reply');
  });

  test('that gives another address is an answer in doubt, and opens no case of its own', () => {
    const rights = [{ right: 'rectification', confidence: 0.9 }] as const;
    const read = readKind(factsOf('Mijn adres is nu Kerkstraat 3. Dossier OFF-2026-0317.', { rights }));
    expect(read.kind).toBe('reply');
    expect(read.confidence).toBeLessThan(DOUBT);
  });

  test('that wants more than was asked is an answer in doubt', () => {
    const rights = [{ right: 'erasure', confidence: 0.9 }] as const;
    const facts = factsOf(`${dutch} Wis daarna alles.`, { rights, isReplyByHeaders: true });
    expect(readKind(facts).confidence).toBeLessThan(DOUBT);
  });
});

describe('a letter that is for another desk', () => {
  test('or for another person is no request, although it speaks of a wrong address', () => {
    const facts = factsOf('U hebt het verkeerde adres, deze brief was niet voor mij bestemd.');
    expect(readKind(facts).kind).toBe('not-a-request');
  });

  test("is doubted as soon as it speaks of the writer's data", () => {
    const read = readKind(factsOf('De factuur is betaald. En wat doen jullie met mijn gegevens?'));
    expect(read.confidence).toBeLessThan(DOUBT);
  });

  test('is told by thanks alone only when it is short', () => {
    expect(readKind(factsOf('Bedankt voor de vlotte service!')).kind).toBe('not-a-request');
    expect(readKind(factsOf(`Bedankt voor de vlotte service! ${'Nog iets anders. '.repeat(20)}`)).kind).toBe(
      'request',
    );
  });
});

test("an automatic answer that speaks of the writer's data is doubted", () => {
  const read = readKind(factsOf('Ik ben afwezig tot maandag. Verwijder mijn gegevens.', { isAuto: true }));
  expect(read.confidence).toBeLessThan(DOUBT);
});

test('"laat maar weten" gives nothing up', () => {
  expect(readKind(factsOf('Laat maar weten wat u bewaart.', { rights: ACCESS })).kind).toBe('request');
});

test('a wish to get no more advertising is no reminder', () => {
  const rights = [{ right: 'objection-dm', confidence: 0.9 }] as const;
  expect(readKind(factsOf('Ik wil geen nieuwsbrieven meer ontvangen.', { rights })).kind).toBe('request');
});
