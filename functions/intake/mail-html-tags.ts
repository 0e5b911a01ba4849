/** What HTML is made of, in its order: text, tags and comments. Declarations and what only a browser reads are left out. */
export type HtmlToken = HtmlText | HtmlTag | HtmlComment;

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

export interface HtmlComment {
  readonly kind: 'comment';
  readonly text: string;
}

export interface HtmlTag {
  readonly kind: 'tag';
  /** In small letters, without the slash. */
  readonly name: string;
  readonly isEnd: boolean;
  /** What stands behind the name, unread: most tags' attributes do not matter. */
  readonly attributes: string;
}

/** Everything up to the end tag is one text for a browser, whatever it looks like; none of it is a letter's. */
const NOT_TEXT = new Set(['script', 'style', 'title', 'template', 'svg', 'math']);

/** A comment is looked at no further than this. */
const MAX_COMMENT = 20_000;

const TAG_NAME = /\/?([a-zA-Z][^\s/>]{0,40})/y;

/**
 * Goes through HTML once. Quotes in a tag count, as for a browser, until one turns out never to end: the rest is then
 * read without them, so that nobody makes us look for an end again and again.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const search = searchIn(html);
  let doQuotesCount = true;
  let text = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (!/[a-zA-Z/!?]/.test(html[at + 1] ?? '')) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > text) yield { kind: 'text', text: html.slice(text, at) };
    const start = at;
    if (html.startsWith('<!--', start)) {
      // A comment without an end hides all that follows, from a browser too.
      text = html.startsWith('<!-->', start) ? start + 5 : search('-->', start + 4, 3);
      yield { kind: 'comment', text: html.slice(start + 4, Math.min(text - 3, start + MAX_COMMENT)) };
    } else {
      const withQuotes: number | null = doQuotesCount ? endOfTag(html, start) : null;
      doQuotesCount = withQuotes !== null;
      const end = withQuotes ?? html.indexOf('>', start);
      // `<` and no `>` any more: text after all.
      if (end < 0) {
        text = start;
        break;
      }
      text = end + 1;
      TAG_NAME.lastIndex = start + 1;
      const name = TAG_NAME.exec(html)?.[1]?.toLowerCase();
      if (name !== undefined) {
        const isEnd = html[start + 1] === '/';
        yield { kind: 'tag', name, isEnd, attributes: html.slice(TAG_NAME.lastIndex, end) };
        if (!isEnd && NOT_TEXT.has(name)) text = search(`</${name}`, text, 0);
      }
    }
    at = html.indexOf('<', text);
  }
  if (text < html.length) yield { kind: 'text', text: html.slice(text) };
}

/** What is not found once is not looked for again. */
function searchIn(html: string) {
  const missing = new Set<string>();
  return (needle: string, from: number, length: number): number => {
    if (missing.has(needle)) return html.length;
    const pattern = new RegExp(needle, 'gi');
    pattern.lastIndex = from;
    const found = pattern.exec(html);
    if (found) return found.index + length;
    missing.add(needle);
    return html.length;
  };
}

/** The `>` of a tag; -1 if there is none, `null` if a quote is still open where the mail ends. */
function endOfTag(html: string, start: number): number | null {
  let quote = '';
  let isValueNext = false;
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (isValueNext && (character === '"' || character === "'")) {
      quote = character;
      isValueNext = false;
    } else if (character === '=') isValueNext = true;
    else if (!/\s/.test(character)) isValueNext = false;
  }
  return quote ? null : -1;
}

const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/g;

/** The attributes of a tag, in small letters; of one that comes twice the first counts. */
export function attributesOf({ attributes }: HtmlTag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (attributes.length < 2) return found;
  for (const { 1: name = '', 2: value = '' } of attributes.toLowerCase().matchAll(ATTRIBUTE))
    if (!found.has(name)) found.set(name, /^["']/.test(value) ? value.slice(1, -1) : value);
  return found;
}
