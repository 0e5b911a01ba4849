import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { Controller, Group, Registry, Store } from '#contracts/registry.ts';
import { wordsIn } from '#domain/public-pages/words/index.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { aSite, readAloud } from './a-site.ts';

const guideOf = (registry: Registry, language: Language) =>
  aSite(registry).pages.get(`${language}/index.html`) ?? '';
const withGroup = (changes: Partial<Group>): Registry => {
  const registry = aRegistry();
  return { ...registry, group: { ...registry.group, ...changes } };
};
const withEach = (changes: Partial<Controller>): Registry => {
  const registry = aRegistry();
  return { ...registry, controllers: registry.controllers.map((one) => ({ ...one, ...changes })) };
};

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const guide = guideOf(aRegistry(), language);
  const text = readAloud(guide);

  test('names every official address (CLK-2)', () => {
    const requests = ['een@voorbeeld.example', 'Twee@voorbeeld.example'];
    const page = guideOf(withGroup({ mailboxes: { requests, answers: 'een@voorbeeld.example' } }), language);
    expect(requests.filter((address) => !page.includes(`<a href="mailto:${address}">`))).toEqual([]);
  });

  test('names who answers, and the data protection officer', () => {
    expect(text).toContain('Voorbeeld NV');
    expect(text).toContain('Ada Voorbeeld');
    expect(guide).toContain('<a href="mailto:dpo@voorbeeld.example">');
  });

  test('names the authority with every way to reach it (CMP-1)', () => {
    const { authority } = aRegistry().group;
    const { name, address, email, phone, website } = authority;
    expect([name[language], address, email, phone, website].filter((one) => !text.includes(one))).toEqual([]);
  });

  test('names the right to a court', () => {
    expect(text).toMatch(/\b79\b/);
  });

  test('names every right of articles 15 to 22', () => {
    const named = [...guide.matchAll(/<dt>[^<]+<span class="soft">\(\D*(\d+)\)/g)].map(([, number]) =>
      Number(number),
    );
    expect(named).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 7]);
  });

  test('states the promise of the group in its days (CLK-3)', () => {
    expect(readAloud(guideOf(withGroup({ promiseDays: 23 }), language))).toMatch(/\b23\b/);
    expect(text).not.toMatch(/\b23\b/);
  });

  test('says what to cover on a copy, as the group has it (IDV-3)', () => {
    expect(text).toContain(aRegistry().group.documentMask[language]);
  });

  test.each(['always-document', 'proportionate'] as const)(
    'says of `%s` how identity is checked (IDV-1)',
    (identity) => {
      const other = identity === 'proportionate' ? 'always-document' : 'proportionate';
      const read = readAloud(guideOf(withGroup({ identity }), language));
      expect(read).toContain(wordsIn(language).course.identity[identity]);
      expect(read).not.toContain(wordsIn(language).course.identity[other]);
    },
  );

  test('names every company with its legal form and its address', () => {
    const registry = aRegistry();
    const companies = /<ul class="companies">.*?<\/ul>/s.exec(guide)?.[0] ?? '';
    for (const { name, legalForm, address } of registry.controllers) {
      expect(companies).toContain(`<strong>${name} ${legalForm}</strong>`);
      expect(companies).toContain(`${address.postcode} ${address.city}`);
    }
  });

  test('names the stores that are looked in, and none that is kept for clients (PRO-1)', () => {
    const titles = aRegistry().controllers.flatMap(({ stores }) => stores);
    const named = titles.filter(({ title }) => text.includes(title[language])).map(({ role }) => role);
    expect(named).toEqual(['controller', 'controller']);
  });

  test('sends people to a company that lets nobody answer for it (AFF-2)', () => {
    const page = guideOf(withEach({ mandate: 'none', email: 'zelf@voorbeeld.example' }), language);
    expect(page).toContain('<a href="mailto:zelf@voorbeeld.example">');
    expect(readAloud(page)).not.toContain('Bestand portal');
  });
});

test('people are told of the details that some store can be searched by, and of no others', () => {
  const searchedBy = (accepts: Store['accepts']) => {
    const { group, controllers } = aRegistry();
    const changed = controllers.map((one) => ({
      ...one,
      stores: one.stores.map((store) => ({ ...store, accepts })),
    }));
    return readAloud(guideOf({ group, controllers: changed }, 'nl'));
  };
  expect(searchedBy(['phone'])).toContain('zoals uw telefoonnummer.');
  expect(searchedBy([])).not.toContain('Het helpt als u schrijft');
});

test('a promise of one day is written as one', () => {
  expect(readAloud(guideOf(withGroup({ promiseDays: 1 }), 'en'))).toContain('within one day of');
});

test('languages are counted up as people do', () => {
  expect(readAloud(guideOf(withGroup({ languages: ['nl', 'fr'] }), 'nl'))).toContain(
    'We antwoorden in het Nederlands of het Frans.',
  );
});

test('a group of one language says that it answers in that one', () => {
  expect(readAloud(guideOf(withGroup({ languages: ['nl'] }), 'nl'))).toContain(
    'We antwoorden in het Nederlands.',
  );
});
