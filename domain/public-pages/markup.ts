import { type Html, type HtmlValue, html } from '#domain/html.ts';

export const heading = (text: string): Html => html`<h2>${text}</h2>\n`;

export const paragraph = (...content: readonly HtmlValue[]): Html => html`<p>${content}</p>\n`;

export const list = (items: readonly HtmlValue[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;

/** An address as it is written on an envelope. */
export const lines = (...of: readonly HtmlValue[]): Html =>
  html`<p class="lines">${of.map((line, at) => [at > 0 && html`<br>`, line])}</p>\n`;

export const mailLink = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;

/** An address of the web, to be followed; any other kind of address is only shown. */
export const webLink = (address: string): HtmlValue =>
  /^https?:\/\//i.test(address) ? html`<a href="${address}" rel="noreferrer">${address}</a>` : address;

/** "a, b and c" */
export function enumeration(items: readonly string[], last: string): string {
  const [end, ...before] = items.toReversed();
  return before.length === 0 ? (end ?? '') : `${before.toReversed().join(', ')} ${last} ${end}`;
}
