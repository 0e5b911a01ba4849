import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { checkLetter } from '#domain/letters/check/index.ts';
import type { LetterContent, WrittenLetter } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';

/**
 * Writes a letter and looks at it with the eyes of whoever would complain of it. One that lacks the remedies, a reason or
 * the authority's name stays here, and the case stops by name: the rules that it breaks stand in the error, by their ids.
 *
 * @throws LetterNotSound
 */
export function soundLetter(content: LetterContent, language: Language, registry: Registry): WrittenLetter {
  const written = writeLetter(content, language, registry);
  const findings = checkLetter({ content, language, registry, written });
  if (findings.length > 0) {
    const ids = [...new Set(findings.map(({ id }) => id))].join(', ');
    throw new NamedError(ERRORS.letterNotSound, `The ${content.letter} breaks: ${ids}`);
  }
  return written;
}
