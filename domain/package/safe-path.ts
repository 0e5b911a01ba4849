/** Names that Windows keeps for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** Counted with `-2`, `-3` … behind it, a name still fits. */
const ROOM_FOR_SUFFIX = 6;

/** No path of a package is longer: unpacked into a folder of somebody's own, it has to stay below Windows' 260. */
export const LONGEST_PATH = 180;

/**
 * A name that every system takes: ASCII letters, digits, `.`, `_` and `-`, no dot at either end, no device. Accents are
 * dropped; what has no ASCII form becomes a dash. `file` if nothing is left.
 */
export function safeName(name: string, longest: number): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/([-.])[-.]*/g, '$1')
    .slice(0, longest)
    .replace(/^[-.]+|[-.]+$/g, '');
  if (ascii === '') return 'file';
  return RESERVED.test(ascii) ? `_${ascii}`.slice(0, longest) : ascii;
}

/** Gives names out once. Who comes second gets a number: in a fixed order of asking the names are always the same. */
export function distinctNames(longest: number): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = safeName(name, longest - ROOM_FOR_SUFFIX);
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? base : `${base}-${count}`;
      // Windows and macOS do not tell capitals apart.
      const folded = candidate.toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return candidate;
    }
  };
}
