import { byHand, fixture } from './by-hand.ts';

/** Throws where nobody is found. */
export const handler = byHand({
  answerFor(answer) {
    if (!('pages' in answer) && !('ambiguous' in answer) && !('code' in answer))
      throw new ReferenceError('not found');
    return answer;
  },
});
export { fixture };
