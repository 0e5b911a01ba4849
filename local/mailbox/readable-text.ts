import { Html, html } from './html.ts';

const LINK = /https?:\/\/[^\s<>"]+/g;

/** The text of a mail: links can be clicked, quoted lines stand back. */
export function readableText(text: string): Html {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const parts = lines.map((line) =>
    line.startsWith('>') ? html`<span class="quoted">${withLinks(line)}</span>` : withLinks(line),
  );
  return new Html(parts.map(({ markup }) => markup).join('\n'));
}

function withLinks(line: string): Html {
  const parts: (Html | string)[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const url = withoutPunctuation(match[0]);
    parts.push(line.slice(end, match.index));
    parts.push(html`<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`);
    end = match.index + url.length;
  }
  return html`${[...parts, line.slice(end)]}`;
}

/** A full stop or bracket after a link belongs to the sentence, unless the bracket was opened within the link. */
function withoutPunctuation(url: string): string {
  const last = url.at(-1) ?? '';
  const closes = last === ')' && url.split('(').length < url.split(')').length;
  return closes || /[.,;:!?'\]}]/.test(last) ? withoutPunctuation(url.slice(0, -1)) : url;
}
