/** Writes a letter's text as a mail program would show it: blocks as lines, quotes with `>`. */
export interface TextWriter {
  write(text: string, isPreformatted: boolean): void;
  /** Begins a new line unless at the start of one. */
  block(): void;
  /** Leaves a line empty, unless nothing was written yet. */
  paragraph(): void;
  lineBreak(): void;
  cell(): void;
  quoteDepth: number;
  readonly length: number;
  text(): string;
}

export function textWriter(longest: number): TextWriter {
  const pieces: string[] = [];
  let length = 0;
  let isLineStart = true;
  let isAfterSpace = true;
  let emptyLines = 1;
  const add = (piece: string) => {
    if (length >= longest) return;
    pieces.push(piece);
    length += piece.length;
  };
  const newLine = () => {
    if (isLineStart && writer.quoteDepth > 0) add('>'.repeat(writer.quoteDepth));
    add('\n');
    emptyLines = isLineStart ? emptyLines + 1 : 0;
    isLineStart = isAfterSpace = true;
  };
  const words = (text: string) => {
    if (text === '') return;
    if (isLineStart && writer.quoteDepth > 0) add(`${'>'.repeat(writer.quoteDepth)} `);
    add(text);
    isLineStart = false;
    isAfterSpace = text.endsWith(' ');
  };
  const writer: TextWriter = {
    quoteDepth: 0,
    get length() {
      return length;
    },
    write(text, isPreformatted) {
      if (isPreformatted) {
        for (const [index, line] of text.split(/\r?\n/).entries()) {
          if (index > 0) newLine();
          words(line);
        }
        return;
      }
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
      words(isAfterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed);
    },
    block() {
      if (!isLineStart) newLine();
    },
    paragraph() {
      writer.block();
      if (emptyLines === 0) newLine();
    },
    lineBreak: newLine,
    cell() {
      if (!isLineStart) words('\t');
      isAfterSpace = true;
    },
    text: () => pieces.join(''),
  };
  return writer;
}
