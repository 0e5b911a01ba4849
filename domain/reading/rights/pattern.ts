import { has, type Lexicon, type Mask } from './lexicon.ts';
import type { Token } from './tokens.ts';

/**
 * A pattern over words, in one of two forms:
 *
 * - in order: `wat weet|weten _ over mij`. `_` skips up to three words, `_5` up to five; `word?` may be missing.
 * - in any order: `@delete & @data`, all within {@link REACH} words of the first, in one sentence.
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

interface Part {
  readonly classes: readonly number[];
  readonly optional: boolean;
  /** How many words may stand between the part before and this one. */
  readonly gap: number;
}

/** The tokens that a pattern rests on, in the order of its parts. */
export interface Match {
  readonly pattern: Pattern;
  readonly at: readonly number[];
}

const REACH = 9;
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
    const classes = (optional ? piece.slice(0, -1) : piece).split('|').map((one) => lexicon.classOf(one));
    parts.push({ classes, optional, gap });
    gap = 0;
  }
  return { written, hint, anyOrder, parts };
}

interface Entry<Meaning> {
  readonly pattern: Pattern;
  readonly meaning: Meaning;
}

/** Patterns by the class of their first part, so that a text is not asked for every pattern at every word. */
export class PatternIndex<Meaning> {
  readonly #starting = new WeakMap<Mask, readonly Entry<Meaning>[]>();
  readonly #byClass = new Map<number, Entry<Meaning>[]>();

  add(pattern: Pattern, meaning: Meaning): void {
    const entry = { pattern, meaning };
    for (const id of pattern.parts[0]?.classes ?? []) {
      const list = this.#byClass.get(id);
      if (list) list.push(entry);
      else this.#byClass.set(id, [entry]);
    }
  }

  *matches(
    tokens: readonly Token[],
    masks: readonly Mask[],
  ): Generator<Match & { readonly meaning: Meaning }> {
    // One mask per distinct word: what can start at a word is looked up once.
    for (const [index, mask] of masks.entries()) {
      const entries = this.#starting.get(mask) ?? this.#startingAt(mask);
      this.#starting.set(mask, entries);
      for (const { pattern, meaning } of entries) {
        const at = pattern.anyOrder
          ? together(pattern, index, tokens, masks)
          : inOrder(pattern, index, tokens, masks);
        if (at) yield { pattern, meaning, at };
      }
    }
  }

  #startingAt(mask: Mask): readonly Entry<Meaning>[] {
    const ids = [...this.#byClass.keys()].filter((id) => has(mask, id));
    return [...new Set(ids.flatMap((id) => this.#byClass.get(id) ?? []))];
  }
}

function inOrder(
  { parts }: Pattern,
  start: number,
  tokens: readonly Token[],
  masks: readonly Mask[],
): readonly number[] | undefined {
  const at = [start];
  const sentence = tokens[start]?.sentence;
  let next = start + 1;
  // The gap before a part that was left out still counts for the part behind it.
  let carried = 0;
  for (const part of parts.slice(1)) {
    const gap = part.gap + carried;
    let found = -1;
    for (let index = next; index <= next + gap && tokens[index]?.sentence === sentence; index += 1) {
      if (fits(part, masks[index])) {
        found = index;
        break;
      }
    }
    if (found === -1) {
      if (!part.optional) return undefined;
      carried = gap;
      continue;
    }
    at.push(found);
    next = found + 1;
    carried = 0;
  }
  return at;
}

function together(
  { parts }: Pattern,
  start: number,
  tokens: readonly Token[],
  masks: readonly Mask[],
): readonly number[] | undefined {
  const at = [start];
  for (const part of parts.slice(1)) {
    const found = nearest(part, start, tokens, masks, at);
    if (found === -1) return undefined;
    at.push(found);
  }
  return at;
}

function nearest(
  part: Part,
  start: number,
  tokens: readonly Token[],
  masks: readonly Mask[],
  taken: readonly number[],
): number {
  const sentence = tokens[start]?.sentence;
  for (let step = 1; step <= REACH; step += 1) {
    for (const index of [start + step, start - step]) {
      if (tokens[index]?.sentence === sentence && !taken.includes(index) && fits(part, masks[index]))
        return index;
    }
  }
  return -1;
}

const fits = (part: Part, mask: Mask | undefined): boolean =>
  mask !== undefined && part.classes.some((id) => has(mask, id));
