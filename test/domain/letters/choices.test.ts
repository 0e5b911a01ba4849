import { describe, expect, test } from 'vitest';
import { EXTENSION_GROUNDS } from '#contracts/acts.ts';
import { DOUBTS, PROOFS } from '#contracts/identity.ts';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { FEE_GROUNDS } from '#domain/letters/contents/course.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { KEEP_GROUNDS } from '#domain/letters/outcome.ts';
import { aRegistry } from './a-registry.ts';
import { contentsIn } from './contents.ts';

/** Whatever is chosen, the letter says that and nothing else. */

const registry = aRegistry();
const written = (content: LetterContent, language: Language) => writeLetter(content, language, registry).text;
const different = (texts: readonly string[]) => new Set(texts).size === texts.length;

describe.each(LANGUAGES)('in %s', (language) => {
  const all = contentsIn(language);

  test('each doubt is told as it is (IDV-1)', () => {
    const texts = [...DOUBTS, 'policy' as const].map((doubt) =>
      written({ ...all['identity-request'], doubt }, language),
    );
    expect(different(texts)).toBe(true);
  });

  test('each step of the ladder is asked for in its own way, and missed in its own way (IDV-2)', () => {
    expect(different(PROOFS.map((proof) => written({ ...all['identity-request'], proof }, language)))).toBe(
      true,
    );
    expect(different(PROOFS.map((proof) => written({ ...all.reminder, proof }, language)))).toBe(true);
  });

  test('only the copy of a document speaks of what to cover (IDV-3)', () => {
    const masked = PROOFS.filter((proof) =>
      written({ ...all['identity-request'], proof }, language)
        .replace(/\s+/g, ' ')
        .includes(registry.group.documentMask[language]),
    );
    expect(masked).toEqual(['document']);
  });

  test('a policy is not called a doubt', () => {
    const policy = written({ ...all['identity-request'], doubt: 'policy', explanation: '' }, language);
    expect(policy).not.toMatch(/12(?:, lid 6|, paragraphe 6| Absatz 6|\(6\))/);
  });

  test('each ground of a fee and of an extension is told', () => {
    expect(different(FEE_GROUNDS.map((ground) => written({ ...all.fee, ground }, language)))).toBe(true);
    expect(
      different(EXTENSION_GROUNDS.map((ground) => written({ ...all.extension, ground }, language))),
    ).toBe(true);
  });

  test('each ground to keep something is told with its letter in article 17(3) (ERA-1)', () => {
    const letters = KEEP_GROUNDS.map((ground) => {
      const kept = [{ what: 'X', records: 1, ground, because: 'Y', until: '2030-01-01' }];
      const outcome = { is: 'kept', kept } as const;
      const outcomes = [{ right: 'erasure', controller: 'Voorbeeld', outcome }] as const;
      const text = written({ ...all.decision, outcomes }, language).replace(/\s+/g, ' ');
      return /17(?:, lid 3, punt |, paragraphe 3, point | Absatz 3 Buchstabe |\(3\)\()([a-e])/.exec(
        text,
      )?.[1];
    });
    expect(letters).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('time that stands still and time that runs on are told apart (CLK-6)', () => {
    for (const letter of ['identity-request', 'clarification'] as const) {
      const [still, running] = [true, false].map((pauses) => written({ ...all[letter], pauses }, language));
      expect(still).not.toBe(running);
    }
  });
});
