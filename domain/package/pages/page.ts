import { createHash } from 'node:crypto';
import type { Language } from '#contracts/language.ts';
import { Html, type HtmlValue, html } from '#domain/html.ts';
import type { Block } from '#domain/letters/index.ts';
import { wordsIn } from '../words/index.ts';
import { STYLE } from './style.ts';

interface Page {
  readonly language: Language;
  readonly title: string;
  readonly group: string;
  readonly reference: string;
  readonly content: HtmlValue;
  /** Where the first page is, seen from this one; absent on the first page itself. */
  readonly home?: string;
}

/**
 * Opened from a disk, where no server can add a header: the page itself forbids whatever could run, load or send. The
 * records in it come from elsewhere; should one ever get through as markup, it can still do nothing.
 */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page that needs nothing but itself. */
export function page({ language, title, group, reference, content, home }: Page): Uint8Array {
  const words = wordsIn(language);
  const back = home && html`<p><a href="${home}">${words.back}</a></p>\n`;
  const markup = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${group}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p><strong>${group}</strong></p><p>${words.reference} <strong>${reference}</strong></p></header>
<main id="content">
${back}<h1>${title}</h1>
${content}</main>
<footer>${back || html`<p>${words.reference} ${reference}</p>\n`}</footer>
</body>
</html>
`;
  return Buffer.from(markup.toString());
}

/** What stands in the letter, on a page. */
export const blocks = (of: readonly Block[]): HtmlValue => of.map(block);

function block(of: Block): Html {
  switch (of.kind) {
    case 'heading':
      return html`<h2>${of.text}</h2>\n`;
    case 'paragraph':
    case 'quote':
    case 'code':
      return html`<p>${of.text}</p>\n`;
    case 'list':
      return list(of.items);
    case 'lines':
      return html`<p>${of.lines.map((line, index) => [index > 0 && html`<br>`, line])}</p>\n`;
    case 'link':
      return html`<p>${of.label}: ${of.address}</p>\n`;
    default:
      return of satisfies never;
  }
}

export const list = (items: readonly HtmlValue[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
