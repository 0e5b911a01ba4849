import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Registry } from '#contracts/registry.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { aSite, elements } from './a-site.ts';

/** A registry in which every name and text of the page is the given one. */
function named(text: string): Registry {
  const { group, controllers } = aRegistry();
  const all = { nl: text, fr: text, de: text, en: text };
  return {
    group: {
      ...group,
      name: text,
      dpo: { ...group.dpo, name: text },
      documentMask: all,
      authority: { ...group.authority, name: all, address: text, phone: text },
    },
    controllers: controllers.map((controller) => ({
      ...controller,
      name: text,
      legalForm: text,
      address: { ...controller.address, street: text, city: text },
      stores: controller.stores.map((store) => ({ ...store, title: all })),
    })),
  };
}

test('markup in a name is shown and does nothing', () => {
  const { pages } = aSite(named('<script>alert(1)</script>"\'&'));
  expect(pages.get('nl/index.html')).toContain(
    '<strong>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;',
  );
  expect([...pages.values()].join()).not.toContain('<script');
});

test('marks that turn the direction of the text become a sign', () => {
  expect([...aSite(named('\u202egpj.exe')).pages.values()].join()).not.toMatch(
    /[\u202a-\u202e\u2066-\u2069]/,
  );
});

test('no name adds an element to any page', () => {
  const plain = aSite(named('plain')).pages;
  const unit = fc.constantFrom('<', '>', '"', "'", '&', '/', 'p', '-', ' ');
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), (text) => {
      for (const [path, page] of aSite(named(`x${text}`)).pages)
        expect(elements(page)).toEqual(elements(plain.get(path)));
    }),
    { numRuns: 50 },
  );
});

test('only an address of the web becomes a link', () => {
  const { group, controllers } = aRegistry();
  const authority = { ...group.authority, website: 'javascript:alert(1)' };
  const { pages } = aSite({ group: { ...group, authority }, controllers });
  expect(pages.get('nl/index.html')).toContain('javascript:alert(1)');
  expect(pages.get('nl/index.html')).not.toContain('href="javascript:');
});
