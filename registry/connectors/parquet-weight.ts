import { ObjectFault } from './object-fault.ts';

/** Each becomes some 60 bytes of memory. A thousand groups of twenty columns have 300,000. */
const MOST_VALUES = 1_000_000;
/** A footer's own structures lie seven deep. */
const DEEPEST = 16;

/**
 * Counts what a footer holds, and makes nothing of it: a list says how long it is in five bytes, and whoever believes it
 * has made room for it before the first of its entries turns out not to be there.
 * @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
 * @throws ObjectFault
 */
export function weigh(footer: Uint8Array): void {
  let [at, values] = [0, 0];
  const byte = (): number => {
    const one = footer[at];
    if (one === undefined) throw new ObjectFault('ParquetInvalid');
    at += 1;
    return one;
  };
  const number = (): number => {
    let [value, power] = [0, 1];
    for (let one = byte(); ; one = byte(), power *= 128) {
      value += (one & 0x7f) * power;
      if (one < 0x80) return value;
    }
  };
  const skip = (bytes: number): void => {
    at += bytes;
  };
  const element = (type: number, depth: number): void => {
    values += 1;
    if (values > MOST_VALUES) throw new ObjectFault('ParquetTooLarge');
    if (depth > DEEPEST) throw new ObjectFault('ParquetInvalid');
    if (type === 3) byte();
    else if (type >= 4 && type <= 6) number();
    else if (type === 7) skip(8);
    else if (type === 8) skip(number());
    else if (type === 9) list(depth);
    else if (type === 12) struct(depth);
    else if (type !== 1 && type !== 2) throw new ObjectFault('ParquetInvalid');
  };
  const list = (depth: number): void => {
    const head = byte();
    const size = head >> 4 === 15 ? number() : head >> 4;
    if (size > footer.byteLength - at) throw new ObjectFault('ParquetInvalid');
    // A field's truth lies in its type; that of an entry is a byte of its own.
    const type = (head & 15) <= 2 ? 3 : head & 15;
    for (let entry = 0; entry < size; entry += 1) element(type, depth + 1);
  };
  const struct = (depth: number): void => {
    for (let head = byte(); (head & 15) !== 0; head = byte()) {
      if (head >> 4 === 0) number();
      element(head & 15, depth + 1);
    }
  };
  struct(0);
}
