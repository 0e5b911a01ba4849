import type { SentMail } from '#cloud/mail/ses.ts';
import { type Html, html } from './html.ts';
import { shortMoment } from './moments.ts';

/** More than this is not listed at once. */
export const INBOX_LIMIT = 200;

export interface Inbox {
  /** The address whose mail is shown; undefined for everyone's. */
  readonly address: string | undefined;
  readonly name: string | undefined;
  readonly mails: readonly SentMail[];
  readonly now: number;
}

/** The mails to one address or to all, newest first. */
export function inboxPage({ address, name, mails, now }: Inbox): Html {
  const reload = address === undefined ? '/' : `/?to=${encodeURIComponent(address)}`;
  return html`<div class="bar"><div><h1>${name ?? address ?? 'Everyone’s mail'}</h1>
${name !== undefined && html`<p class="address">${address}</p>`}</div>
<a class="button" href="${reload}">Look for new mail</a></div>
${mails.length === 0 ? empty(address) : list(mails, address === undefined, now)}
${mails.length === INBOX_LIMIT && html`<p class="note">The newest ${INBOX_LIMIT} mails are shown.</p>`}`;
}

function list(mails: readonly SentMail[], withRecipient: boolean, now: number): Html {
  return html`<ol class="mails">
${mails.map(
  (mail) => html`<li><a href="/mail/${mail.id}">
<span class="from">${senderName(mail.from)}</span>
<span class="subject">${mail.subject || '(no subject)'}</span>
${withRecipient && html`<span class="to"><span class="unseen">to </span>${mail.to.join(', ')}</span>`}
<span class="when">${shortMoment(mail.sentAt, now)}</span></a></li>
`,
)}</ol>`;
}

/** `Bakkerij Bos <info@bos.example>` is too long for a list. */
function senderName(from: string): string {
  return from.replace(/\s*<[^<>]*>\s*$/, '').replace(/^"(.*)"$/, '$1') || from;
}

function empty(address: string | undefined): Html {
  const write = address === undefined ? '/write' : `/write?from=${encodeURIComponent(address)}`;
  return html`<section class="empty"><img src="/icon.svg" alt="" width="64" height="64">
<h2>No mail yet</h2>
<p>Answers to letters arrive here. Write one first; the answer comes as soon as somebody, or something, has written it.</p>
<p><a class="button primary" href="${write}">Write a letter</a></p></section>`;
}
