import { randomUUID } from 'node:crypto';
import { byHand, fixture } from './by-hand.ts';

/** Numbers records anew each time it is asked. */
export const handler = byHand({ idOf: () => randomUUID() });
export { fixture };
