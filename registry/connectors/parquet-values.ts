import type { ParquetParsers, SchemaElement } from 'hyparquet';
import type { Json } from '#connect/index.ts';
import { ObjectFault } from './object-fault.ts';

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Days and moments as ISO 8601 writes them, to the microsecond where the file says it; bytes that are no text stay bytes. */
export const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  timestampFromMilliseconds: (ms) => new Date(Number(ms)).toISOString(),
  timestampFromMicroseconds: (us) => moment(us, 1_000n),
  timestampFromNanoseconds: (ns) => moment(ns, 1_000_000n),
  stringFromBytes: (bytes) => {
    try {
      return text.decode(bytes);
    } catch {
      return bytes;
    }
  },
};

function moment(value: bigint, perMs: bigint): string {
  const rest = ((value % perMs) + perMs) % perMs;
  const written = new Date(Number((value - rest) / perMs)).toISOString();
  if (rest === 0n) return written;
  const digits = String(rest).padStart(String(perMs).length - 1, '0');
  return `${written.slice(0, -1)}${digits}Z`;
}

/** Read as they lie, and written out here: as numbers, 0.1 and its like are not what stands in the file. */
export function withoutDecimals(schema: readonly SchemaElement[]): SchemaElement[] {
  return schema.map((element) => {
    if (!isDecimal(element)) return element;
    const { converted_type: _, ...rest } = element;
    return rest;
  });
}

const isDecimal = ({ type, converted_type, logical_type }: SchemaElement): boolean =>
  type !== 'BYTE_ARRAY' && (converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL');

/**
 * What stands in a cell, as JSON has it: decimals and long whole numbers as text, digit by digit.
 * @param element of a column that is no group of others
 * @throws ObjectFault
 */
export function cellOf(value: unknown, element: SchemaElement): Json {
  const { converted_type, logical_type: logical, scale = 0 } = element;
  if (value === null || value === undefined) return null;
  if (isDecimal(element))
    return decimal(unscaled(value), logical?.type === 'DECIMAL' ? logical.scale : scale);
  if (value instanceof Uint8Array && (converted_type === 'UTF8' || logical?.type === 'STRING'))
    throw new ObjectFault('ObjectNotText');
  // Of a clock on the wall, which no time zone belongs to.
  if (logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC && typeof value === 'string')
    return value.replace(/Z$/, '');
  return jsonOf(value);
}

/** As `cellOf`, of lists and groups too. */
export function jsonOf(value: unknown): Json {
  switch (typeof value) {
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'number':
      return Number.isFinite(value) ? value + 0 : String(value);
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
      if (value instanceof Date) return value.toISOString();
      if (Array.isArray(value)) return value.map(jsonOf);
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonOf(one)]));
    default:
      return null;
  }
}

function unscaled(value: unknown): bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
  if (!(value instanceof Uint8Array) || value.byteLength > 64) throw new ObjectFault('ParquetInvalid');
  const hex = Buffer.from(value).toString('hex');
  return BigInt.asIntN(value.byteLength * 8, BigInt(`0x${hex || '0'}`));
}

function decimal(value: bigint, scale: number): string {
  if (!(scale >= 0 && scale <= 100)) throw new ObjectFault('ParquetInvalid');
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${value < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}
