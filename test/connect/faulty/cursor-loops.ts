import { byHand, fixture } from './by-hand.ts';

/** Gives a second page and then the same cursor for ever. */
export const handler = byHand({ next: (end, all) => (all > 2_000 ? String(Math.min(end, 4_000)) : null) });
export { fixture };
