import type { Ses } from '#cloud/mail/ses.ts';
import { type Html, html } from './html.ts';

/** Somebody to play: has a mailbox here and can write. */
export interface Persona {
  readonly name: string;
  readonly address: string;
}

export interface Surroundings {
  readonly personas: readonly Persona[];
  readonly ses: Pick<Ses, 'mailboxes'>;
}

/** Which entry of the menu is the current page. */
export type Place = { readonly mailbox: string } | 'all' | 'write' | 'written' | 'none';

export interface Page {
  readonly title: string;
  readonly place: Place;
  readonly content: Html;
}

/** The frame around every page. */
export function layout({ personas, ses }: Surroundings, { title, place, content }: Page): Html {
  const counts = ses.mailboxes();
  const known = new Map(personas.map(({ name, address }) => [address.toLowerCase(), name]));
  const mails = (address: string) => counts.find((box) => box.address === address)?.mails ?? 0;
  const boxes = [
    ...personas.map(({ address }) => address.toLowerCase()),
    ...counts.map(({ address }) => address).filter((address) => !known.has(address)),
  ];
  const current = typeof place === 'object' ? place.mailbox : undefined;
  const box = (address: string) => html`<li>
<a class="box" href="/?to=${encodeURIComponent(address)}"${isCurrent(current === address)}>
<span class="who">${known.get(address) ?? breakable(address)}
${known.has(address) && html`<small>${breakable(address)}</small>`}</span>
<span class="count">${mails(address)}<span class="unseen"> mails</span></span></a></li>
`;
  const write = current === undefined ? '/write' : `/write?from=${encodeURIComponent(current)}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Local mailbox</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the mail</a>
<header class="side">
<p class="brand"><a href="/"><img src="/icon.svg" alt="" width="28" height="28">Local mailbox</a></p>
<a class="button primary" href="${write}"${isCurrent(place === 'write')}>Write a letter</a>
<nav aria-label="Mailboxes">
<ul>
<li><a class="box" href="/"${isCurrent(place === 'all')}><span class="who">Everyone’s mail</span></a></li>
${boxes.map(box)}</ul>
</nav>
<nav aria-label="Letters">
<ul>
<li><a class="box" href="/written"${isCurrent(place === 'written')}><span class="who">Letters you wrote</span></a></li>
</ul>
</nav>
<p class="note">Everything here stays on this computer. No mail goes out, none comes in.</p>
</header>
<main id="content">
${content}
</main>
</body>
</html>
`;
}

/** A long address is best broken before its domain. */
function breakable(address: string): Html {
  const at = address.lastIndexOf('@');
  return html`${address.slice(0, at)}<wbr>${address.slice(at)}`;
}

function isCurrent(yes: boolean): Html | false {
  return yes && html` aria-current="page"`;
}

/** For what is not there or not allowed. */
export function notice(title: string, explanation: string): Html {
  return html`<section class="empty"><h1>${title}</h1><p>${explanation}</p>
<p><a class="button" href="/">To the mail</a></p></section>`;
}
