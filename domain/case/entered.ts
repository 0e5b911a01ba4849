import { ENTRY_CHANNELS } from '#contracts/acts.ts';
import type { Case } from './state.ts';

/** A person entered it: no mail of its own belongs to it, and what was asked stands beside it. */
export const isEntered = ({ channel }: Pick<Case, 'channel'>): boolean =>
  ENTRY_CHANNELS.some((one) => one === channel);
