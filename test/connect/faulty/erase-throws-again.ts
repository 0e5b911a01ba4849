import { byHand, fixture } from './by-hand.ts';

/** Takes a record that is gone for a fault. */
export const handler = byHand({
  gone() {
    throw new RangeError('There is no such record.');
  },
});
export { fixture };
