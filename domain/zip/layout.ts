/** A number with its width in bytes, or bytes as they are. */
export type Field = readonly [width: 2 | 4 | 8, value: number] | Uint8Array;

const lengthOf = (field: Field): number => (field instanceof Uint8Array ? field.byteLength : field[0]);

/** Little-endian fields, one after the other. */
export function layout(fields: readonly Field[]): Buffer {
  let length = 0;
  for (const field of fields) length += lengthOf(field);
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for (const field of fields) {
    if (field instanceof Uint8Array) bytes.set(field, at);
    else write(bytes, field[0], field[1], at);
    at += lengthOf(field);
  }
  return bytes;
}

function write(bytes: Buffer, width: 2 | 4 | 8, value: number, at: number): void {
  if (width === 2) bytes.writeUInt16LE(value, at);
  else if (width === 4) bytes.writeUInt32LE(value, at);
  else bytes.writeBigUInt64LE(BigInt(value), at);
}
