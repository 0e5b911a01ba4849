import type { LetterToCheck } from '#domain/letters/check/index.ts';

/** Letters that are wrong in one thing each, by what it is, with the id of the rule that has to find it. */
export type Wrong = Readonly<Record<string, readonly [id: string, letter: LetterToCheck]>>;
