import { Registry } from '#contracts/registry.ts';
import { aRegistry } from './a-registry.ts';

/** The made-up group with two companies more: one that is slow, and one whose finds are doubtful. */
export function aWiderRegistry(changes: Partial<Registry['group']> = {}): Registry {
  const registry = aRegistry();
  const like = registry.controllers[1];
  const more = ['Twijfel', 'Traag'].map((name) => ({ ...like, id: name.toLowerCase(), name }));
  return Registry.parse({
    group: { ...registry.group, ...changes },
    controllers: [...registry.controllers, ...more],
  });
}
