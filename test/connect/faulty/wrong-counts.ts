import { byHand, fixture } from './by-hand.ts';

/** Says that it found one record more than it wrote. */
export const handler = byHand({ count: (written) => written + 1 });
export { fixture };
