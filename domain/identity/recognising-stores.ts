import type { Registry } from '#contracts/registry.ts';
import { type StoreOf, storesToAsk } from '../registry/index.ts';

/**
 * The few stores that are asked who knows a mailbox before anybody has judged: those whose data map says which field a
 * question may be about, that can be searched by an address, and that no person has to search (AFF-1: asking tells).
 */
export const storesToRecognise = (registry: Registry): readonly StoreOf[] =>
  storesToAsk(registry).filter(
    ({ store }) =>
      store.connector.kind !== 'human' &&
      store.accepts.includes('email') &&
      store.categories.some(({ asks }) => Object.keys(asks ?? {}).length > 0),
  );
