import type { Language } from '#contracts/language.ts';
import { type Html, html } from '#domain/html.ts';
import type { Block, Draft } from './block.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

/**
 * Mail readers drop style sheets and some repaint colours for the dark. So: inline styles only, the reader's own ink on
 * its own paper, and where a colour is set, both of its sides are set.
 */
const STYLE = {
  page: 'margin:0;padding:16px;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif',
  letter: 'max-width:36em;margin:0 auto',
  heading: 'font-size:18px;line-height:1.3;margin:28px 0 8px',
  text: 'margin:0 0 14px',
  list: 'margin:0 0 14px;padding-left:24px',
  item: 'margin:0 0 4px',
  quote: 'margin:0 0 14px;padding:4px 0 4px 14px;border-left:4px solid #0f766e',
  button:
    'display:inline-block;padding:11px 20px;border-radius:6px;background:#0b5c56;color:#ffffff;font-weight:600;text-decoration:none',
  address: 'margin:0 0 14px;font-size:14px;overflow-wrap:anywhere;word-break:break-word',
  code: 'margin:0 0 14px;font:600 30px/1.3 ui-monospace,Consolas,monospace;letter-spacing:.18em',
} as const;

/**
 * The HTML part of a mail: nothing in it is fetched from anywhere. The language stands on the letter too, because mail on
 * the web throws the outer elements away, and with them what a screen reader speaks by.
 */
export function asHtml({ subject, blocks }: Draft, language: Language): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${oneLine(subject)}</title>
</head>
<body style="${STYLE.page}">
<div lang="${language}" style="${STYLE.letter}">
${blocks.map(render)}</div>
</body>
</html>
`.toString();
}

function render(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2 style="${STYLE.heading}">${oneLine(block.text)}</h2>\n`;
    case 'paragraph':
      return html`<p style="${STYLE.text}">${oneLine(block.text)}</p>\n`;
    case 'list':
      return html`<ul style="${STYLE.list}">${block.items.map((item) => html`<li style="${STYLE.item}">${oneLine(item)}</li>`)}</ul>\n`;
    case 'lines':
      return html`<p style="${STYLE.text}">${block.lines.map((line, index) => [index > 0 && html`<br>`, oneLine(line)])}</p>\n`;
    case 'quote':
      return html`<blockquote style="${STYLE.quote}">${paragraphsOf(block.text).map((text) => html`<p style="${STYLE.text}">${text}</p>`)}</blockquote>\n`;
    case 'link':
      return renderLink(oneLine(block.label), oneLine(block.address));
    case 'code':
      return html`<p style="${STYLE.code}">${oneLine(block.text)}</p>\n`;
    default:
      return block satisfies never;
  }
}

/** Only an address of the web becomes a link; anything else is shown and does nothing. */
function renderLink(label: string, address: string): Html {
  if (!/^https?:\/\//i.test(address)) return html`<p style="${STYLE.text}">${label}: ${address}</p>\n`;
  return html`<p style="${STYLE.text}"><a href="${address}" style="${STYLE.button}">${label}</a></p>
<p style="${STYLE.address}"><a href="${address}">${address}</a></p>\n`;
}
