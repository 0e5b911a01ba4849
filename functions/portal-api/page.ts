import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from '#contracts/language.ts';
import { SCRIPT_PATH } from '#contracts/portal-api.ts';
import { Html, type HtmlValue, html } from '#domain/html.ts';
import type { BrowserScript } from '../platform/browser-script.ts';
import { STYLE } from './style.ts';
import { wordsIn } from './words/index.ts';

interface Page {
  readonly language: Language;
  readonly title: string;
  readonly group: string;
  readonly contact: string;
  readonly reference?: string;
  readonly content: HtmlValue;
  /** Where a form of this page may lead to, besides the portal itself. */
  readonly formsLeadTo?: string;
  /** For the page that has something to do in the browser; it shows pictures of its own making. */
  readonly script?: BrowserScript;
  readonly status?: number;
  readonly cookies?: readonly string[];
  /** Pages that may show it in a frame. @default none */
  readonly framedBy?: readonly string[];
}

/** With its hash, so that it is fetched once and a changed one anew. */
const scriptAddress = ({ hash }: BrowserScript) => `${SCRIPT_PATH}?v=${encodeURIComponent(hash)}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * A page without anything from elsewhere, and without script where it has nothing to do. The private link must not travel on: no referrer, no
 * cache, no search engine, and no frame: only the form may stand in one, in the portals that the group names (ADR 13).
 */
const headers = ({ formsLeadTo, script, framedBy = [] }: Page): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    ...(script ? ["script-src 'self'", 'img-src blob:'] : []),
    `form-action 'self'${formsLeadTo ? ` ${formsLeadTo}` : ''}`,
    `frame-ancestors ${framedBy.join(' ') || "'none'"}`,
    "base-uri 'none'",
  ].join('; '),
});

export function page(content: Page): APIGatewayProxyStructuredResultV2 {
  const words = wordsIn(content.language);
  const markup = html`<!doctype html>
<html lang="${content.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${content.title} · ${content.group}</title>
<style>${new Html(STYLE)}</style>${
    content.script &&
    html`
<script src="${scriptAddress(content.script)}" integrity="sha256-${content.script.hash}" defer></script>`
  }
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p class="group">${content.group}</p>${
    content.reference &&
    html`<p class="reference">${words.reference} <strong>${content.reference}</strong></p>`
  }</header>
<main id="content">
<h1>${content.title}</h1>
${content.content}
</main>
<footer><p>${words.contact(content.contact)}</p></footer>
</body>
</html>
`;
  return {
    statusCode: content.status ?? 200,
    headers: headers(content),
    body: markup.toString(),
    ...(content.cookies ? { cookies: [...content.cookies] } : {}),
  };
}

/** Sends the browser on, so that a reload does not repeat a form. */
export const redirect = (to: string, cookies: readonly string[] = []): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 303,
  headers: { location: to, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  cookies: [...cookies],
});
