import { has, type Lexicon, type Mask } from './lexicon.ts';
import { matchAt, type Stretch } from './match.ts';
import type { Token } from './tokens.ts';

/**
 * A pattern over words, in one of two forms:
 *
 * - in order: `wat weet|weten _ over mij`. `_` skips up to three words, `_5` up to five; `word?` may be missing.
 * - in any order: `@delete & @data`, all within nine words of the first, in one sentence.
 *
 * Each part is a word, alternatives (`a|b*`), or concepts (`@data|@account`). A leading `?` says that the pattern is
 * only a hint. There is nothing to backtrack over: a gap is bounded, so each place of a text costs a bounded time.
 */
export interface Pattern {
  readonly written: string;
  readonly hint: boolean;
  readonly anyOrder: boolean;
  readonly parts: readonly Part[];
}

export interface Part {
  /** The class of all that can stand here. */
  readonly of: number;
  readonly optional: boolean;
  /** How many words may stand between the part before and this one. */
  readonly gap: number;
}

const GAP = 3;

export function compilePattern(written: string, lexicon: Lexicon): Pattern {
  const hint = written.startsWith('? ');
  const body = hint ? written.slice(2) : written;
  const anyOrder = body.includes(' & ');
  const parts: Part[] = [];
  let gap = 0;
  for (const piece of anyOrder ? body.split(' & ') : body.split(' ')) {
    const skip = /^_(\d*)$/u.exec(piece);
    if (skip) {
      gap = skip[1] ? Number(skip[1]) : GAP;
      continue;
    }
    const optional = piece.endsWith('?');
    parts.push({ of: lexicon.classOf(optional ? piece.slice(0, -1) : piece), optional, gap });
    gap = 0;
  }
  return { written, hint, anyOrder, parts };
}

/** Where a pattern was found: the words that it rests on, in the order of its parts. */
export interface Match<Meaning> {
  readonly pattern: Pattern;
  readonly meaning: Meaning;
  readonly at: readonly number[];
}

interface Entry<Meaning> {
  readonly pattern: Pattern;
  readonly meaning: Meaning;
  /** Classes of the parts that may not be missing, but for the first. */
  readonly needs: readonly number[];
}

/**
 * Patterns by the class of their first part, so that a text is not asked for every pattern at every word; and none is
 * tried in a sentence that lacks one of its parts.
 */
export class PatternIndex<Meaning> {
  readonly #entries: Entry<Meaning>[] = [];
  readonly #starting = new WeakMap<Mask, readonly Entry<Meaning>[]>();

  add(pattern: Pattern, meaning: Meaning): void {
    const needs = pattern.parts.slice(1).flatMap(({ of, optional }) => (optional ? [] : [of]));
    this.#entries.push({ pattern, meaning, needs });
  }

  /** All that is found, from the first word to the last. */
  matches(tokens: readonly Token[], masks: readonly Mask[]): readonly Match<Meaning>[] {
    const found: Match<Meaning>[] = [];
    for (let from = 0; from < tokens.length; ) {
      let to = from + 1;
      while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to += 1;
      this.#matchesIn({ masks, from, to }, found);
      from = to;
    }
    return found;
  }

  #matchesIn(sentence: Stretch, found: Match<Meaning>[]): void {
    const { masks, from, to } = sentence;
    const said = union(sentence);
    for (let start = from; start < to; start += 1) {
      for (const { pattern, meaning, needs } of this.#startingAt(masks[start])) {
        if (!needs.every((id) => has(said, id))) continue;
        const at = matchAt(pattern, start, sentence);
        if (at) found.push({ pattern, meaning, at });
      }
    }
  }

  #startingAt(mask: Mask | undefined): readonly Entry<Meaning>[] {
    if (!mask) return [];
    const known = this.#starting.get(mask);
    if (known) return known;
    const entries = this.#entries.filter(({ pattern }) => pattern.parts[0] && has(mask, pattern.parts[0].of));
    this.#starting.set(mask, entries);
    return entries;
  }
}

/** The classes of all words of a sentence. */
function union({ masks, from, to }: Stretch): Mask {
  const all = new Uint32Array(masks[from]?.length ?? 0);
  const seen = new Set<Mask>();
  for (let index = from; index < to; index += 1) {
    const mask = masks[index];
    if (!mask || seen.has(mask)) continue;
    seen.add(mask);
    for (let place = 0; place < all.length; place += 1) all[place] = (all[place] ?? 0) | (mask[place] ?? 0);
  }
  return all;
}
