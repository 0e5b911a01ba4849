import type { RightName } from '../reading.ts';
import type { Candidate } from './sightings.ts';

/**
 * Where two rights rest on the same words, which one is meant. "Remove me from your mailing list" holds a removal, and is
 * not a wish for erasure; "do not use my data until this is settled" holds an objection, and is a wish for restriction.
 */
const TAKES: readonly {
  readonly winner: RightName;
  readonly loser: RightName;
  readonly within: 'words' | 'sentence';
}[] = [
  { winner: 'objection-dm', loser: 'erasure', within: 'words' },
  { winner: 'objection-dm', loser: 'objection', within: 'sentence' },
  { winner: 'restriction', loser: 'objection', within: 'words' },
  { winner: 'human-review', loser: 'objection', within: 'sentence' },
];

/** What the words "what you have about me" and "my data" belong to, when they follow it with no "and" between. */
const GOVERNS: ReadonlySet<RightName> = new Set(['erasure', 'objection', 'objection-dm', 'restriction']);

/** Asking for data in a format that a machine reads is portability; only a word for access makes it access as well. */
const LOOSE_WITHIN_SENTENCE: readonly { readonly winner: RightName; readonly loser: RightName }[] = [
  { winner: 'portability', loser: 'access' },
  { winner: 'rectification', loser: 'access' },
  { winner: 'restriction', loser: 'rectification' },
  { winner: 'withdrawal', loser: 'objection-dm' },
];

export function settled(
  candidates: readonly Candidate[],
  joined: (from: number, to: number) => boolean,
): readonly Candidate[] {
  const crossed = ({ from, to }: Candidate): boolean => joined(from, to);
  const bySentence = Map.groupBy(candidates, ({ sentence }) => sentence);
  return candidates.filter((one) => {
    const beside = bySentence.get(one.sentence) ?? [];
    const taken = TAKES.some(
      ({ winner, loser, within }) =>
        one.right === loser &&
        beside.some(
          (other) =>
            other.right === winner &&
            (within === 'sentence' || covers(other, one)) &&
            !(other.loose && crossed(other)),
        ),
    );
    if (taken) return false;
    const governed =
      one.right === 'access' &&
      one.loose &&
      beside.some(
        ({ right, head, to }) =>
          GOVERNS.has(right) && head < one.head && (one.from <= to || !joined(head, one.head)),
      );
    if (governed) return false;
    return !(
      one.loose &&
      LOOSE_WITHIN_SENTENCE.some(
        ({ winner, loser }) =>
          one.right === loser &&
          beside.some(
            ({ right, head }) =>
              right === winner && !joined(Math.min(head, one.head), Math.max(head, one.head)),
          ),
      )
    );
  });
}

const covers = (outer: Candidate, inner: Candidate): boolean =>
  inner.head >= outer.from && inner.head <= outer.to;
