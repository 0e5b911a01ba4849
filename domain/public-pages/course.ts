import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type HtmlValue, html } from '#domain/html.ts';
import { policyFor } from '../identity/policy.ts';
import { heading, paragraph } from './markup.ts';
import { wordsIn } from './words/index.ts';

/** From the letter to the answer, in the order in which the requester meets it. */
export function course(registry: Registry, language: Language, checkPage: string): HtmlValue {
  const { group } = registry;
  const words = wordsIn(language).course;
  const steps: readonly HtmlValue[] = [
    // CLK-8, and CLK-1: the date in it is the law's.
    words.acknowledged,
    // IDV-2: the mailbox is the first step of the ladder.
    words.link,
    // IDV-1: whether that is enough is the group's setting. IDV-3: masked. IDV-4: deleted at once.
    [
      paragraph(words.identity[policyFor(registry)]),
      paragraph(words.mask(group.documentMask[language]), ' ', words.deleted),
    ],
    // AUT: no answer without a human.
    words.collected,
    // ACC-1: nothing is an answer.
    html`${words.answered} <a href="${checkPage}">${words.check}</a>.`,
  ];
  return [
    heading(words.title),
    html`<ol class="course">${steps.map((step) => html`<li>${step}</li>\n`)}</ol>\n`,
  ];
}
