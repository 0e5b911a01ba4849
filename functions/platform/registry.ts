import { readFileSync } from 'node:fs';
import { Registry } from '#contracts/registry.ts';
import { parse } from './wrap.ts';

/** The group as it was at deployment: synthesis validates the YAML and puts it beside the bundle as JSON. */
export function bundledRegistry(): Registry {
  const file = new URL('./registry.json', import.meta.url);
  return parse(Registry, JSON.parse(readFileSync(file, 'utf8')), 'the bundled registry');
}
