/** One field of a message's header. */
export interface HeaderField {
  /** As written, e.g. `Message-ID`. */
  readonly name: string;
  /** Unfolded and trimmed; encoded words are left as they are. */
  readonly value: string;
  /** The exact bytes, as latin1, with the line ends. */
  readonly raw: string;
}

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Where the body begins; equal to the length if there is none. */
  readonly bodyStart: number;
  /** Whether an empty line ended the header, and not a line out of place or the end of the message. */
  readonly ended: boolean;
}

const FIELD = /^([!-9;-~]+)[ \t]*:/;

/**
 * Reads a header the way a tolerant receiver does: line ends may be LF or CRLF, and a line that can be no header field
 * ends the header just as an empty line does. It never throws.
 */
export function readHeaders(message: Buffer): HeaderBlock {
  const fields: { name: string; raw: string }[] = [];
  let position = 0;
  let bodyStart = message.length;
  let ended = false;
  while (position < message.length) {
    const newline = message.indexOf(0x0a, position);
    const end = newline < 0 ? message.length : newline + 1;
    const line = message.toString('latin1', position, end);
    const last = fields.at(-1);
    const name = FIELD.exec(line)?.[1];
    if (/^\r?\n$/.test(line)) {
      bodyStart = end;
      ended = true;
      break;
    }
    if (last && /^[ \t]/.test(line)) last.raw += line;
    else if (name) fields.push({ name, raw: line });
    else {
      bodyStart = position;
      break;
    }
    position = end;
  }
  return { fields: fields.map((field) => ({ ...field, value: unfoldedValue(field.raw) })), bodyStart, ended };
}

/** The value of the first field with this name, whatever its case. */
export function headerValue(block: HeaderBlock, name: string): string | undefined {
  return block.fields.find((field) => field.name.toLowerCase() === name.toLowerCase())?.value;
}

function unfoldedValue(raw: string): string {
  const unfolded = raw.slice(raw.indexOf(':') + 1).replace(/\r?\n/g, '');
  // Bytes over 127 are UTF-8 (RFC 6532) or nothing that can be read.
  return Buffer.from(unfolded, 'latin1').toString('utf8').trim();
}
