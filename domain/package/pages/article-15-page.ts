import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, type HtmlValue, html } from '#domain/html.ts';
import { otherRights, remedies } from '#domain/letters/index.ts';
import type { Article15, FullFacts, ShortFacts } from '../article-15.ts';
import { type Words, wordsIn } from '../words/index.ts';
import { outcomeBadge } from './company-section.ts';
import { blocks, list, page } from './page.ts';

/** What is done with the data and on what ground, for a layman; `article-15.json` says the same to a machine. */
export function article15Page(
  facts: Article15,
  {
    registry,
    reference,
    language,
  }: { readonly registry: Registry; readonly reference: string; readonly language: Language },
): Uint8Array {
  const all = wordsIn(language);
  const words = all.article15;
  const stores = facts.controllers.flatMap(({ name, stores }) => stores.map((store) => ({ name, store })));
  const full = stores.flatMap(({ name, store }) =>
    store.detail === 'full' ? [fullSection(name, store, all, language)] : [],
  );
  const short = stores.flatMap(({ name, store }) =>
    store.detail === 'short' ? [shortSection(name, store, all)] : [],
  );
  const content = html`<p class="lead">${words.lead}</p>
${full.length > 0 && html`<h2>${words.foundTitle}</h2>\n${full}`}${
  short.length > 0 && html`<h2>${words.restTitle}</h2>\n<p>${words.restLead}</p>\n${short}`
}${blocks(otherRights(language))}${blocks(remedies(language, registry))}`;
  return page({
    language,
    title: words.title,
    group: registry.group.name,
    reference,
    content,
    home: 'index.html',
  });
}

/** The letters are those of article 15(1). */
export function fullSection(company: string, facts: FullFacts, all: Words, language: Language): Html {
  const words = all.article15;
  const { legalBasis, categories, recipients, transfers } = facts;
  const country = countryIn(language);
  return html`<section class="card">
<h3>${company}: ${facts.title}</h3>
<dl>
${entry(words.purposes, list(facts.purposes))}${entry(words.legalBasis, `${words.basis[legalBasis.kind]}. ${legalBasis.explanation}`)}${entry(
  words.categories,
  list(
    categories.map(({ title, fields }) => `${title}: ${Object.values(fields).map(nameOfField).join(', ')}`),
  ),
)}${entry(
  words.recipients,
  recipients.length === 0
    ? words.noRecipients
    : list(
        recipients.map(({ name, kind, country: of }) => `${name} (${words.recipient[kind]}, ${country(of)})`),
      ),
)}${entry(words.retention, facts.retention)}${entry(words.source, facts.source)}${entry(
  words.automated,
  facts.automated ?? words.notAutomated,
)}${entry(
  words.transfers,
  transfers.length === 0
    ? words.noTransfers
    : list(
        transfers.map(
          ({ recipient, country: to, safeguard }) => `${recipient}, ${country(to)}. ${safeguard}`,
        ),
      ),
)}${entry(words.portability, facts.portable ? words.portable : words.notPortable)}</dl>
</section>
`;
}

function shortSection(company: string, { title, purposes, outcome }: ShortFacts, all: Words): Html {
  return html`<section class="card">
<h3>${company}: ${title}</h3>
<p>${outcomeBadge({ outcome }, all)}</p>
${list(purposes)}</section>
`;
}

const entry = (term: string, description: HtmlValue): Html => html`<dt>${term}</dt><dd>${description}</dd>\n`;

/** "State: CNF = confirmed" is explained beside the data; here the name is enough. */
const nameOfField = (meaning: string): string => meaning.split(/\s?: /)[0] ?? meaning;

function countryIn(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  return (code) => names.of(code) ?? code;
}
