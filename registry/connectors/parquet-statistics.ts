import type { SchemaTree, Statistics } from 'hyparquet';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import { exactForm, type Search } from './object-search.ts';
import type { Group, ParquetFile } from './parquet-footer.ts';

/**
 * Whether nobody who is searched for can stand in these rows, by the least and the greatest of each column. Only where
 * the records hold the very forms that are searched for: however else they are written, they are ordered otherwise too.
 */
export function excludes(
  { columns }: ParquetFile,
  { chunks }: Group,
  { forms }: Search,
  { identifiers, match }: DeclaredObject,
): boolean {
  if (match !== 'exact') return false;
  return forms.every(([kind, form]) => {
    const [column = '', ...more] = [identifiers[kind] ?? []].flat();
    const tree = more.length === 0 ? columns.get(column) : undefined;
    const chunk = chunks.find(
      ({ meta_data }) => meta_data?.path_in_schema.join('\0') === tree?.path.join('\0'),
    );
    const statistics = chunk?.meta_data?.statistics;
    // The older pair, `min` and `max`, was written in more than one order.
    if (tree === undefined || statistics === undefined) return false;
    const { min_value: min, max_value: max } = statistics;
    return isBeyond(exactForm(kind, form), tree, { min, max });
  });
}

type Bound = Statistics['min_value'];
type Bounds = { readonly min: Bound; readonly max: Bound };

function isBeyond(form: string, { element }: SchemaTree, { min, max }: Bounds): boolean {
  const { type, converted_type, logical_type } = element;
  if (typeof min === 'string' && typeof max === 'string') {
    const isText = converted_type === 'UTF8' || logical_type?.type === 'STRING';
    // Cut off within a letter, a bound is none.
    if (!isText || `${min}${max}`.includes('\uFFFD')) return false;
    const bytes = Buffer.from(form);
    return Buffer.from(min).compare(bytes) > 0 || Buffer.from(max).compare(bytes) < 0;
  }
  const isWhole = (type === 'INT32' || type === 'INT64') && converted_type !== 'DECIMAL' && !logical_type;
  if (!isWhole || !isNumber(min) || !isNumber(max) || !/^\d{1,18}$/.test(form)) return false;
  return BigInt(form) < min || BigInt(form) > max;
}

const isNumber = (bound: Bound): bound is number | bigint =>
  typeof bound === 'number' || typeof bound === 'bigint';
