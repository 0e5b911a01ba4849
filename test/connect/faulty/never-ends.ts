import { byHand, fixture as without } from './by-hand.ts';

/** Waits for its store for ever. */
export const handler = byHand({ wait: async () => await new Promise(() => undefined) });
export const fixture = { ...without, seconds: 1 };
