import path from 'node:path';
import type { Registry } from '#contracts/registry.ts';
import { publicPages } from '#domain/public-pages/index.ts';

export interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** The files of a registry's pages by their paths; `pages` are those that people read. */
export function aSite(registry: Registry): Site {
  const files = new Map(publicPages(registry).map(({ path: name, text }) => [name, text]));
  const pages = new Map([...files].filter(([name]) => name.endsWith('.html')));
  return { pages, files };
}

/** What a page links to, as paths below the root; addresses of mail and of other sites are no part of it. */
export function linksOf(page: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:href|src)="([^"]*)"/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^(?:#|mailto:|https?:)/.test(target))
    .map((target) =>
      path.posix.join('/', target.startsWith('/') ? '' : path.posix.dirname(page), target).slice(1),
    );
}

/** The text of a page as it is read, without its markup and with single blanks (no-break ones are part of the words). */
export const readAloud = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[ \n]+/g, ' ');

export const elements = (text: string | undefined) => text?.match(/<\/?[a-z][a-z0-9]*/gi);
