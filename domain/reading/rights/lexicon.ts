import { isNear, lacksLetters, lettersOf, SHORTEST_NEAR } from './near-word.ts';
import { fold, type Token } from './tokens.ts';

/**
 * Words of one meaning: separated by white space, `stem*` for every word that begins so, `*end` for every compound that
 * ends so, `~word` where slips of the keyboard are forgiven. Written with their accents; they are found without.
 */
export type Concepts = Readonly<Record<string, string>>;

/** The numbers of the classes that a word belongs to, a bit each. Words of the same classes share one mask. */
export type Mask = Uint32Array;

interface Forgiven {
  readonly stem: string;
  readonly letters: number;
  readonly whole: boolean;
  readonly ids: Set<number>;
}

/** Says of each word to which classes it belongs. A class is all that can stand in one place of a pattern. */
export class Lexicon {
  readonly #exact = new Map<string, Set<number>>();
  readonly #beginnings = new Affixes((word) => word.charAt(0));
  readonly #endings = new Affixes((word) => word.charAt(word.length - 1));
  readonly #forgiven = new Map<string, Map<string, Forgiven>>();
  readonly #kept = new Map<string, Mask>();
  readonly #masks = new Map<string, Mask>();
  readonly #ids = new Map<string, number>();
  readonly #concepts: Concepts;

  constructor(concepts: Concepts) {
    this.#concepts = concepts;
    for (const name of Object.keys(concepts)) this.classOf(`@${name}`);
  }

  /** The class of words and `@concepts`, parted by `|`; the same text has the same class. */
  classOf(written: string): number {
    const known = this.#ids.get(written);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(written, id);
    for (const one of written.split('|')) {
      const words = one.startsWith('@') ? this.#concepts[one.slice(1)] : one;
      if (words === undefined) throw new Error(`no concept is called ${one}`);
      for (const word of words.split(/\s+/u).filter(Boolean)) this.#add(word, id);
    }
    return id;
  }

  /**
   * One mask for each token. To be asked once all classes are known. Without forgiveness no word is taken for a slip: a
   * word of another language is near many words of this one.
   */
  masksOf(tokens: readonly Token[], { isForgiving = true } = {}): readonly Mask[] {
    const masks = new Map<string, Mask>();
    return tokens.map(({ word }) => {
      const known = this.#kept.get(word) ?? masks.get(word);
      if (known) return known;
      const mask = this.#maskOf(word, isForgiving);
      // Listed words are kept for the next letter. Others are not: they may be somebody's name.
      (this.#exact.has(word) ? this.#kept : masks).set(word, mask);
      return mask;
    });
  }

  #maskOf(word: string, isForgiving: boolean): Mask {
    const ids = new Set(this.#exact.get(word));
    this.#beginnings.addTo(ids, word, (length) => word.slice(0, length));
    this.#endings.addTo(ids, word, (length) => word.slice(-length));
    if (isForgiving && ids.size === 0 && word.length >= SHORTEST_NEAR) {
      const letters = lettersOf(word);
      for (const { stem, letters: needed, whole, ids: near } of this.#forgiven
        .get(word.charAt(0))
        ?.values() ?? [])
        if (!lacksLetters(letters, needed) && isNear(word, stem, whole)) for (const id of near) ids.add(id);
    }
    return this.#maskWith(ids);
  }

  /** Most words belong to no class at all, and what starts at a mask is looked up once for all words that share it. */
  #maskWith(ids: ReadonlySet<number>): Mask {
    const key = ids.size === 0 ? '' : [...ids].toSorted((one, other) => one - other).join();
    const known = this.#masks.get(key);
    if (known) return known;
    const mask = new Uint32Array(Math.ceil(this.#ids.size / BITS));
    for (const id of ids) mask[id >>> SHIFT] = (mask[id >>> SHIFT] ?? 0) | (1 << (id % BITS));
    this.#masks.set(key, mask);
    return mask;
  }

  #add(written: string, id: number): void {
    const forgiving = written.startsWith('~');
    for (const word of spellings(forgiving ? written.slice(1) : written)) {
      if (word.endsWith('*')) this.#beginnings.put(word.slice(0, -1), id);
      else if (word.startsWith('*')) this.#endings.put(word.slice(1), id);
      else putIn(this.#exact, word, id);
      if (forgiving) this.#forgive(word, id);
    }
  }

  #forgive(word: string, id: number): void {
    const stem = word.replace('*', '');
    const near = this.#forgiven.get(stem.charAt(0)) ?? new Map<string, Forgiven>();
    this.#forgiven.set(stem.charAt(0), near);
    const { ids } = near.get(word) ?? { ids: new Set<number>() };
    near.set(word, { stem, letters: lettersOf(stem), whole: !word.endsWith('*'), ids: ids.add(id) });
  }
}

const BITS = 32;
const SHIFT = 5;

export const has = (mask: Mask, id: number): boolean =>
  ((mask[id >>> SHIFT] ?? 0) & (1 << (id % BITS))) !== 0;

/** What words begin or end with, and how long that may be: a word is cut only at lengths that are listed for its outer letter. */
class Affixes {
  readonly #ids = new Map<string, Set<number>>();
  readonly #lengths = new Map<string, Set<number>>();
  readonly #outerLetter: (word: string) => string;

  constructor(outerLetter: (word: string) => string) {
    this.#outerLetter = outerLetter;
  }

  put(affix: string, id: number): void {
    putIn(this.#ids, affix, id);
    putIn(this.#lengths, this.#outerLetter(affix), affix.length);
  }

  addTo(ids: Set<number>, word: string, cut: (length: number) => string): void {
    for (const length of this.#lengths.get(this.#outerLetter(word)) ?? []) {
      if (length > word.length) continue;
      for (const id of this.#ids.get(cut(length)) ?? []) ids.add(id);
    }
  }
}

function putIn(map: Map<string, Set<number>>, key: string, id: number): void {
  const ids = map.get(key) ?? new Set();
  map.set(key, ids.add(id));
}

/** "löschen" is found as "loschen" too, which all tokens are, and as "loeschen". */
function spellings(word: string): readonly string[] {
  const german = word.replace(/[äöü]/gu, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
  return german === word ? [fold(word)] : [fold(word), fold(german)];
}
