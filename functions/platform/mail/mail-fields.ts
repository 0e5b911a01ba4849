import { decodeBytes } from './mail-charset.ts';
import { withUtf8Words } from './mail-words.ts';

export interface Field {
  /** In small letters. */
  readonly name: string;
  /** Unfolded, encoded words still in it, all of them in UTF-8 and base64. */
  readonly value: string;
}

/** The fields of a header block in their order. Raw 8-bit bytes are read line by line: two programs may have written them. */
export function fieldsOf(header: Buffer): Field[] {
  const fields: Field[] = [];
  for (const lines of unfolded(header)) {
    const line = lines.join('');
    const colon = line.indexOf(':');
    const name = (colon < 0 ? line : line.slice(0, colon)).replace(/^[ \t]+|[ \t]+$/g, '').toLowerCase();
    const value = colon < 0 ? '' : line.slice(colon + 1);
    fields.push({ name, value: withUtf8Words(value).trim() });
  }
  return fields;
}

function unfolded(header: Buffer): string[][] {
  const fields: string[][] = [];
  for (let at = 0; at < header.length; ) {
    const end = header.indexOf(0x0a, at);
    const next = end < 0 ? header.length : end + 1;
    const bytes = header.subarray(at, end < 0 ? header.length : end);
    // A lone carriage return would be a line of its own to whoever prints it.
    const line = decodeBytes(bytes, null).text.replace(/[\r\n\0]+/g, ' ');
    const last = fields.at(-1);
    if (last && /^[ \t]/.test(line)) last.push(line);
    else fields.push([line]);
    at = next;
  }
  return fields;
}
