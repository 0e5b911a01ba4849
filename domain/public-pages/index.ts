import type { Registry } from '#contracts/registry.ts';
import { checkPage } from './check-page.ts';
import { guidePage } from './guide-page.ts';
import { missingPage } from './missing-page.ts';
import { htmlFile, type PublicFile } from './public-file.ts';
import { STYLE_SHEET } from './style.ts';

export type { PublicFile } from './public-file.ts';

/**
 * The group's public pages, from its registry alone: how to ask for one's data, in each of its languages. They hold
 * nothing personal but what a group publishes of itself, and may lie anywhere (STO-1).
 */
export function publicPages(registry: Registry): readonly PublicFile[] {
  const { language, languages } = registry.group;
  return [
    htmlFile('index.html', guidePage(registry, language, { root: './' })),
    ...languages.flatMap((one) => [
      htmlFile(`${one}/index.html`, guidePage(registry, one, { root: '../' })),
      htmlFile(`${one}/check.html`, checkPage(registry, one, { root: '../' })),
    ]),
    htmlFile('404.html', missingPage(registry)),
    { path: 'style.css', type: 'text/css; charset=utf-8', text: STYLE_SHEET },
  ];
}
