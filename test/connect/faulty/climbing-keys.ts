import { byHand, fixture } from './by-hand.ts';

/** Makes keys of what records are called. */
export const handler = byHand({
  keyOf: ({ evidence }, first) => `${evidence.prefix}${first?.id}/../page.json`,
});
export { fixture };
