import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { publicPages } from '#domain/public-pages/index.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { aSite, linksOf } from './a-site.ts';

const registry = aRegistry();
const { pages, files } = aSite(registry);
const eachPage = [...pages];

test('every language of the group has a guide and a page on checking', () => {
  const expected = LANGUAGES.flatMap((language) => [`${language}/check.html`, `${language}/index.html`]);
  expect([...files.keys()].toSorted()).toEqual(
    ['404.html', 'index.html', 'style.css', ...expected].toSorted(),
  );
});

test('the first page is in the language of the group', () => {
  expect(pages.get('index.html')).toContain('<html lang="nl">');
});

test('the same registry gives the same bytes', () => {
  expect(publicPages(aRegistry())).toEqual(publicPages(registry));
});

test('a group of one language offers no choice of languages', () => {
  const { pages: few } = aSite({ ...registry, group: { ...registry.group, languages: ['nl'] } });
  expect(few.get('nl/index.html')).not.toContain('<nav');
});

describe.each(eachPage)('%s', (name, text) => {
  test('leads nowhere where there is nothing', () => {
    expect(linksOf(name, text).filter((target) => !files.has(target))).toEqual([]);
  });

  test('needs nothing that the policy of its address forbids', () => {
    expect(text).not.toMatch(
      /<(?:script|style|form|iframe|img|base)\b|\s(?:style|on[a-z]+)=|href="(?:data|javascript):/i,
    );
  });

  test('loads nothing from elsewhere', () => {
    expect([...text.matchAll(/<link[^>]*href="([a-z]+:|\/\/)/gi)]).toEqual([]);
  });

  test('is small', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(30_000);
  });

  test('has one first heading, and skips no level below it', () => {
    const levels = [...text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('lets the keyboard skip to the content first of all', () => {
    expect(text).toMatch(/<body>\s*<a class="skip" href="#content">[^<]+<\/a>/);
    expect(text).toContain('<main id="content">');
  });
});

describe.each(LANGUAGES)('the pages in %s', (language) => {
  const ours = eachPage.filter(([name]) => name.startsWith(`${language}/`));

  test('say their language', () => {
    expect(ours.filter(([, text]) => !text.includes(`<html lang="${language}">`))).toEqual([]);
  });

  test('link to the same page in the others, each named in its own language', () => {
    for (const [name, text] of ours) {
      const others = [...text.matchAll(/<a href="([^"]*)" lang="(..)" hreflang="\2"/g)];
      expect(others.map(([, , one]) => one)).toEqual(LANGUAGES);
      expect(others.map(([, target]) => target)).toEqual(
        LANGUAGES.map((one) => `../${one}/${name.slice(language.length + 1)}`),
      );
    }
  });

  test('mark the language that is read', () => {
    for (const [, text] of ours)
      expect(text.match(/lang="(..)" hreflang="\1" aria-current="true"/)?.[1]).toBe(language);
  });
});

test('the page for what is missing stands in at any depth', () => {
  const targets = [...(pages.get('404.html') ?? '').matchAll(/(?:href|src)="([^"#][^"]*)"/g)];
  expect(
    targets.map(([, target]) => target).filter((target) => !/^(?:\/|mailto:)/.test(target ?? '')),
  ).toEqual([]);
});

test('the page for what is missing speaks every language of the group', () => {
  const text = pages.get('404.html') ?? '';
  const spoken = [...text.matchAll(/<(?:html|section) lang="(..)"/g)].map(([, one]) => one);
  expect(spoken).toEqual(LANGUAGES);
});
