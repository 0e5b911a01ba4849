import { readFileSync } from 'node:fs';
import type { Registry } from '#contracts/registry.ts';

/**
 * The group as it was at deployment. Synthesis has held it against its contract and put it beside the bundle as JSON; to
 * do so again would be a tenth of every cold start.
 */
export function bundledRegistry(): Registry {
  const file = new URL('./registry.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Registry;
}
