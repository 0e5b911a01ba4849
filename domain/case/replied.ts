import type { Letter } from '#contracts/case-events.ts';
import type { Case } from './state.ts';

/** Letters that tell the requester what became of the request. The first of them is what the term asks for (article 12(3)). */
const REPLIES: readonly Letter[] = ['answer', 'decision', 'nothing-found', 'referral', 'refusal'];

/** Where only marketing was to stop, the letter that says so is the answer (OBJ-1). */
export function isReply(letter: Letter, { rights }: Pick<Case, 'rights'>): boolean {
  return (
    REPLIES.includes(letter) ||
    (letter === 'marketing-stopped' && rights.every((right) => right === 'objection-dm'))
  );
}
