import { randomUUID } from 'node:crypto';
import { MESSAGE_KINDS } from '#contracts/portal-api.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { type Html, html } from '#domain/html.ts';
import { dayInWords } from '#domain/letters/day-in-words.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { siteOf } from './code-page.ts';
import { page } from './page.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { frame, type Site, steps } from './views.ts';
import { wordsIn } from './words/index.ts';
import { type StatusWords, statusWordsIn } from './words/status.ts';

export type WritingProblem = 'empty' | 'tooLong' | 'unsure' | 'tooMany';

interface Shown {
  /** What stands above: something has arrived, or something was not right. */
  readonly note?: string | null;
  readonly problem?: WritingProblem;
  /** What was typed, so that nobody types it twice. */
  readonly text?: string;
}

/** Where a request is. For everybody with the link: the steps and the dates, and nothing that says whose they are. */
export function statusForLink(site: Site, state: Case, secret: string, { note }: Shown = {}) {
  const [words, more] = [wordsIn(state.language), statusWordsIn(state.language)] as const;
  return page({
    ...frame(site, state),
    title: words.statusTitle,
    content: html`${note && html`<p class="note" role="status">${note}</p>`}
${course(site, state)}
<h2>${more.moreTitle}</h2>
<p>${more.moreWhy}</p>
<form method="post" action="/p/${secret}/code"><button class="quiet">${words.sendCode}</button></form>`,
  });
}

/** The same for whoever has given a code: also from whom we wait for what, and forms to write to us. */
export async function statusWithForms(deps: PortalDeps, { state, secret }: Visit, shown: Shown = {}) {
  const site = await siteOf(deps, state);
  const [words, more] = [wordsIn(state.language), statusWordsIn(state.language)] as const;
  const { note, problem, text = '' } = shown;
  const once = randomUUID();
  return page({
    ...frame(site, state),
    title: words.statusTitle,
    status: problem ? 422 : 200,
    content: html`${note && html`<p class="note" role="status">${note}</p>`}
${problem && html`<p class="problem" role="alert">${more[problem]}</p>`}
${course(site, state)}
${!state.closed && (await awaited(deps, state, more))}
${writing({ secret, once, text }, more)}
${!state.closed && !state.withdraws && !state.refusal && !state.ending && withdrawing({ secret, once }, more)}
<form method="post" action="/p/${secret}/leave"><button class="quiet">${more.leave}</button></form>`,
  });
}

function course({ registry }: Site, state: Case): Html {
  const [words, more] = [wordsIn(state.language), statusWordsIn(state.language)] as const;
  const inWords = (day: string) => dayInWords(day, state.language);
  const dates = [
    [more.received, inWords(dayOf(state.receivedAt, registry.group.timeZone))],
    [more.byLaw, inWords(state.lawDue)],
    // The earlier of the law's day and the group's own promise, unless a person has extended it (CLK-3, CLK-7).
    ...(state.actBy > state.lawDue ? [[more.later, inWords(state.actBy)]] : []),
  ];
  return html`${state.ending ? html`<p class="note">${words.ended}</p>` : state.refusal ? html`<p class="note">${words.refused}</p>` : steps(state)}
${!state.closed && !state.ending && state.actBy <= state.lawDue && html`<p>${words.answerBy(inWords(state.actBy))}</p>`}
<h2>${more.datesTitle}</h2>
<dl>${dates.map(([what, when]) => html`<div><dt>${what}</dt><dd>${when}</dd></div>`)}</dl>`;
}

/** From whom we wait for something: companies by their names, and nothing of how they are asked. */
async function awaited({ table, registry }: PortalDeps, state: Case, words: StatusWords): Promise<Html> {
  const open =
    state.status === 'collecting'
      ? (await lookupsOf(table, state.id)).filter(({ outcome }) => outcome === null)
      : [];
  const names = registry.controllers
    .filter(({ id }) => open.some(({ controller }) => controller === id))
    .map(({ name }) => name);
  const what =
    state.status === 'identity'
      ? html`<p>${words.awaitsYou}</p>`
      : names.length > 0
        ? html`<p>${words.awaitsCompanies}</p><ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`
        : html`<p>${state.delivered ? words.awaitsNothing : words.awaitsPerson}</p>`;
  return html`<h2>${words.awaitedTitle}</h2>${what}`;
}

const writing = (
  { secret, once, text }: { secret: string; once: string; text: string },
  words: StatusWords,
): Html => html`<h2>${words.writeTitle}</h2>
<p>${words.writeWhy}</p>
<form class="card" method="post" action="/p/${secret}/message">
<input type="hidden" name="once" value="${once}">
<label for="kind">${words.aboutWhat}</label>
<select id="kind" name="kind">${MESSAGE_KINDS.map((kind) => html`<option value="${kind}">${words.kind[kind]}</option>`)}</select>
<label for="text">${words.text}</label>
<p class="hint" id="text-hint">${words.textHint}</p>
<textarea id="text" name="text" rows="6" maxlength="10000" required aria-describedby="text-hint">
${text}</textarea>
<button>${words.send}</button>
</form>`;

const withdrawing = (
  { secret, once }: { secret: string; once: string },
  words: StatusWords,
): Html => html`<details><summary>${words.withdrawTitle}</summary>
<p>${words.withdrawWhy}</p>
<form method="post" action="/p/${secret}/withdraw">
<input type="hidden" name="once" value="${once}">
<label class="tick"><input type="checkbox" name="sure" value="yes" required> ${words.withdrawSure}</label>
<button class="quiet">${words.withdraw}</button>
</form></details>`;
