import { readFileSync } from 'node:fs';
import type { AskedStores } from '#contracts/registry.ts';

/** The stores as they were at deployment: for a function of which many run at once, each with a memory of its own. */
export function askedStores(): AskedStores {
  const file = new URL('./stores.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as AskedStores;
}
