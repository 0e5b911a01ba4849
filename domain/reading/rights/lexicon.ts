import { isNear } from './near-word.ts';
import { fold, type Token } from './tokens.ts';

/**
 * Words of one meaning: separated by white space, `stem*` for every word that begins so, `*end` for every compound that
 * ends so, `~word` where slips of the keyboard are forgiven. Written with their accents; they are found without.
 */
export type Concepts = Readonly<Record<string, string>>;

/** The numbers of the classes that a word belongs to: a bit each, in words of 31 bits. */
export type Mask = Uint32Array;

const BITS = 31;
const SHORTEST_AFFIX = 2;

/** Says of each word to which classes it belongs. Classes are the concepts, and the alternatives written in patterns. */
export class Lexicon {
  readonly #exact = new Map<string, Set<number>>();
  readonly #beginnings = new Map<string, Set<number>>();
  readonly #endings = new Map<string, Set<number>>();
  readonly #forgiven = new Map<
    string,
    { readonly stem: string; readonly whole: boolean; readonly id: number }[]
  >();
  readonly #kept = new Map<string, Mask>();
  readonly #ids = new Map<string, number>();
  readonly #concepts: Concepts;

  constructor(concepts: Concepts) {
    this.#concepts = concepts;
    for (const name of Object.keys(concepts)) this.classOf(`@${name}`);
  }

  /** The class of `@concept` or of one or more words; the same text has the same class. */
  classOf(written: string): number {
    const known = this.#ids.get(written);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(written, id);
    const words = written.startsWith('@') ? this.#concepts[written.slice(1)] : written;
    if (words === undefined) throw new Error(`no concept is called ${written}`);
    for (const word of words.split(/\s+/u).filter(Boolean)) this.#add(word, id);
    return id;
  }

  /** To be asked once all classes are known. */
  maskOf(word: string): Mask {
    const mask = new Uint32Array(Math.ceil(this.#ids.size / BITS));
    let known = setAll(mask, this.#exact.get(word));
    for (let length = SHORTEST_AFFIX; length <= word.length; length += 1) {
      known = setAll(mask, this.#beginnings.get(word.slice(0, length))) || known;
      known = setAll(mask, this.#endings.get(word.slice(-length))) || known;
    }
    if (known) return mask;
    for (const { stem, whole, id } of this.#forgiven.get(word.charAt(0)) ?? []) {
      if (isNear(word, stem, whole)) set(mask, id);
    }
    return mask;
  }

  /** Masks of listed words are kept for the next letter. Others are not: they may be somebody's name. */
  #maskOfListed(word: string): Mask {
    if (!this.#exact.has(word)) return this.maskOf(word);
    const mask = this.#kept.get(word) ?? this.maskOf(word);
    this.#kept.set(word, mask);
    return mask;
  }

  /** One mask per distinct word, shared by all its places. */
  masksOf(tokens: readonly Token[]): readonly Mask[] {
    const masks = new Map<string, Mask>();
    return tokens.map(({ word }) => {
      const mask = masks.get(word) ?? this.#maskOfListed(word);
      masks.set(word, mask);
      return mask;
    });
  }

  #add(written: string, id: number): void {
    const forgiving = written.startsWith('~');
    for (const word of spellings(forgiving ? written.slice(1) : written)) {
      if (word.endsWith('*')) put(this.#beginnings, word.slice(0, -1), id);
      else if (word.startsWith('*')) put(this.#endings, word.slice(1), id);
      else put(this.#exact, word, id);
      if (!forgiving) continue;
      const stem = word.replace('*', '');
      const list = this.#forgiven.get(stem.charAt(0)) ?? [];
      this.#forgiven.set(stem.charAt(0), [...list, { stem, whole: !word.endsWith('*'), id }]);
    }
  }
}

export const has = (mask: Mask, id: number): boolean =>
  ((mask[Math.floor(id / BITS)] ?? 0) & (1 << (id % BITS))) !== 0;

function set(mask: Mask, id: number): void {
  const at = Math.floor(id / BITS);
  mask[at] = (mask[at] ?? 0) | (1 << (id % BITS));
}

function setAll(mask: Mask, ids: ReadonlySet<number> | undefined): boolean {
  for (const id of ids ?? []) set(mask, id);
  return ids !== undefined;
}

function put(map: Map<string, Set<number>>, key: string, id: number): void {
  const ids = map.get(key) ?? new Set();
  map.set(key, ids.add(id));
}

/** "löschen" is found as "loschen" too, which all tokens are, and as "loeschen". */
function spellings(word: string): readonly string[] {
  const german = word.replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return german === word ? [fold(word)] : [fold(word), fold(german)];
}
