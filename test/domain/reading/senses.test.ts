import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { SENSES, sensesOf } from '#domain/reading/learned/senses/sense-words.ts';

describe('what words are about', () => {
  test.each(LANGUAGES)('has the same names in %s as in every language, and words for each', (language) => {
    expect(Object.keys(SENSES[language])).toEqual(Object.keys(SENSES.en));
    expect(Object.values(SENSES[language]).filter((words) => words.trim() === '')).toEqual([]);
  });

  test.each([
    ['nl', 'nieuwsbrieven', 'newsletter'],
    ['fr', 'infolettre', 'newsletter'],
    ['de', 'rundbrief', 'newsletter'],
    ['en', 'mailshot', 'newsletter'],
    ['nl', 'klantenfiche', 'dossier'],
    ['de', 'uberwachungskamera', 'recording'],
  ] as const)('knows in %s that %s is of a %s', (language, word, sense) => {
    expect(sensesOf(word, language)).toContain(sense);
  });

  test('says nothing of a word that it does not know, nor of one in another language', () => {
    expect(sensesOf('qwrtp', 'nl')).toEqual([]);
    expect(sensesOf('infolettre', 'en')).toEqual([]);
  });
});
