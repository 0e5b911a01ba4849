import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, type Signer } from '#domain/package/index.ts';
import { aComposition, anItem, EvidenceStore, prefixOf } from './a-composition.ts';
import { aSigner, SIGNER } from './a-signer.ts';
import { archiveOf, folderOf } from './unpacked.ts';
import { type Folder, faultsIn } from './verified.ts';

/** Records of two companies, one of them with a sound. */
function aPackage({ signer = SIGNER, visits = 3 }: { signer?: Signer; visits?: number } = {}) {
  const store = new EvidenceStore();
  const key = `${prefixOf('beller', 'calls')}files/1`;
  const sound = store.file(key, 'gesprek met spaties.wav', 'audio/wav', Buffer.alloc(999, 7));
  const items = Array.from({ length: visits }, (_, index) =>
    anItem(`v${index}`, 'visits', { at: 'x'.repeat(800) }),
  );
  const answers = [
    store.answer('voorbeeld', 'portal', [anItem('p1', 'profile', { name: 'Ada' }), ...items], 500),
    store.answer('beller', 'calls', [anItem('c1', 'calls', { at: '2026-01-03' }, [sound])]),
  ];
  return { store, composition: { ...aComposition(store, answers), signer } };
}

let sealed: Folder;
beforeAll(async () => {
  const { store, composition } = aPackage();
  sealed = await folderOf(composition, store);
});

const text = (path: string) => String(sealed.get(path));
const paths = () => [...sealed.keys()];
/** What the key vouches for, and what vouches. */
const OUTSIDE = ['signing-key.pem', 'SHA256SUMS', 'SHA256SUMS.sig'];

describe('a sealed package', () => {
  test('is found to be right by whoever has nothing but the package', () => {
    expect(faultsIn(sealed)).toEqual([]);
  });

  test('is right too where files are written as they are read', async () => {
    const { store, composition } = aPackage({ visits: 1500 });
    const folder = await folderOf(composition, store);
    expect(folder.get('controllers/voorbeeld/portal-visits.json')?.length).toBeGreaterThan(2 ** 20);
    expect(faultsIn(folder)).toEqual([]);
  });

  test('lists every file but those that the check is made with, the manifest too', () => {
    const listed = text('SHA256SUMS')
      .split('\n')
      .flatMap((line) => line.slice(66) || []);
    expect(listed).toEqual(
      paths()
        .filter((path) => !OUTSIDE.includes(path))
        .toSorted(),
    );
    expect(listed).toContain('manifest.json');
  });

  test('ends with the key, the list and the signature', () => {
    expect(paths().slice(-4)).toEqual(['manifest.json', ...OUTSIDE]);
  });

  test('has a list as sha256sum prints it: checksum, two blanks, path, and one line feed', () => {
    expect(text('SHA256SUMS')).toMatch(/^(?:[0-9a-f]{64} {2}[!-~]+\n)+$/);
    const sum = createHash('sha256').update(text('index.html')).digest('hex');
    expect(text('SHA256SUMS')).toContain(`\n${sum}  index.html\n`);
  });

  test('has the bytes that it had when it was sealed before', async () => {
    const [one, other] = [aPackage(), aPackage()];
    const first = await archiveOf(one.composition, one.store);
    expect(first.equals(await archiveOf(other.composition, other.store))).toBe(true);
  });

  test('of another key differs in key and signature only', async () => {
    const { store, composition } = aPackage({ signer: aSigner() });
    const other = await folderOf(composition, store);
    expect(faultsIn(other)).toEqual([]);
    const differing = paths().filter((path) => !other.get(path)?.equals(sealed.get(path) ?? Buffer.alloc(0)));
    expect(differing).toEqual(['signing-key.pem', 'SHA256SUMS.sig']);
  });

  test('does not come to be with a key that the signature does not fit', async () => {
    const { store, composition } = aPackage({ signer: { ...SIGNER, sign: aSigner().sign } });
    await expect(archiveOf(composition, store)).rejects.toMatchObject({ name: 'SigningKeyUnusable' });
  });

  test('is not begun without a key', async () => {
    const publicKey = () => Promise.reject(new Error('KMS is away'));
    const { store, composition } = aPackage({ signer: { ...SIGNER, publicKey } });
    await expect(archiveOf(composition, store)).rejects.toThrow('KMS is away');
    expect(store.reads).toEqual([]);
  });
});

