import type { EvidenceFile, EvidenceItem } from '#contracts/lookup.ts';

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

/** As people write it: a structure is a line for each of its parts, a list of structures one for each of them. */
function asText(value: Json): string {
  if (typeof value !== 'object' || value === null) return inline(value);
  if (!Array.isArray(value)) return parts(value).join('\n');
  return value.some(isStructure) ? value.map((part) => `– ${bare(part)}`).join('\n') : inline(value);
}

/** Inside a line: `straat: Kerkstraat 1; postcode: 9000`, and what is deeper in brackets. */
function inline(value: Json): string {
  if (value === null) return '–';
  if (typeof value === 'string') return readable(value);
  if (Array.isArray(value)) return value.map(inline).join(', ');
  return typeof value === 'object' ? `(${bare(value)})` : String(value);
}

const bare = (value: Json): string => (isStructure(value) ? parts(value).join('; ') : inline(value));

const parts = (structure: { readonly [name: string]: Json }): string[] =>
  Object.entries(structure).map(([name, part]) => `${name}: ${inline(part)}`);

const isStructure = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
