import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, type HtmlValue, html } from '#domain/html.ts';
import { wordsIn } from './words/index.ts';

/** Where a page stands. */
export interface Place {
  /** The root as seen from the page, so that the pages may lie below any address. */
  readonly root: string;
}

interface Page extends Place {
  readonly registry: Registry;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Its name within the folder of each language; absent: it is the same page for all of them. */
  readonly name?: 'index.html' | 'check.html';
  readonly content: HtmlValue;
}

/**
 * A page with nothing but the style sheet beside it: no script, nothing from elsewhere, no style of its own, as the
 * policy of the address forbids all of that.
 */
export function page({ registry, language, title, description, name, root, content }: Page): Html {
  const { group } = registry;
  const words = wordsIn(language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title} · ${group.name}</title>
<link rel="stylesheet" href="${root}style.css">
${name && alternates(registry, root, name)}</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p><strong>${group.name}</strong></p>${name && languageChoice(registry, { root, name, language })}</header>
<main id="content">
<h1>${title}</h1>
${content}</main>
<footer><p>${group.name} · <a href="mailto:${group.mailboxes.answers}">${group.mailboxes.answers}</a></p></footer>
</body>
</html>
`;
}

/** For search engines: the same page in other words. Whoever speaks none of them is shown the root. */
function alternates({ group }: Registry, root: string, name: string): HtmlValue {
  return [
    group.languages.map(
      (one) => html`<link rel="alternate" hreflang="${one}" href="${root}${one}/${name}">\n`,
    ),
    name === 'index.html' && html`<link rel="alternate" hreflang="x-default" href="${root}index.html">\n`,
  ];
}

interface Choice extends Place {
  readonly name: string;
  readonly language: Language;
}

function languageChoice({ group }: Registry, { root, name, language }: Choice): HtmlValue {
  if (group.languages.length < 2) return null;
  const entries = group.languages.map((one) => {
    const current = one === language && html` aria-current="true"`;
    return html`<li><a href="${root}${one}/${name}" lang="${one}" hreflang="${one}"${current}>${wordsIn(one).ownName}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${wordsIn(language).otherLanguages}"><ul>${entries}</ul></nav>`;
}
