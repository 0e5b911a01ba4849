import { byHand, fixture } from './by-hand.ts';

/** Begins from the first record whatever it is asked to go on from. */
export const handler = byHand({ begin: () => 0 });
export { fixture };
