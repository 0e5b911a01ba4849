import { type HtmlValue, html } from '#domain/html.ts';
import { heading, paragraph } from './markup.ts';
import { RIGHTS, type Words } from './words/index.ts';

/** Articles 15 to 22 in a sentence or two each, with their limits: a right that is promised too widely disappoints. */
export function rights({ rights: words }: Words): HtmlValue {
  const entries = RIGHTS.map(({ right, article }) => {
    const { name, means } = words.each[right];
    return html`<dt>${name} <span class="soft">(${words.article(article)})</span></dt><dd>${means}</dd>\n`;
  });
  return [heading(words.title), paragraph(words.intro), html`<dl>${entries}</dl>\n`];
}
