/** One page of a listing in the order of keys, folded by a delimiter. */
export interface Page<T> {
  readonly entries: readonly T[];
  readonly prefixes: readonly string[];
  /** What the page ends with, where more follows. */
  readonly end: { readonly entry: T } | { readonly prefix: string } | undefined;
}

export interface ListingOptions<T> {
  /** Entries in order, whose keys are `from` or greater. */
  scan(from: string): Iterable<T>;
  readonly from: string;
  readonly prefix: string;
  readonly delimiter: string;
  readonly max: number;
}

/** Collects a page. A folded prefix is left by one jump, however many keys it holds. */
export function collectPage<T extends { key: string }>(o: ListingOptions<T>): Page<T> {
  const entries: T[] = [];
  const prefixes: string[] = [];
  let end: Page<T>['end'];
  let from: string | undefined = later(o.from, o.prefix);
  while (from !== undefined) {
    let next: string | undefined;
    for (const entry of o.scan(from)) {
      if (!entry.key.startsWith(o.prefix)) break;
      const common = commonPrefix(entry.key, o.prefix, o.delimiter);
      if (entries.length + prefixes.length >= o.max) return { entries, prefixes, end };
      if (common === undefined) {
        entries.push(entry);
        end = { entry };
      } else {
        prefixes.push(common);
        end = { prefix: common };
        next = afterPrefix(common);
        break;
      }
    }
    from = next;
  }
  return { entries, prefixes, end: undefined };
}

/** By UTF-8 bytes: comparing strings in JavaScript goes by UTF-16 units, which order differently. */
function later(a: string, b: string): string {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0 ? a : b;
}

export function commonPrefix(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}

/** The least key greater than `key`. */
export function afterKey(key: string): string {
  return `${key}\0`;
}

/** The least key greater than all that begin with `prefix`; undefined when there can be none. Keys order by code point, as UTF-8 does. */
export function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (c) => c.codePointAt(0) ?? 0);
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last === 0x10ffff) continue;
    // The surrogates are no characters of their own.
    return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
  }
  return undefined;
}
