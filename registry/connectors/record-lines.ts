import { ObjectFault } from './object-fault.ts';

/** The bytes of one line without its end, and where it lies in the file. */
export type RecordLine = {
  readonly bytes: Buffer;
  /** From 1. */
  readonly line: number;
  /** Where the next one begins: bytes from the file's beginning, unpacked, and its line. */
  readonly next: Place;
};

export type Place = { readonly offset: number; readonly line: number };

export const BEGINNING: Place = { offset: 0, line: 1 };

/** A cell of megabytes, or a quote that nobody closed, is told before it is in memory. */
export const LONGEST_RECORD = 1024 * 1024;

const [LF, CR] = [10, 13];

/**
 * A file's lines, one at a time, however it comes in pieces; no more of it is held than the longest record takes, of which
 * Node's own `readline` holds as much as comes.
 * @throws ObjectFault
 */
export async function* recordLines(
  chunks: AsyncIterable<Uint8Array>,
  from: Place,
): AsyncGenerator<RecordLine> {
  let held: Buffer = Buffer.alloc(0);
  let { offset, line } = from;
  for await (const chunk of chunks) {
    held =
      held.byteLength === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.concat([held, chunk]);
    let at = 0;
    for (let end = held.indexOf(LF); end !== -1; end = held.indexOf(LF, at)) {
      const record = recordAt(held.subarray(at, end + 1), { offset, line });
      yield record;
      at = end + 1;
      ({ offset, line } = record.next);
    }
    held = held.subarray(at);
    if (held.byteLength > LONGEST_RECORD) throw new ObjectFault('RecordTooLong', line);
  }
  if (held.byteLength > 0) yield recordAt(held, { offset, line });
}

function recordAt(whole: Buffer, { offset, line }: Place): RecordLine {
  if (whole.byteLength > LONGEST_RECORD) throw new ObjectFault('RecordTooLong', line);
  let end = whole.byteLength;
  if (whole[end - 1] === LF) end -= whole[end - 2] === CR ? 2 : 1;
  return {
    bytes: whole.subarray(0, end),
    line,
    next: { offset: offset + whole.byteLength, line: line + 1 },
  };
}
