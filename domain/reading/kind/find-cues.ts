import type { Language } from '#contracts/language.ts';
import type { Phrase } from '../reading.ts';
import { Lexicon } from '../rights/lexicon.ts';
import { compilePattern, PatternIndex } from '../rights/pattern.ts';
import type { Token } from '../rights/tokens.ts';
import type { Cue, Cues } from './cues.ts';
import { GERMAN } from './cues-de.ts';
import { ENGLISH } from './cues-en.ts';
import { FRENCH } from './cues-fr.ts';
import { DUTCH } from './cues-nl.ts';

const CUES: Readonly<Record<Language, Cues>> = { nl: DUTCH, fr: FRENCH, de: GERMAN, en: ENGLISH };

export interface FoundCue {
  readonly cue: Cue;
  /** Absent for what stands in the subject. */
  readonly phrase: Phrase | undefined;
  /** Said under an "if", or as a right that is kept: threatened and not done. */
  readonly conditional: boolean;
}

interface Finder {
  readonly lexicon: Lexicon;
  readonly patterns: PatternIndex<Cue>;
}

const made = new Map<Language, Finder>();

export function cuesIn(tokens: readonly Token[], language: Language): readonly FoundCue[] {
  const { lexicon, patterns } = finderOf(language);
  const matches = [...patterns.matches(tokens, lexicon.masksOf(tokens))];
  const threats = new Map<number, number>();
  for (const { meaning, at } of matches) {
    const sentence = tokens[at[0] ?? 0]?.sentence ?? 0;
    if (meaning === 'condition')
      threats.set(sentence, Math.min(threats.get(sentence) ?? Infinity, at[0] ?? 0));
  }
  return matches.map(({ meaning, at }) => {
    const first = at[0] ?? 0;
    const last = at.at(-1) ?? first;
    return {
      cue: meaning,
      phrase: { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 },
      conditional: first >= (threats.get(tokens[first]?.sentence ?? -1) ?? Infinity),
    };
  });
}

function finderOf(language: Language): Finder {
  const known = made.get(language);
  if (known) return known;
  const lexicon = new Lexicon({});
  const patterns = new PatternIndex<Cue>();
  for (const cue of CUE_NAMES) {
    for (const written of CUES[language][cue]) patterns.add(compilePattern(written, lexicon), cue);
  }
  const finder = { lexicon, patterns };
  made.set(language, finder);
  return finder;
}

const CUE_NAMES: readonly Cue[] = [
  'reminder',
  'dispute',
  'overdue',
  'contact',
  'complaint',
  'cancellation',
  'reply',
  'business',
  'thanks',
  'misdirected',
  'sales',
  'junk',
  'auto',
  'bounce',
  'privacy',
  'own',
  'condition',
];
