/** A number with its width in bytes, or bytes as they are. */
export type Field = readonly [width: 2 | 4 | 8, value: number] | Uint8Array;

/** A record of little-endian fields after its signature, which reads `PK` and two more bytes. */
export function layout(signature: number, fields: readonly Field[]): Buffer {
  return concatenate([[4, signature], ...fields]);
}

export function concatenate(fields: readonly Field[]): Buffer {
  const bytes = Buffer.allocUnsafe(fields.reduce((length, field) => length + lengthOf(field), 0));
  let at = 0;
  for (const field of fields) {
    if (field instanceof Uint8Array) bytes.set(field, at);
    else if (field[0] === 8) bytes.writeBigUInt64LE(BigInt(field[1]), at);
    else bytes.writeUIntLE(field[1], at, field[0]);
    at += lengthOf(field);
  }
  return bytes;
}

const lengthOf = (field: Field): number => (field instanceof Uint8Array ? field.byteLength : field[0]);
