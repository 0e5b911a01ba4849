import { byHand, fixture } from './by-hand.ts';

/** Answers in words of its own. */
export const handler = byHand({ answerFor: (answer) => ({ status: 'ok', result: answer }) });
export { fixture };
