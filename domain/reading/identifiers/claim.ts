/** Something that the letter says of its writer, where it says so, and how surely it is the writer's. */
export interface Claim {
  readonly value: string;
  /** 0 to 1; only the order matters. */
  readonly certainty: number;
  readonly start: number;
  readonly end: number;
}

/** How a claim was made. A line "Name: …" is meant to be read; a number that just stands there may be anybody's. */
export const CERTAINTY = {
  labelled: 0.95,
  /** "my name is …", "I was born on …". */
  said: 0.9,
  /** Below the closing words. */
  signed: 0.8,
  /** The mail's own From line. */
  sender: 0.7,
  bare: 0.5,
} as const;

/** The most certain of them; of equals the first. */
export function best(claims: readonly Claim[]): Claim | undefined {
  return claims.toSorted((one, other) => other.certainty - one.certainty || one.start - other.start)[0];
}

export const overlaps = (
  one: Pick<Claim, 'start' | 'end'>,
  others: readonly Pick<Claim, 'start' | 'end'>[],
) => others.some((other) => one.start < other.end && other.start < one.end);
