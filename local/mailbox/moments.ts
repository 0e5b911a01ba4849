import { type Html, html } from './html.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Within a list: the time for what came today, else the day. */
export function shortMoment(at: number, now: number): Html {
  const today = DAY.format(at) === DAY.format(now);
  return timeElement(at, today ? TIME.format(at) : DAY.format(at));
}

export function fullMoment(at: number): Html {
  return timeElement(at, spokenMoment(at));
}

/** The same as text, for the line above a quotation. */
export function spokenMoment(at: number): string {
  return `${DAY.format(at)} at ${TIME.format(at)}`;
}

function timeElement(at: number, text: string): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${text}</time>`;
}