/** A folder in which one byte of one file is another one. */
const withByte = (path: string, at: number, by: number): Folder => {
  const bytes = Buffer.from(sealed.get(path) ?? '');
  const index = at % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ by;
  return new Map([...sealed, [path, bytes]]);
};
const anyPlace = fc.tuple(fc.nat(), fc.nat({ max: 2 ** 31 - 1 }), fc.integer({ min: 1, max: 255 }));

describe('is found out:', () => {
  test('one other byte in any file, wherever it is', () => {
    const covered = paths().filter((path) => path !== 'signing-key.pem');
    fc.assert(
      fc.property(anyPlace, ([file, at, by]) => {
        const path = covered[file % covered.length] ?? '';
        const found = path.startsWith('SHA256SUMS') ? 'signature' : path;
        expect(faultsIn(withByte(path, at, by))).toEqual([found]);
      }),
      { numRuns: 300 },
    );
  });

  test('one other byte in the key: no other key ever verifies', () => {
    const own = fingerprintOf(text('signing-key.pem'));
    fc.assert(
      fc.property(anyPlace, ([, at, by]) => {
        const folder = withByte('signing-key.pem', at, by);
        // White space in the PEM form is no part of the key.
        if (faultsIn(folder).length === 0)
          expect(fingerprintOf(String(folder.get('signing-key.pem')))).toBe(own);
        else expect(faultsIn(folder)).toEqual(['signature']);
      }),
    );
  });

  test.each(['index.html', 'manifest.json', 'controllers/beller/calls-calls.csv'])(
    'that %s is missing',
    (path) => {
      expect(faultsIn(new Map([...sealed].filter(([other]) => other !== path)))).toEqual([path]);
    },
  );

  test('a package that somebody else sealed, by the key that is published', async () => {
    const { store, composition } = aPackage({ signer: aSigner() });
    const forged = await folderOf(composition, store);
    const published = sealed.get('signing-key.pem') ?? Buffer.alloc(0);
    expect(faultsIn(forged)).toEqual([]);
    expect(faultsIn(new Map([...forged, ['signing-key.pem', published]]))).toEqual(['signature']);
  });
});

test('whatever the files of the records are called, sha256sum takes their paths', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 255 }),
    fc.constantFrom(
      'a b.wav',
      '-c',
      '*',
      ' x',
      'a\\b',
      'a\nb',
      '\\',
      '%00',
      '../SHA256SUMS',
      'naïve 日本.pdf',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
      const store = new EvidenceStore();
      const files = names.map((of, index) =>
        store.file(`${prefixOf('beller', 'calls')}files/${index}`, of, 'text/plain', Buffer.from(of)),
      );
      const answers = [store.answer('beller', 'calls', [anItem('c', 'calls', {}, files)])];
      const folder = await folderOf(aComposition(store, answers), store);
      expect(faultsIn(folder)).toEqual([]);
      expect(String(folder.get('SHA256SUMS')).split('\n')).toHaveLength(folder.size - OUTSIDE.length + 1);
    }),
    { numRuns: 30 },
  );
});

test('a fingerprint is SHA-256 over the DER form, as openssl dgst -c prints it', async () => {
  const pem = await SIGNER.publicKey();
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const hex = createHash('sha256').update(der).digest('hex');
  expect(fingerprintOf(pem)).toMatch(/^(?:[0-9a-f]{2}:){31}[0-9a-f]{2}$/);
  expect(fingerprintOf(pem).replaceAll(':', '')).toBe(hex);
});
