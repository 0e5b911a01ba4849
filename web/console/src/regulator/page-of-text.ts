/** A page of headings, facts and texts, for whoever opens a file in a browser. What is put into it is text, whatever it holds. */

export type Block =
  | { readonly is: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'letter'; readonly head: string; readonly text: string };

export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface PageOfText {
  readonly language: string;
  readonly title: string;
  /** Above everything, in a frame. */
  readonly warning: string;
  readonly parts: readonly Part[];
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const STYLE = `body{color:#111;font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font-size:1.7rem}h2{border-top:1px solid #bbb;font-size:1.2rem;margin-top:2rem;padding-top:1rem}
.warning{border:2px solid #8a1010;padding:.6rem 1rem}table{border-collapse:collapse;width:100%}
th,td{border-top:1px solid #ddd;padding:.3rem .8rem .3rem 0;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600}pre{background:#f4f7f9;font:inherit;overflow-wrap:anywhere;padding:.8rem 1rem;unicode-bidi:isolate;white-space:pre-wrap}
@media print{h2,h3{break-after:avoid}tr{break-inside:avoid}}`;

/** No script, and a policy under which none could run: the page can hold hostile words. */
export function pageOfText({ language, title, warning, parts }: PageOfText): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1><p class="warning"><strong>${escaped(warning)}</strong></p>`,
    ...parts.map((part) => `<h2>${escaped(part.title)}</h2>${part.blocks.map(blockOf).join('')}`),
    '</body></html>\n',
  ].join('\n');
}

function blockOf(block: Block): string {
  switch (block.is) {
    case 'facts':
      return `<table>${block.rows.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</table>`;
    case 'table':
      return `<table><tr>${cells('th', block.head)}</tr>${block.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</table>`;
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'letter':
      return `<h3>${escaped(block.head)}</h3><pre dir="auto">${escaped(block.text)}</pre>`;
  }
}

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
