import { byHand, fixture } from './by-hand.ts';

/** Without a fault, and without the kit. */
export const handler = byHand();
export { fixture };
