import { decodeEntities } from './mail-entities.ts';
import { type Color, colorOf, hidingSelectorsIn, isUnreadable, lookOf, WHITE } from './mail-html-style.ts';
import { attributesOf, type HtmlTag, htmlTokens } from './mail-html-tags.ts';
import { textWriter } from './mail-html-writer.ts';

/** What a reader sees of an HTML letter, and what was written so that he does not. */
export interface HtmlText {
  readonly text: string;
  /** Words without size or colour, or not shown: no part of the letter, and worth a look. */
  readonly hiddenText: string;
  /** Comments of the markup, and words instead of pictures: no letter is in them. */
  readonly comments: string;
}

interface Element {
  readonly name: string;
  readonly isHidden: boolean;
  readonly isTiny: boolean;
  readonly color: Color;
  readonly background: Color | 'unknown';
  readonly isPreformatted: boolean;
  readonly isQuote: boolean;
}

const PARAGRAPHS = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  'div table tbody thead tfoot tr li dt dd center address section article header footer main nav aside form fieldset figure body caption option'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Tags that nobody needs to close: the next of their kind does. */
const CLOSED_BY_NEXT = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option']);

/** Outlook draws it between a letter and the one it answers. */
const RULE = '_'.repeat(32);
const MAX_HIDDEN = 20_000;
/** No letter nests as deep; what is deeper is read as if it were not. */
const MOST_OPEN = 2_000;
const BARE: Element = {
  name: '',
  isHidden: false,
  isTiny: false,
  color: [0, 0, 0],
  background: WHITE,
  isPreformatted: false,
  isQuote: false,
};

/** Makes text of HTML: in one pass, whatever it is. No script is run, nothing is fetched. */
export function textOfHtml(html: string, longest: number): HtmlText {
  const hiding = hidingSelectorsIn(sheetsOf(html));
  const visible = textWriter(longest);
  const hidden = textWriter(MAX_HIDDEN);
  const comments = textWriter(MAX_HIDDEN);
  const open: Element[] = [];
  const openNames = new Map<string, number>();
  const close = () => {
    const element = open.pop();
    if (!element) return;
    openNames.set(element.name, (openNames.get(element.name) ?? 1) - 1);
    if (element.isQuote) {
      visible.block();
      visible.quoteDepth -= 1;
    }
    endBlock(element.name);
  };
  const endBlock = (name: string) => {
    if (PARAGRAPHS.has(name)) visible.paragraph();
    else if (BLOCKS.has(name)) visible.block();
  };
  for (const token of htmlTokens(html)) {
    const top = open.at(-1) ?? BARE;
    if (token.kind === 'text') {
      const text = decodeEntities(token.text);
      if (!isShown(top) && text.trim()) hidden.write(`${text} `, false);
      else if (isShown(top)) visible.write(text, top.isPreformatted);
      continue;
    }
    if (token.kind === 'comment') {
      if (comments.length < MAX_HIDDEN) comments.write(`${bareComment(token.text)} `, false);
      continue;
    }
    const { name } = token;
    if (token.isEnd) {
      // A tag that is not open closes nothing, and looking for it costs nothing.
      if ((openNames.get(name) ?? 0) > 0) while (open.length > 0 && open.at(-1)?.name !== name) close();
      if (open.at(-1)?.name === name) close();
      continue;
    }
    if (top.name === name && CLOSED_BY_NEXT.has(name)) close();
    else if (top.name === 'p' && (PARAGRAPHS.has(name) || BLOCKS.has(name))) close();
    if (name === 'br') {
      if (isShown(top)) visible.lineBreak();
    } else if (name === 'hr') {
      visible.block();
      visible.write(RULE, false);
      visible.lineBreak();
    }
    if (name === 'img') {
      const shownInstead = attributesOf(token).get('alt') ?? '';
      if (shownInstead && comments.length < MAX_HIDDEN)
        comments.write(`${decodeEntities(shownInstead)} `, false);
    }
    if (VOID.has(name) || open.length >= MOST_OPEN) continue;
    const element = elementOf(token, open.at(-1) ?? BARE, hiding);
    open.push(element);
    openNames.set(name, (openNames.get(name) ?? 0) + 1);
    if (isShown(element)) beginBlock(name, token.attributes);
    if (element.isQuote) visible.quoteDepth += 1;
  }
  return { text: visible.text(), hiddenText: hidden.text().trim(), comments: comments.text().trim() };

  function beginBlock(name: string, attributes: string) {
    // Outlook's paragraphs have no space between them.
    if (PARAGRAPHS.has(name) && !/MsoNormal/i.test(attributes)) visible.paragraph();
    else if (BLOCKS.has(name) || name === 'p') visible.block();
    else if (name === 'td' || name === 'th') visible.cell();
    if (name === 'li') visible.write('- ', false);
  }
}

/** Word writes whole pages of markup into comments. */
const bareComment = (comment: string): string => decodeEntities(comment.replace(/<[^<>]{0,400}>/g, ' '));

const isShown = ({ isHidden, isTiny, color, background }: Element) =>
  !isHidden && !isTiny && !isUnreadable(color, background);

function elementOf(tag: HtmlTag, parent: Element, hiding: ReadonlySet<string>): Element {
  const { name } = tag;
  const inherited = {
    ...parent,
    name,
    isQuote: false,
    isPreformatted: parent.isPreformatted || name === 'pre' || name === 'textarea',
  };
  if (tag.attributes.length < 2) return inherited;
  const attributes = attributesOf(tag);
  const attribute = (key: string) => attributes.get(key) ?? '';
  const look = lookOf(decodeEntities(attribute('style')));
  const names = [
    ...attribute('class')
      .split(/\s+/)
      .map((one) => `.${one}`),
    `#${attribute('id')}`,
  ];
  return {
    ...inherited,
    isHidden:
      parent.isHidden || look.isHidden || attributes.has('hidden') || names.some((one) => hiding.has(one)),
    isTiny: look.isTiny ?? parent.isTiny,
    color: look.color ?? colorOf(attribute('color')) ?? parent.color,
    background:
      look.background ??
      colorOf(attribute('bgcolor')) ??
      (attributes.has('background') ? 'unknown' : parent.background),
    // Apple, Thunderbird and Gmail say that it is a quote; without that it is somebody's own indented words.
    isQuote:
      name === 'blockquote' &&
      (attribute('type') === 'cite' || attributes.has('cite') || /quote|cite/.test(attribute('class'))),
  };
}

function sheetsOf(html: string): string {
  const sheets: string[] = [];
  const opening = /<style\b[^>]{0,400}>/gi;
  for (let found = opening.exec(html); found && sheets.length < 20; found = opening.exec(html)) {
    const start = found.index + found[0].length;
    const end = html.indexOf('</', start);
    sheets.push(html.slice(start, end < 0 ? undefined : end));
  }
  return sheets.join('}');
}
