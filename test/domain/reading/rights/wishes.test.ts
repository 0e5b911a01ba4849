import { describe, expect, test } from 'vitest';
import type { Language } from '#contracts/language.ts';
import { hearLetter } from '#domain/reading/rights/heard-words.ts';
import { phrasedRights } from '#domain/reading/rights/phrased-rights.ts';

const rightsIn = (newText: string, language: Language): readonly string[] =>
  phrasedRights(hearLetter({ subject: '', newText }, language)).rights.map(({ right }) => right);

describe('what is not wanted', () => {
  test.each([
    ['de', 'Ich möchte nicht, dass Sie mein Konto löschen, ich will nur eine Kopie meiner Daten.', 'access'],
    ['de', 'Bitte nichts löschen. Ich brauche lediglich Auskunft.', 'access'],
    ['de', 'Ich brauche keine Auskunft, löschen Sie einfach alle meine Daten.', 'erasure'],
    ['en', 'I do not want you to delete my account, just a copy of my data.', 'access'],
    ['en', 'Rather than deleting my data, please send me a copy of it.', 'access'],
    ['en', 'I am no longer a customer, please dispose of my data.', 'erasure'],
  ] as const)('%s: is not a wish in "%s"', (language, text, right) => {
    expect(rightsIn(text, language)).toEqual([right]);
  });
});

describe('what the words of a wish hang on', () => {
  test.each([
    ['de', 'Ich will, dass ihr alles, was ihr über mich habt, löscht.', 'erasure'],
    ['de', 'Falls Sie Daten über mich haben, löschen Sie diese bitte.', 'erasure'],
    ['en', 'If you have any data about me, please delete it.', 'erasure'],
    ['en', 'I want my data deleted.', 'erasure'],
  ] as const)('%s: "%s" is one wish', (language, text, right) => {
    expect(rightsIn(text, language)).toEqual([right]);
  });

  test.each([
    ['de', 'Sagen Sie mir, was Sie über mich haben, und löschen Sie es dann.'],
    ['en', 'Tell me what you have about me and then delete it.'],
    [
      'nl',
      'Ik had graag eerst een overzicht van alles wat u van mij bewaart, en daarna mag u het weggooien.',
    ],
  ] as const)('%s: "%s" is two', (language, text) => {
    expect(rightsIn(text, language)).toEqual(['access', 'erasure']);
  });
});

describe('what has been done already', () => {
  test.each([
    ['de', 'Vielen Dank, dass Sie meine Daten so schnell gelöscht haben.'],
    ['en', 'My neighbour says you deleted her data last month.'],
    ['fr', 'Merci d’avoir effacé mes données aussi vite.'],
    ['nl', 'Bedankt dat jullie mijn gegevens zo snel gewist hebben.'],
  ] as const)('%s: is not asked for in "%s"', (language, text) => {
    expect(rightsIn(text, language)).toEqual([]);
  });
});

describe('a hint', () => {
  test('is enough where it is the whole letter', () => {
    expect(rightsIn('STOP', 'en')).toEqual(['objection-dm']);
  });

  test('is nothing in a letter that says more', () => {
    expect(rightsIn('Please stop at the reception on your way to the doctor.', 'en')).toEqual([]);
  });

  test('counts beside another one', () => {
    const [refused, person] = ['Your computer refused my contract.', 'I want a person to look at it.'];
    expect(rightsIn(refused, 'en')).toEqual([]);
    expect(rightsIn(`${refused} ${person}`, 'en')).toEqual(['human-review']);
  });

  test('does not count far from it', () => {
    const between = 'The weather was fine that day. '.repeat(20);
    expect(rightsIn(`Your computer refused my contract. ${between} I do not accept that.`, 'en')).toEqual([]);
  });
});

test.each([
  ['de', 'Die Angaben stimmen nicht. Bitte meine Daten sperren, bis das geklärt ist.'],
  ['en', 'Those details are wrong. Please do not use my data until this is settled.'],
] as const)('%s: what is wrong is the ground of a restriction: %s', (language, text) => {
  expect(rightsIn(text, language)).toEqual(['restriction']);
});

test.each([
  ['de', 'Vielen Dank für die Auskunft, jetzt löschen Sie bitte meine Daten.', ['erasure']],
  ['de', 'Ich hätte gern den Mitschnitt vom 3. Mai.', ['access']],
  ['de', 'Er ist berechtigt, unsere Daten zu sehen und darauf zu verzichten.', []],
  ['en', 'Our internet connection is bad and the content of the data sheet is unclear.', []],
] as const)('%s: "%s"', (language, text, rights) => {
  expect(rightsIn(text, language)).toEqual(rights);
});
