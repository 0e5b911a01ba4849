import type { EvidenceItem } from '#contracts/lookup.ts';
import { canonicalJson } from '../case/chain.ts';
import { fieldPath } from './field-path.ts';

/** A value within a record that can be left out by itself. */
export interface Field {
  /** JSON pointer. */
  readonly path: string;
  /** The registered field that it stands in. */
  readonly name: string;
  readonly text: string;
  readonly isText: boolean;
}

/** Values that hold something, in the order of the record, at most `most` of them. */
export function fieldsOf(
  data: EvidenceItem['data'],
  most: number,
): { readonly fields: readonly Field[]; readonly more: number } {
  const fields: Field[] = [];
  let more = 0;
  for (const field of leaves(data, [])) {
    if (fields.length < most) fields.push(field);
    else more += 1;
  }
  return { fields, more };
}

function* leaves(value: EvidenceItem['data'][string], keys: readonly string[]): Generator<Field> {
  if (value === null || value === '') return;
  if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...keys, key]);
    return;
  }
  const isText = typeof value === 'string';
  const text = isText ? value : canonicalJson(value);
  yield { path: fieldPath(keys), name: keys[0] ?? '', text, isText };
}

/** Whether a record speaks of what is looked for, in its values, its names of files or its own name. */
export function speaksOf(item: EvidenceItem, wanted: string): boolean {
  const folded = fold(wanted);
  if (folded === '') return true;
  const speaks = (text: string) => fold(text).includes(folded);
  if (speaks(item.id) || item.files.some(({ name }) => speaks(name))) return true;
  for (const { text } of leaves(item.data, [])) if (speaks(text)) return true;
  return false;
}

/** Capitals and accents make no difference to whoever looks for a name. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
