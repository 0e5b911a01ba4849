import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, html } from '#domain/html.ts';
import { page } from './page.ts';
import { wordsIn } from './words/index.ts';

/** It stands in at any address, however deep, so that its links begin at the root of the site. */
const ROOT = '/';

/** What is shown where there is nothing. Nobody knows who reads it: it says so in every language of the group. */
export function missingPage(registry: Registry): Html {
  const { language: own, languages } = registry.group;
  const { title, text } = wordsIn(own).missing;
  const content = html`${explanation(own)}${languages
    .filter((language) => language !== own)
    .map(
      (language) => html`<section lang="${language}"><h2>${wordsIn(language).missing.title}</h2>
${explanation(language)}</section>
`,
    )}`;
  return page({ registry, language: own, title, description: text, root: ROOT, content });
}

function explanation(language: Language): Html {
  const { text, home } = wordsIn(language).missing;
  return html`<p>${text} <a href="${ROOT}${language}/index.html" hreflang="${language}">${home}</a>.</p>\n`;
}
