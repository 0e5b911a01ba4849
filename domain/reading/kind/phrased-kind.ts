import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { Kind, LetterText, Phrase } from '../reading.ts';
import { hearLetter } from '../rights/heard-words.ts';
import { aboutACase } from './about-a-case.ts';
import { byItself } from './by-itself.ts';
import type { Cue } from './cues.ts';
import { cuesIn, type FoundCue } from './find-cues.ts';
import { DOUBTED, type KindFacts, type Of, type ReadKind } from './kind-facts.ts';

/** As many phrases as a person wants to see. */
const SHOWN = 5;

/**
 * What kind of letter this is by its headers and its phrases. A letter that uses a right is never `auto`, `spam` or `not-a-request` by its words alone,
 * and what nothing speaks for is a request in doubt: a person sees it. Attacks are told from flags and not here.
 *
 * The withdrawal of a request ("laat maar") is a `reply`, since it belongs to a case; {@link withdrawsRequest} tells it
 * apart.
 */
export function phrasedKind(facts: KindFacts): ReadKind {
  const cues = cuesOf(facts);
  const of = (cue: Cue): readonly FoundCue[] => cues.filter((found) => found.cue === cue);
  const is = (kind: Kind, confidence: number, ...why: readonly Cue[]): ReadKind => ({
    kind,
    confidence,
    evidence: why
      .flatMap(of)
      .flatMap(({ phrase }) => (phrase ? [phrase] : []))
      .slice(0, SHOWN),
  });
  const asks = facts.rights.length > 0;
  // What speaks of the writer's own data may ask for something that no word list knows: then a person looks.
  const sure = (confidence: number): number => (of('own').length > 0 ? DOUBTED : confidence);
  if (facts.isReport) return is('bounce', 0.98, 'bounce');
  if (facts.isAuto && !asks) return is('auto', sure(0.97), 'auto');
  if (of('bounce').length > 0 && !asks) return is('bounce', sure(0.85), 'bounce');
  if (of('auto').length > 0 && !asks && of('reminder').length < 2) return is('auto', sure(0.8), 'auto');
  if (facts.spamVerdict === true && !asks)
    return is('spam', of('privacy').length > 0 ? DOUBTED : sure(0.9), 'junk', 'sales');
  if (of('cancellation').length > 0 && cancels(facts, of)) return is('reply', 0.85, 'cancellation');
  return aboutACase(facts, of, is) ?? byItself(facts, of, is);
}

/** The phrases that give the request up, or none. */
export function withdrawsRequest(letter: LetterText, language: Language): readonly Phrase[] {
  return cuesIn(hearLetter(letter, language).newText.tokens, language).flatMap(({ cue, phrase }) =>
    cue === 'cancellation' && phrase ? [phrase] : [],
  );
}

/** A new wish beside it ("never mind the copy, delete everything") makes it a letter of its own. */
function cancels(facts: KindFacts, of: Of): boolean {
  const phrases = of('cancellation').length;
  return phrases > 0 && facts.rights.every(({ right }) => right === 'access');
}

/** The letter's own language first; what that does not know may be said in another. */
function cuesOf({ letter, language }: KindFacts): readonly FoundCue[] {
  const { subject, newText } = hearLetter(letter, language);
  const read = (of: Language): readonly FoundCue[] => [
    ...cuesIn(newText.tokens, of),
    ...cuesIn(subject.tokens, of).map((found) => ({ ...found, phrase: undefined })),
  ];
  const own = read(language);
  return own.length > 0 ? own : LANGUAGES.filter((other) => other !== language).flatMap(read);
}
