import type { Language } from '#contracts/language.ts';
import type { Controller } from '#contracts/registry.ts';
import { type Html, type HtmlValue, html } from '#domain/html.ts';
import { dayInWords } from '#domain/letters/index.ts';
import { leftOutText } from '#domain/redaction/words.ts';
import { letterhead } from '#domain/registry/index.ts';
import { type StoreResult, titleOf } from '../results.ts';
import type { Surveyed } from '../survey.ts';
import type { Words } from '../words/index.ts';
import { list } from './page.ts';
import { recordTable } from './record-table.ts';

/** What the sections of every page are made with. */
export interface Setting {
  readonly language: Language;
  readonly words: Words;
  /** The day, in the group's calendar, of an instant. */
  readonly dayOf: (instant: string) => string;
}

export function outcomeBadge({ outcome }: Pick<StoreResult, 'outcome'>, words: Words): Html {
  return html`<span class="outcome ${outcome}">${words.outcome[outcome].label}</span>`;
}

/** Everything of one store: the outcome in words, and what was found. */
export function storeSection(store: Surveyed, setting: Setting, folder: string): Html {
  const { language, words, dayOf } = setting;
  const { outcome, asOf, ambiguous, found } = store;
  const { meaning } = words.outcome[outcome];
  // Records that came before the store failed are the person's, and are shown (AFF-1: with what is missing beside it).
  const partial = found.length > 0 && outcome !== 'found';
  return html`<section class="card">
<h3>${titleOf(store, language)}</h3>
<p>${outcomeBadge(store, words)}${asOf && html` <span class="soft">${words.asOf} ${dayInWords(dayOf(asOf), language)}</span>`}</p>
<p>${meaning}${partial && ` ${words.partial}`}</p>
${ambiguous > 0 && outcome !== 'ambiguous' && html`<p>${words.heldBack(ambiguous)}</p>\n`}${leftOutParts(store, language)}${found.map((category) => recordTable(category, words, folder))}</section>
`;
}

/** What is left out for the rights of others, and why (ACC-5). */
function leftOutParts({ leftOut = [] }: Surveyed, language: Language): HtmlValue {
  if (leftOut.length === 0) return null;
  const { title, intro, list: counted, mark } = leftOutText(leftOut, language);
  return html`<h4>${title}</h4>
<p>${intro}${mark && ` ${mark}`}</p>
${list(counted)}`;
}

/** Who the controller is and how to reach it, as each is responsible for its own data (AFF-1, AFF-2). */
export function contactOf(controller: Controller | null, words: Words): HtmlValue {
  if (!controller) return null;
  const { name, addressLines, enterpriseNumber, email } = letterhead(controller);
  return html`<p class="soft">${words.contact}: ${name}, ${addressLines.join(', ')}, ${email ?? words.byPost}. ${words.enterpriseNumber} ${enterpriseNumber}.</p>
`;
}
