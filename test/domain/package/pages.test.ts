import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '#domain/package/index.ts';
import { aComposition, anAnswer, anItem, EvidenceStore, prefixOf } from './a-composition.ts';
import { SIGNER } from './a-signer.ts';
import { unpacked, visible } from './unpacked.ts';

const HOSTILE = `<script>alert(1)</script>"'&<img src=x onerror=alert(1)>\u202egpj.exe</td></table>`;

async function pagesWith(value: string): Promise<ReadonlyMap<string, string>> {
  const store = new EvidenceStore();
  const file = store.file(
    `${prefixOf('beller', 'calls')}files/1`,
    value.slice(0, 200) || 'x',
    'text/html',
    Buffer.from('x'),
  );
  const answers = [
    store.answer('voorbeeld', 'portal', [anItem('p', 'profile', { name: value, [value]: value })]),
    store.answer('beller', 'calls', [
      anItem('c', 'calls', { at: value }, [file]),
      anItem('d', value, { list: [value, { deep: value }] }),
    ]),
  ];
  const files = await unpacked(aComposition(store, answers), store);
  return new Map([...files].filter(([path]) => path.endsWith('.html')));
}

const elements = (page: string | undefined) => page?.match(/<\/?[a-z][a-z0-9]*/gi);

describe('hostile records', () => {
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    pages = await pagesWith(HOSTILE);
  });

  test('are shown as they are', () => {
    expect(pages.get('index.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img');
  });

  test('cannot turn the direction of the text', () => {
    expect([...pages.values()].join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('add no element to any page, whatever is in them', async () => {
    const plain = await pagesWith('plain');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'p', '-', ' '), minLength: 1 }),
        async (text) => {
          for (const [path, page] of await pagesWith(`x${text}`))
            expect(elements(page)).toEqual(elements(plain.get(path)));
        },
      ),
      { numRuns: 50 },
    );
  });

  test('are cut on the pages where they are long', async () => {
    const page = (await pagesWith('w'.repeat(10_000))).get('index.html');
    expect(page).not.toContain('w'.repeat(600));
    expect(page).toContain('…');
  });
});

describe('every page', () => {
  test('forbids whatever could run, load or send; its own style is allowed by hash', async () => {
    for (const page of (await pagesWith('plain')).values()) {
      const [, style] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
      const hash = createHash('sha256').update(String(style)).digest('base64');
      expect(page).toContain(
        `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
      );
      expect(page).not.toMatch(/<(?:script|img|link|iframe|form|object|embed)|\sstyle=|\son\w+=/i);
    }
  });

  test('leads only to files of the package, and to all that it names', async () => {
    const store = new EvidenceStore();
    const file = store.file(
      `${prefixOf('beller', 'calls')}files/1`,
      'a b.wav',
      'audio/wav',
      Buffer.from('x'),
    );
    const answers = [
      store.answer('voorbeeld', 'portal', [anItem('p', 'profile', { name: 'Ada' })]),
      store.answer('beller', 'calls', [anItem('c', 'calls', {}, [file]), anItem('e', 'calls', {})]),
    ];
    const files = await unpacked(aComposition(store, answers), store);
    for (const [path, page] of files) {
      if (!path.endsWith('.html')) continue;
      for (const [, target = ''] of page.matchAll(/href="([^"]*)"/g)) {
        if (target.startsWith('#')) expect(page).toContain(`id="${target.slice(1)}"`);
        else expect([...files.keys()]).toContain(new URL(target, `file:///${path}`).pathname.slice(1));
      }
    }
  });

  test('says in which language it is, and has a heading and a way past the header', async () => {
    for (const page of (await pagesWith('plain')).values()) {
      expect(page).toContain('<html lang="nl">');
      expect(page.match(/<h1>/g)).toHaveLength(1);
      expect(page).toContain('<a class="skip" href="#content">');
    }
  });
});

describe('the page by which a package is checked', () => {
  test('has the commands as they are typed, and where the key is published', async () => {
    const page = (await pagesWith('plain')).get('verify.html') ?? '';
    const [linux, mac] = [...page.matchAll(/<pre><code>([^<]*)<\/code>/g)].map(([, command = '']) =>
      command.replaceAll('&amp;', '&'),
    );
    const signature = 'openssl dgst -sha256 -verify signing-key.pem -signature SHA256SUMS.sig SHA256SUMS';
    expect(linux).toBe(`${signature} && sha256sum --check SHA256SUMS`);
    expect(mac).toBe(`${signature} && shasum -a 256 -c SHA256SUMS`);
    expect(page).toContain('<pre><code>https://portal.example/signing-key.pem</code></pre>');
  });

  test('does not vouch for the key that it lies beside', async () => {
    const fingerprint = fingerprintOf(await SIGNER.publicKey());
    expect((await pagesWith('plain')).get('verify.html')).not.toContain(fingerprint.slice(0, 20));
  });
});

test('a code is explained below its table (ACC-3)', async () => {
  const store = new EvidenceStore();
  const items = [anItem('1', 'visits', { state: 'OK' }), anItem('2', 'visits', { state: 'NOK' })];
  const files = await unpacked(aComposition(store, [store.answer('voorbeeld', 'portal', items)]), store);
  const page = visible(files.get('index.html'));
  expect(page).toContain('Stand: OK = gelukt, NOK = mislukt');
});

test('the use of the data is told in full where they were found, and in short elsewhere (ACC-2)', async () => {
  const store = new EvidenceStore();
  const answers = [
    store.answer('voorbeeld', 'portal', [anItem('p', 'profile', { name: 'Ada' })]),
    anAnswer('beller', 'calls'),
  ];
  const files = await unpacked(aComposition(store, answers), store);
  const facts = JSON.parse(files.get('article-15.json') ?? '');
  expect(
    facts.controllers.map((controller: { stores: { detail: string }[] }) => controller.stores[0]?.detail),
  ).toEqual(['full', 'short', 'short']);
  const page = visible(files.get('article-15.html'));
  for (const part of ['Doel van portal', 'Omdat het nodig is', 'Wolk BV', 'Ierland', 'Een jaar', 'Van u']) {
    expect(page).toContain(part);
  }
});
