import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { type Html, html } from '#domain/html.ts';
import { dayInWords } from '#domain/letters/day-in-words.ts';
import { type Completeness, completenessOf } from '#domain/package/completeness.ts';
import { wordsIn as packageWordsIn } from '#domain/package/words/index.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { siteOf } from './code-page.ts';
import { page } from './page.ts';
import { type Parcel, parcelOf } from './parcel.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { fingerprintToShow } from './signing-key.ts';
import { frame, keyFacts } from './views.ts';
import { wordsIn } from './words/index.ts';
import { type MyDataWords, myDataWordsIn } from './words/my-data.ts';

/** The package opens for ten minutes after a code: nobody is asked twice at once, and an open browser opens nothing. */
const FRESH_MS = 10 * 60_000;

export const isFresh = ({ codeGivenAt }: Visit, now: Date): boolean =>
  codeGivenAt !== null && now.getTime() - codeGivenAt.getTime() <= FRESH_MS;

/** What was found, company by company, before anything is downloaded. */
export async function showMyData(deps: PortalDeps, visit: Visit) {
  const { state, link, secret } = visit;
  const { registry } = deps;
  const { language } = state;
  const [words, more] = [wordsIn(language), myDataWordsIn(language)] as const;
  const site = await siteOf(deps, state);
  const found = completenessOf(registry, (await givenIn(deps.table, state)).answers, language);
  const fingerprint = await fingerprintToShow(deps);
  const parcel = parcelOf(state, link.purpose);
  const lastDay = dayOf(new Date(Date.parse(link.expires) - 1).toISOString(), registry.group.timeZone);
  return page({
    ...frame(site, state),
    title: words.packageTitle,
    formsLeadTo: site.storeOrigin,
    content: html`<p>${more.lead}</p>
${fetching(visit, parcel, isFresh(visit, deps.now()), more)}
<p class="hint">${more.until(dayInWords(lastDay, language))}</p>
${companies(found, state)}
${parcel && html`<p><a class="look" href="/p/${secret}/package/index.html">${more.look}</a></p>`}
<h2>${words.keyTitle}</h2>
<p>${more.proof}</p>
${parcel && html`<p class="hint">${more.fingerprint}</p><p><code>${parcel.sha256}</code></p>`}
${fingerprint && keyFacts(fingerprint, words)}
<h2>${more.otherHands}</h2>
<p>${more.otherHandsWhy}</p>
<form method="post" action="/p/${secret}/end"><button class="quiet">${more.endLink}</button></form>`,
  });
}

function fetching({ state, secret }: Visit, parcel: Parcel | null, fresh: boolean, more: MyDataWords): Html {
  if (!parcel) return html`<p class="problem">${more.gone}</p>`;
  const { sendCode } = wordsIn(state.language);
  if (!fresh)
    return html`<p>${more.codeOld}</p><form method="post" action="/p/${secret}/code"><button>${sendCode}</button></form>`;
  const megabytes = new Intl.NumberFormat(state.language, { maximumFractionDigits: 1 }).format(
    Math.max(0.1, parcel.size / 1e6),
  );
  return html`<form class="card" method="post" action="/p/${secret}/download">
<p class="hint">${more.downloadHint(megabytes)}</p><button>${more.download}</button></form>`;
}

function companies({ controllers }: Completeness, { language }: Case): Html {
  const words = packageWordsIn(language);
  return html`<h2>${words.overviewTitle}</h2>
${controllers.map(
  ({ name, stores }) => html`<section class="company"><h3>${name}</h3>
<ul>${stores.map(
    ({ title, outcome, records }) =>
      html`<li><span>${title}</span> <strong class="${outcome}">${
        records > 0 ? words.count(records) : words.outcome[outcome].label
      }</strong></li>`,
  )}</ul></section>`,
)}`;
}
