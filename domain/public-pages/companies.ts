import type { Language } from '#contracts/language.ts';
import type { Controller, Registry } from '#contracts/registry.ts';
import { type HtmlValue, html } from '#domain/html.ts';
import { leadLetterhead, letterhead } from '#domain/registry/index.ts';
import { heading, lines, mailLink, paragraph } from './markup.ts';
import { wordsIn } from './words/index.ts';

export function whoAnswers(registry: Registry, language: Language): HtmlValue {
  const words = wordsIn(language).who;
  const { dpo, name: group } = registry.group;
  const { name, addressLines, country } = leadLetterhead(registry);
  return [
    heading(words.title),
    paragraph(words.lead(group)),
    lines(name, ...addressLines, countryIn(language, country)),
    paragraph(words.officer),
    lines(dpo.name, mailLink(dpo.email)),
  ];
}

/** Every company by its name, and whether its data are asked for: each is responsible for its own (AFF-1). */
export function companies({ controllers }: Registry, language: Language): HtmlValue {
  const words = wordsIn(language).companies;
  const entries = controllers.map((controller) => {
    const { name, addressLines, country } = letterhead(controller);
    return html`<li><strong>${name}</strong><br>${[...addressLines, countryIn(language, country)].join(', ')}${part(controller, language)}</li>\n`;
  });
  return [heading(words.title), paragraph(words.intro), html`<ul class="companies">${entries}</ul>\n`];
}

/** What a request brings to light of a company's data. */
function part({ mandate, email, stores }: Controller, language: Language): HtmlValue {
  const words = wordsIn(language).companies;
  // AFF-2: nobody answers in the name of a company that does not want it.
  if (mandate === 'none') return html`<br>${words.itself} ${email === null ? words.byPost : mailLink(email)}`;
  const asked = stores.filter(({ role }) => role === 'controller').map(({ title }) => title[language]);
  return [
    asked.length > 0 && html`<br>${words.asked(asked.join('; '))}`,
    // PRO-1: never opened, and no client is named.
    asked.length < stores.length && html`<br>${words.referred}`,
    stores.length === 0 && html`<br>${words.nothing}`,
  ];
}

function countryIn(language: Language, code: string): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
