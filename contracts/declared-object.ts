import * as z from 'zod/mini';
import { IdentifierKind } from './lookup.ts';

/** Part of a key and of a policy's resource: no wildcard, no step upwards, nothing that needs escaping. */
const Key = z.string().check(z.regex(/^(?!\/)(?!.*(\.\.|\/\/))[\w./=+@-]{1,500}$/));

/** A column of a CSV or Parquet file by its name, or a property of a JSON object or a Parquet group, one level down as `customer.email`. */
const Column = z.string().check(z.minLength(1), z.maxLength(200));

/** Where the records of one category lie in a bucket, so that nobody has to write a lookup for it. */
const place = {
  /** A category of this store. */
  category: z.string(),
  /** One object; its name says whether it is compressed (`.gz`). Or `prefix`. */
  key: z.optional(Key),
  /** Every object whose key begins so, e.g. `exports/orders/`. Or `key`. */
  prefix: z.optional(Key),
  /** The column that names a record, the same whenever the export is made. Absent: its place in the file does. */
  id: z.optional(Column),
  /** The column of each field of the category. */
  fields: z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)), Column),
  /** The column of each identifier that the records are searched and checked by; of a name also several, in the order of speech. */
  identifiers: z.partialRecord(
    IdentifierKind,
    z.union([Column, z.array(Column).check(z.minLength(2), z.maxLength(5))]),
  ),
  /** `normalised`: however it is written there. `exact`: only as the normal forms, telephone numbers as `+3211…`. */
  match: z._default(z.enum(['exact', 'normalised']), 'normalised'),
};

const CsvObject = z.object({
  ...place,
  format: z.literal('csv'),
  delimiter: z._default(z.enum([',', ';', '\t', '|']), ','),
  /** Names of the columns, where the file has no header line to say them. */
  columns: z.optional(z.array(Column).check(z.minLength(1), z.maxLength(1000))),
  encoding: z._default(z.enum(['utf-8', 'windows-1252', 'iso-8859-15']), 'utf-8'),
});
/** Lines of CSV: quotes as RFC 4180 has them, lines ended by LF, CRLF or CR. */
export type CsvObject = z.infer<typeof CsvObject>;

const JsonLinesObject = z.object({ ...place, format: z.literal('jsonl') });
/** A file that is read line by line. */
export type LinedObject = CsvObject | z.infer<typeof JsonLinesObject>;

/** Read by columns, and of them only those that are named. */
const ParquetObject = z.object({ ...place, format: z.literal('parquet') });

export const DeclaredObject = z.discriminatedUnion('format', [CsvObject, JsonLinesObject, ParquetObject]);
export type DeclaredObject = z.infer<typeof DeclaredObject>;

/** Every column that is read of a file. */
export function columnsUsed({ id, fields, identifiers }: DeclaredObject): readonly string[] {
  return [id ?? [], ...Object.values(fields), ...Object.values(identifiers)].flat();
}
