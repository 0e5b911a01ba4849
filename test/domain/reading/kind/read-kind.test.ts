import { describe, expect, test } from 'vitest';
import { type KindFacts, readKind, withdrawsRequest } from '#domain/reading/kind/read-kind.ts';
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
