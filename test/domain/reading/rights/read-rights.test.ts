import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '#contracts/language.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';

const rightsIn = (newText: string, language: Language): readonly string[] =>
  readRights({ subject: '', newText }, language).map(({ right }) => right);

describe('a right that is named and not used', () => {
  test.each([
    ['nl', 'Ik vraag inzage. Gelieve ook te wijzen op het bestaan van het recht op rectificatie of wissing.'],
    ['nl', 'Ik wil geen wissing, alleen inzage.'],
    ['nl', 'Ik vraag inzage. Als jullie niet antwoorden vraag ik wissing van mijn gegevens.'],
    ['fr', "Je veux l'accès à mon dossier, sans supprimer mes données."],
    ['de', 'Ich bitte um Auskunft. Meine Daten sollen nicht gelöscht werden.'],
    ['en', 'I request access, including the existence of automated decision-making. Do not delete my data.'],
  ] as const)('%s: %s', (language, text) => {
    expect(rightsIn(text, language)).toEqual(['access']);
  });
});

describe('article numbers', () => {
  test.each([
    ['nl', 'Ik doe een beroep op artikel 17 AVG.', 'erasure'],
    ['nl', 'Op grond van art. 21 lid 2 AVG.', 'objection-dm'],
    ['fr', "En vertu de l'article 18 du RGPD.", 'restriction'],
    ['de', 'Gemäß Art. 21 Abs. 1 DSGVO.', 'objection'],
    ['en', 'Pursuant to Article 20(1) GDPR.', 'portability'],
  ] as const)('%s: %s', (language, text, right) => {
    expect(rightsIn(text, language)).toEqual([right]);
  });

  test('of another law are not ours', () => {
    expect(rightsIn('Zie artikel 17 van het Burgerlijk Wetboek.', 'nl')).toEqual([]);
  });

  test('from the first to the last name no right', () => {
    expect(rightsIn('Ik ken de artikelen 15 tot 22 van de AVG.', 'nl')).toEqual([]);
  });
});

test('a word with a slip of the keyboard is still read', () => {
  expect(rightsIn('Gelieve mijn account te verwijdren', 'nl')).toEqual(['erasure']);
});

test('evidence is a phrase of the letter and not the letter', () => {
  const newText = 'Beste, het was een mooie zomer. Gelieve mijn account te verwijderen. Groeten, Wout';
  const [read] = readRights({ subject: '', newText }, 'nl');
  expect(read?.evidence.map(({ start, end }) => newText.slice(start, end))).toEqual([
    'account te verwijderen',
  ]);
});

test('a right that only the subject names is read, without a phrase', () => {
  expect(readRights({ subject: 'Inzageverzoek', newText: 'Zie bijlage.' }, 'nl')).toMatchObject([
    { right: 'access', evidence: [] },
  ]);
});

test('a letter in another language than the one it was taken for is still read', () => {
  expect(rightsIn('Please delete my account', 'nl')).toEqual(['erasure']);
});

test.each(['bezwaar ', 'wat weten jullie ', 'niet ', 'art. 15 ', 'a', '> ', 'ne '])(
  'a megabyte of "%s" takes no longer than reading it',
  (piece) => {
    const newText = piece.repeat(1_000_000 / piece.length);
    const before = performance.now();
    readRights({ subject: '', newText }, 'fr');
    expect(performance.now() - before).toBeLessThan(4_000);
  },
);

test('any text has evidence within its bounds', () => {
  const words = fc.constantFrom(
    'wis',
    'mijn',
    'gegevens',
    'niet',
    'inzage',
    '.',
    ',',
    '\n',
    '🙂',
    'art. 17 AVG',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (pieces) => {
      const newText = pieces.join(' ');
      for (const { evidence, confidence } of readRights({ subject: '', newText }, 'nl')) {
        expect(confidence).toBeGreaterThanOrEqual(0.5);
        for (const { start, end } of evidence)
          expect(start >= 0 && start < end && end <= newText.length).toBe(true);
      }
      expect(true).toBe(true);
    }),
  );
});
