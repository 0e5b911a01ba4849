import type { RightName } from '../reading.ts';
import type { Candidate } from './sightings.ts';

/** What the words around two candidates say of them. */
export interface Between {
  /** An "and" or a "then" stands between two places, so that each side is a wish of its own. */
  joined(from: number, to: number): boolean;
  /** The same, but for the "and" of "my calls and my contacts". */
  joinsWishes(from: number, to: number): boolean;
  /** A comma or a bracket stands between two places. */
  parted(from: number, to: number): boolean;
  /** A place stands behind an "if" in its clause. */
  conditioned(at: number): boolean;
}

/**
 * Where two rights rest on the same words, which one is meant. "Remove me from your mailing list" holds a removal, and is
 * not a wish for erasure; "do not use my data until this is settled" holds an objection, and is a wish for restriction;
 * who no longer agrees withdraws a consent.
 */
const TAKES: readonly {
  readonly winner: RightName;
  readonly loser: RightName;
  readonly within: keyof typeof REACHES;
}[] = [
  { winner: 'objection-dm', loser: 'erasure', within: 'head' },
  { winner: 'withdrawal', loser: 'erasure', within: 'head' },
  { winner: 'objection-dm', loser: 'objection', within: 'sentence' },
  { winner: 'restriction', loser: 'objection', within: 'words' },
  { winner: 'withdrawal', loser: 'objection', within: 'words' },
  { winner: 'human-review', loser: 'objection', within: 'sentence' },
];

const REACHES = {
  /** The loser's first word is one of the winner's. */
  head: (winner: Candidate, { head }: Candidate) => head >= winner.from && head <= winner.to,
  words: (winner: Candidate, { from, to }: Candidate) => from <= winner.to && to >= winner.from,
  sentence: () => true,
} as const;

/** What the words "what you have about me" and "my data" belong to, when no "and" stands between. */
const GOVERNS: ReadonlySet<RightName> = new Set([
  'erasure',
  'objection',
  'objection-dm',
  'restriction',
  'withdrawal',
]);

/** Asking for data in a format that a machine reads is portability; only a word for access makes it access as well. */
const LOOSE_WITHIN_SENTENCE: readonly { readonly winner: RightName; readonly loser: RightName }[] = [
  { winner: 'portability', loser: 'access' },
  { winner: 'rectification', loser: 'access' },
  { winner: 'erasure', loser: 'rectification' },
  { winner: 'restriction', loser: 'rectification' },
  { winner: 'withdrawal', loser: 'objection-dm' },
];

export function settled(candidates: readonly Candidate[], words: Between): readonly Candidate[] {
  const bySentence = Map.groupBy(candidates, ({ sentence }) => sentence);
  return candidates.filter((one) => {
    // A hint decides nothing about what is said outright.
    const beside = (bySentence.get(one.sentence) ?? []).filter((other) => one.hint || !other.hint);
    if (isTaken(one, beside, words)) return false;
    if (!one.loose) return true;
    if (one.right === 'access' && beside.some((other) => governs(other, one, words))) return false;
    return !beside.some((other) => !other.hint && outdoes(other, one, words));
  });
}

const isTaken = (one: Candidate, beside: readonly Candidate[], { joined, parted }: Between): boolean =>
  TAKES.some(
    ({ winner, loser, within }) =>
      one.right === loser &&
      beside.some(
        (other) =>
          other.right === winner &&
          REACHES[within](other, one) &&
          !(other.loose && (joined(other.from, other.to) || parted(other.from, other.to))) &&
          !(within === 'head' && joined(other.from, one.head)),
      ),
  );

/** "Delete what you have", "alles was ihr habt löschen", "if you have anything, delete it". */
function governs({ right, from, head, to }: Candidate, one: Candidate, words: Between): boolean {
  if (!GOVERNS.has(right)) return false;
  // "I request access to and erasure of my data": the one wish stands inside the words of the other.
  if (head < one.head && to > one.head && words.joined(one.head, to)) return false;
  // "An overview of all that you have, and then throw it all away": the verb stands in a wish of its own.
  if (head >= one.from && head <= one.to && to > one.to && words.joined(one.to, to)) return false;
  if (head < one.head) return one.from <= to || !words.joined(head, one.head);
  const isVerbFinal = head >= one.from && from <= one.to && !words.joined(one.head, head);
  return isVerbFinal || words.conditioned(one.head);
}

const outdoes = (other: Candidate, one: Candidate, { joined, joinsWishes }: Between): boolean =>
  LOOSE_WITHIN_SENTENCE.some(({ winner, loser }) => one.right === loser && other.right === winner) &&
  // "It is wrong, delete it" says why; "correct it or delete it" are two wishes.
  (one.stated || other.right !== 'erasure') &&
  // "A common and readable format" is one thing.
  (other.right === 'portability' || !joined(other.from, other.to)) &&
  !(other.right === 'portability' ? joinsWishes : joined)(
    Math.min(other.head, one.head),
    Math.max(other.head, one.head),
  );
