/** A line of a letter: UTF-16 offsets without its end, and how deep it is quoted. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** How many `>` stand before it. */
  readonly depth: number;
  /** Where its own words begin, behind quote marks and white space. */
  readonly from: number;
}

const CR = 13;
const MARK = 62;

/** No letter has as many. What is behind them is taken as one line more, so that a flood of them costs nothing. */
const MOST_LINES = 5_000;

export function linesOf(text: string, start: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at <= text.length; ) {
    const feed = lines.length < MOST_LINES ? text.indexOf('\n', at) : -1;
    const next = feed < 0 ? text.length : feed;
    const end = next > at && text.charCodeAt(next - 1) === CR ? next - 1 : next;
    let from = at;
    let depth = 0;
    for (; from < end; from += 1) {
      const code = text.charCodeAt(from);
      if (code === MARK) depth += 1;
      else if (code !== 32 && code !== 9) break;
    }
    // What is not looked at is not taken for a quote either.
    if (lines.length === MOST_LINES) [depth, from] = [0, at];
    lines.push({ start: at, end, depth, from });
    if (feed < 0) break;
    at = feed + 1;
  }
  return lines;
}

/** Marks and labels stand at the start of a line; what comes later is not looked at. */
const READ = 300;

export const wordsIn = (text: string, { from, end }: Line): string =>
  text.slice(from, Math.min(end, from + READ));
export const isBlank = ({ from, end }: Line): boolean => from >= end;
