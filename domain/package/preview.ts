import type { EvidenceFile, EvidenceItem } from '#contracts/lookup.ts';
import { canonicalJson } from '#domain/case/chain.ts';

/** Longer values end in `…` on the pages; the files have them whole. */
const LONGEST_VALUE = 500;
const MOST_FILES = 50;

/** A record as the pages show it: small, however large the record is. */
export interface Preview {
  /** Field to text; absent where the record has nothing there. */
  readonly values: ReadonlyMap<string, string | boolean>;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** @param pathOf the path of one of the record's files below the company's folder, by its place in the record */
export function previewOf(
  item: EvidenceItem,
  pathOf: (file: EvidenceFile, index: number) => string,
): Preview {
  const values = new Map<string, string | boolean>();
  for (const [field, value] of Object.entries(item.data)) {
    if (value === null || value === '') continue;
    values.set(field, typeof value === 'boolean' ? value : shortened(asText(value)));
  }
  const files = item.files
    .slice(0, MOST_FILES)
    .map((file, index) => ({ name: shortened(file.name), path: pathOf(file, index) }));
  return { values, files };
}

type Json = EvidenceItem['data'][string];

/** A list of plain values as a list; what is deeper keeps its form. */
function asText(value: Json): string {
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object' || part === null)) {
    return value.map((part) => (typeof part === 'string' ? part : canonicalJson(part))).join(', ');
  }
  return canonicalJson(value);
}

/** `2026-03-05T10:15:00.000Z` as people write it. The files have it as it is. */
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

function readable(text: string): string {
  const [, day, time, seconds = '', zone = ''] = INSTANT.exec(text) ?? [];
  if (!day) return text;
  return `${day} ${time}${seconds}${zone === 'Z' ? ' UTC' : zone}`;
}

export function shortened(text: string, longest = LONGEST_VALUE): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).toWellFormed()}…`;
}
