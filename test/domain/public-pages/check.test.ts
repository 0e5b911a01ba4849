import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { aSite } from './a-site.ts';

describe.each(LANGUAGES)('the page on checking a package in %s', (language) => {
  const page = aSite(aRegistry()).pages.get(`${language}/check.html`) ?? '';

  test('has the whole command, ready to be copied', () => {
    expect(page).toContain(
      '<pre><code>openssl dgst -sha256 -verify signing-key.pem -signature SHA256SUMS.sig SHA256SUMS &amp;&amp; sha256sum --check SHA256SUMS</code></pre>',
    );
  });

  test('says how the key’s address is made, and gives none that could be forged', () => {
    expect(page).toContain('<pre><code>https://…/signing-key.pem</code></pre>');
    expect(page).not.toMatch(/https?:\/\/[a-z0-9]/i);
  });

  test('is reached from the guide and leads back to it', () => {
    expect(page).toContain(`href="../${language}/index.html"`);
    expect(aSite(aRegistry()).pages.get(`${language}/index.html`)).toContain(
      `href="../${language}/check.html"`,
    );
  });
});
