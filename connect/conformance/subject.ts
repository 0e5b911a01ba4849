import type { Subject } from '#contracts/lookup.ts';
import type { Known } from './fixture.ts';

export const verified = (who: Known): Subject => withStatus(who, 'verified');
/** As somebody says of themselves, and nobody has shown. */
export const claimed = (who: Known): Subject => withStatus(who, 'claimed');

function withStatus(who: Known, status: 'verified' | 'claimed'): Subject {
  return Object.fromEntries(Object.entries(who).map(([kind, value]) => [kind, { value, status }]));
}
