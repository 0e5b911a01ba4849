import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { checkLetter, RULES } from '#domain/letters/check/index.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { contentsIn, variantsIn } from '../contents.ts';
import { aLetter } from './a-letter.ts';

const inEvery = LANGUAGES.flatMap((language) =>
  Object.entries<LetterContent>({ ...contentsIn(language), ...variantsIn(language) }).map(
    ([name, content]) => ({
      language,
      name,
      content,
    }),
  ),
);

describe('a letter as it should be', () => {
  test.each(inEvery)('$name in $language passes, whatever the case knows', ({ content, language }) => {
    expect(checkLetter(aLetter(content, { language }))).toEqual([]);
  });

  test.each(inEvery)('$name in $language passes on its own', ({ content, language }) => {
    const { registry, written } = aLetter(content, { language });
    expect(checkLetter({ content, language, registry, written })).toEqual([]);
  });
});

describe('the table of rules', () => {
  test('has every id once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('covers all seven modules of the generator of complaints', () => {
    const covered = new Set<string>(RULES.map(({ complaint }) => complaint));
    for (const module of [
      'additional-id',
      'id-copy',
      'wrong-medium',
      'signature',
      'other-language',
      'excessive-or-fee',
      'overdue',
    ]) {
      expect(covered).toContain(module);
    }
  });

  test('cites the rules that it checks', () => {
    expect(RULES.filter(({ cites }) => cites.length === 0)).toEqual([]);
  });
});
