import { type Html, html } from './html.ts';
import { fullMoment, shortMoment } from './moments.ts';
import { readableText } from './readable-text.ts';

/** A letter that was handed over; remembered until the process ends. */
export interface WrittenLetter {
  readonly number: number;
  readonly from: string;
  /** Where answers arrive: the bare address, in lower case. */
  readonly mailbox: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: number;
  /** The last line of the SMTP conversation. */
  readonly receipt: string;
}

/** What was sent and how it was received. */
export function writtenPage(letter: WrittenLetter): Html {
  return html`<div class="done" role="status"><h1>Your letter is delivered</h1>
<p>The post office took it in: <code>${letter.receipt}</code></p>
<p class="actions"><a class="button primary" href="/?to=${encodeURIComponent(letter.mailbox)}">Wait for the answer</a>
<a class="button" href="/write?from=${encodeURIComponent(letter.from)}">Write another</a></p></div>
<article class="letter"><h2>${letter.subject || '(no subject)'}</h2>
<dl class="envelope"><div><dt>From</dt><dd>${letter.from}</dd></div><div><dt>To</dt><dd>${letter.to}</dd></div>
<div><dt>Sent</dt><dd>${fullMoment(letter.sentAt)}</dd></div></dl>
<div class="body text">${readableText(letter.text)}</div></article>`;
}

export function writtenListPage(letters: readonly WrittenLetter[], now: number): Html {
  const item = (letter: WrittenLetter) => html`<li><a href="/written/${letter.number}">
<span class="from">${letter.from}</span>
<span class="subject">${letter.subject || '(no subject)'}</span>
<span class="to"><span class="unseen">to </span>${letter.to}</span>
<span class="when">${shortMoment(letter.sentAt, now)}</span></a></li>
`;
  return html`<div class="bar"><h1>Letters you wrote</h1></div>
${letters.length === 0 ? empty() : html`<ol class="mails">${letters.map(item)}</ol>`}`;
}

function empty(): Html {
  return html`<section class="empty"><h2>Nothing written yet</h2>
<p>Letters that you send are kept here until the program stops.</p>
<p><a class="button primary" href="/write">Write a letter</a></p></section>`;
}
