import { type Held, normalise } from '#connect/index.ts';
import { Ids, INDEXED, indexKey } from './s3.ts';
import type { Bucket } from './s3-bucket.ts';

/** The lists in which a record with these identifiers stands. */
export function listsOf(identifiers: Held): string[] {
  return INDEXED.flatMap((kind) =>
    [identifiers[kind] ?? []].flat().flatMap((value) => {
      const normal = normalise(kind, value);
      return normal === null ? [] : [indexKey(kind, normal)];
    }),
  );
}

/** Lists are shared by all who have an identifier, and written by others too: read, changed, and again if it was late. */
const TRIES = 8;

/**
 * Takes ids off a list and puts others on; a list without any is no more.
 * @throws when others never let it
 */
export async function editList(
  key: string,
  { off = [], on = [] }: { readonly off?: readonly string[]; readonly on?: readonly string[] },
  bucket: Bucket,
): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const stored = await bucket.get(key);
    const before = stored === null ? [] : Ids.parse(JSON.parse(new TextDecoder().decode(stored.bytes)));
    const after = [...new Set([...before, ...on])].filter((id) => !off.includes(id)).sort();
    if (after.join() === before.toSorted().join()) return;
    const taken =
      stored !== null && after.length === 0
        ? await bucket.remove(key, stored.tag)
        : await bucket.put(key, JSON.stringify(after), stored?.tag ?? null);
    if (taken) return;
  }
  throw new Error('The list is written by others all the time.');
}
