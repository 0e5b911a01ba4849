import type { SentMail } from '#cloud/mail/ses.ts';
import { type Html, html } from './html.ts';
import type { Enclosure, Letter } from './letter.ts';
import { fullMoment } from './moments.ts';
import { readableText } from './readable-text.ts';

export type View = 'text' | 'html';

export interface LetterPage {
  readonly mail: SentMail;
  /** Undefined if it cannot be read. */
  readonly letter: Letter | undefined;
  /** The version that was asked for. */
  readonly wanted: View | undefined;
}

/** One mail. A mail with both a text and an HTML version is shown as text until the other is asked for. */
export function letterPage({ mail, letter, wanted }: LetterPage): Html {
  const view: View = wanted ?? (letter?.text === undefined && letter?.html !== undefined ? 'html' : 'text');
  return html`<article class="letter">
<div class="bar"><h1>${mail.subject || '(no subject)'}</h1>
<a class="button primary" href="/write?reply=${mail.id}">Reply</a></div>
<dl class="envelope">
<div><dt>From</dt><dd>${letter?.from || mail.from}</dd></div>
<div><dt>To</dt><dd>${letter?.to || mail.to.join(', ')}</dd></div>
${letter?.cc ? html`<div><dt>Copy to</dt><dd>${letter.cc}</dd></div>` : ''}
<div><dt>Sent</dt><dd>${fullMoment(mail.sentAt)}</dd></div>
</dl>
${letter ? readable({ id: mail.id, letter, view }) : unreadable()}
<p class="actions"><a href="/mail/${mail.id}/raw">Show the raw message</a></p>
</article>`;
}

interface Shown {
  readonly id: string;
  readonly letter: Letter;
  readonly view: View;
}

function readable(shown: Shown): Html {
  return html`${versions(shown)}${body(shown)}${attachments(shown)}`;
}

function unreadable(): Html {
  return html`<p class="body">This mail cannot be read. The raw message may still tell something.</p>`;
}

function versions({ id, letter, view }: Shown): Html | string {
  if (letter.text === undefined || letter.html === undefined) return '';
  const link = (name: View, label: string) =>
    html`<li><a href="/mail/${id}?view=${name}"${view === name && html` aria-current="true"`}>${label}</a></li>`;
  return html`<nav class="versions" aria-label="Versions of this mail">
<ul>${link('text', 'Text')}${link('html', 'HTML')}</ul></nav>`;
}

function body({ id, letter, view }: Shown): Html {
  if (view === 'html' && letter.html !== undefined)
    return html`<iframe class="body" title="The mail in HTML" src="/mail/${id}/html"
sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return letter.text
    ? html`<div class="body text">${readableText(letter.text)}</div>`
    : html`<p class="body muted">This mail has no text.</p>`;
}

function attachments({ id, letter: { attachments: files } }: Shown): Html | string {
  if (files.length === 0) return '';
  const title = files.length === 1 ? '1 attachment' : `${files.length} attachments`;
  const item = ({ filename, content }: Enclosure, index: number) => html`<li>
<a href="/mail/${id}/attachment/${index}" download>${filename}</a>
<span class="muted">${size(content.length)}</span></li>
`;
  return html`<section class="attachments"><h2>${title}</h2>
<ul>${files.map(item)}</ul></section>`;
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
