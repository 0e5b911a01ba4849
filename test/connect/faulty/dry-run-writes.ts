import { byHand, fixture } from './by-hand.ts';

/** Erases also when it is asked what would be erased. */
export const handler = byHand({ writesInDryRun: true });
export { fixture };
