import type { FlagFacts } from './facts.ts';

const FIELD =
  '(?:to|cc|bcc|from|sender|subject|reply-to|return-path|content-type|mime-version|x-[a-z-]{1,30})';
/** A line's end as web addresses, mails and programs write it, and a header field after it. */
const SMUGGLED = new RegExp(
  String.raw`(?:[\r\n]|%0[ad]|=0[ad]|\\r|\\n|&#1[03];)\s{0,5}${FIELD} ?(?::|%3a)`,
  'i',
);
/** Where the line's end has been made a space already. */
const FOLDED = new RegExp(String.raw`\s${FIELD} ?: ?\S`, 'i');
/** A blind copy, or a mark that our own programs would set, within the subject: where a folded line was. */
const WITHIN =
  /\s(?:bcc ?: ?\S+@\S|x-[a-z-]{2,30} ?: ?\S|(?:reply-to|return-path|content-type|mime-version) ?: ?\S)/i;
const LINE_END = /[\r\n\0]/;

/** Fields that come back in our own mails: whatever is in them must stay one line. */
export function injectsHeaders(facts: FlagFacts): boolean {
  return (
    facts.hasHeaderInjection ||
    linesOf(facts).some((line) => LINE_END.test(line.trim())) ||
    WITHIN.test(facts.letter.subject.slice(0, 1_000)) ||
    smugglesFields(facts)
  );
}

/** Whether a field of another mail follows the line's end: no mail program does that by mistake. */
export function smugglesFields(facts: FlagFacts): boolean {
  const lines = linesOf(facts);
  if ([...lines, facts.letter.newText.slice(0, READ_CHARACTERS)].some((line) => SMUGGLED_ENCODED.test(line)))
    return true;
  if (lines.some((line) => SMUGGLED.test(line))) return true;
  return facts.hasHeaderInjection && lines.some((line) => FOLDED.test(line));
}

const READ_CHARACTERS = 20_000;
/** Through a contact form: "jan@example%0ABcc: …". In a letter's text a plain line's end is nothing. */
const SMUGGLED_ENCODED = new RegExp(String.raw`%0[ad](?:%0[ad])?\s?${FIELD}(?::|%3a)`, 'i');

function linesOf({ letter, from, replyTo, headers }: FlagFacts): readonly string[] {
  const repeated = headers.filter(({ name }) =>
    ['message-id', 'references', 'in-reply-to', 'to'].includes(name),
  );
  return [
    letter.subject,
    ...[from, ...replyTo].flatMap(({ address, name }) => [address, name]),
    ...repeated.map(({ value }) => value),
  ];
}
