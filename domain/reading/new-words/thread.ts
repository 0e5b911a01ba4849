import { attributionAt } from './attribution.ts';
import { folded, wordsOf } from './folded.ts';
import { headerBlockAt, isRule, type LabelOf, labelsIn, separatorIn } from './header-block.ts';
import { isBlank, type Line } from './lines.ts';
import { VOCABULARY } from './vocabulary.ts';

/** What a line of a mail is: `null` is what this person wrote. */
export type Mark = 'quote' | 'forward' | 'signature' | 'disclaimer' | 'mobile-footer' | null;

export interface Thread {
  readonly marks: Mark[];
  /** Where the text of a forwarded letter begins, behind its header. */
  readonly forwarded: number | null;
  /** Fields alone made us mark the rest, without quote marks or a line above that says so: a form can look like it. */
  readonly isUnmarked: boolean;
}

/** Characters. */
const LONGEST_HANDED_ON = 120;
/** Words: no letter is so short that what stands above its head would be more. */
const LETTERHEAD = 7;

/** Marks what others wrote. `isForward` is what the subject says of a header block that says nothing itself. */
export function threadIn(text: string, lines: readonly Line[], isForward: boolean): Thread {
  const marks: Mark[] = lines.map(() => null);
  const base = leastDepth(lines);
  const labelOf = labelsIn(text, lines);
  const markRest = (from: number, kind: 'quote' | 'forward') => marks.fill(kind, withRule(text, lines, from));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    if (line.depth > base) {
      marks[index] = 'quote';
      continue;
    }
    if (isBrokenOff(text, lines, index, base)) {
      marks[index] = 'quote';
      continue;
    }
    const separator = separatorIn(text, line);
    if (separator) {
      const kind = isForward && isNote(text.slice(0, line.start)) ? 'forward' : separator.kind;
      markRest(index, kind);
      const forwarded = kind === 'forward' ? bodyBehind(text, lines, labelOf, index + 1) : null;
      return { marks, forwarded, isUnmarked: false };
    }
    const header = headerBlockAt(text, lines, labelOf, index);
    // A letterhead stands above the letter; what stands below a letter is another one.
    const isBelow = header?.isWhole === true && wordsOf(text.slice(0, line.start)).length > LETTERHEAD;
    if (header && (header.isMadeByProgram || isBelow)) {
      markRest(index, isForward ? 'forward' : 'quote');
      return { marks, forwarded: isForward ? header.next : null, isUnmarked: true };
    }
    const attribution = attributionAt(text, lines, index);
    if (!attribution) continue;
    const following = lines.slice(attribution.next, attribution.next + 3).find((one) => !isBlank(one));
    if (following && following.depth > base) marks.fill('quote', index, attribution.next);
    else if (attribution.isMadeByProgram) {
      markRest(index, isForward ? 'forward' : 'quote');
      return { marks, forwarded: isForward ? attribution.next : null, isUnmarked: false };
    }
  }
  return { marks, forwarded: null, isUnmarked: false };
}

/**
 * "Original Message" stands above what Outlook forwards too. A colleague's few words above it hand it on; who says there
 * what he wants shows us what he was sent, which may be a swindle.
 */
function isNote(above: string): boolean {
  if (above.length > LONGEST_HANDED_ON) return false;
  return !VOCABULARY.ownData.test(folded(above));
}

/** A mail that somebody quoted as a whole begins at a depth of its own. */
const leastDepth = (lines: readonly Line[]) => {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (!isBlank(line) && line.depth < least) least = line.depth;
  return Number.isFinite(least) ? least : 0;
};

/** The end of a quoted line that a program folded without quoting what it moved down. */
function isBrokenOff(text: string, lines: readonly Line[], index: number, base: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before || !line || !after || before.depth <= base || after.depth !== before.depth || isBlank(before))
    return false;
  const isFolded = before.end - before.start >= 65 && line.end - line.from <= 40 && !isBlank(after);
  return (
    isFolded &&
    /^\p{Ll}/u.test(text.slice(line.from, line.from + 2)) &&
    !/[.?!:]\s*$/.test(text.slice(before.end - 4, before.end))
  );
}

/** The line that programs draw above a header belongs to it. */
function withRule(text: string, lines: readonly Line[], from: number): number {
  for (let index = from - 1; index >= Math.max(0, from - 3); index -= 1) {
    const line = lines[index];
    if (!line) break;
    if (isRule(text, line)) return index;
    if (!isBlank(line)) break;
  }
  return from;
}

function bodyBehind(text: string, lines: readonly Line[], labelOf: LabelOf, from: number): number {
  for (let index = from; index < Math.min(lines.length, from + 4); index += 1) {
    const line = lines[index];
    if (!line || isBlank(line)) continue;
    return headerBlockAt(text, lines, labelOf, index)?.next ?? index;
  }
  return from;
}
