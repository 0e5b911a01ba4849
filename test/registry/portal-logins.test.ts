import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { declaredLogins } from '#domain/identity/portal-logins.ts';
import { loadRegistry, RegistryInvalid } from '#registry/load.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An RSA modulus of so many bits; nobody has its other half. */
const modulus = (bits: number) => Buffer.alloc(bits / 8, 0xff).toString('base64url');
const key = (kid: string, bits = 2048) => `{ kty: RSA, kid: ${kid}, n: ${modulus(bits)}, e: AQAB }`;

const login = (changes: Readonly<Record<string, string | null>> = {}) => {
  const fields: Readonly<Record<string, string | null>> = {
    id: 'my-shop',
    title: 'My Shop',
    issuer: 'https://login.shop.example/',
    audience: 'data-request-form',
    jwks: `{ keys: [${key('a')}] }`,
    claims: '{ email: email, customerNo: customer_no }',
    verified: '[email, customerNo]',
    countsAs: 'document',
    maxAgeMinutes: '30',
    origins: '["https://my.shop.example"]',
    ...changes,
  };
  return `{ ${Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
    .join(', ')} }`;
};

/** The shipped registry with lines of their own before the stores of companies. */
function written(lines: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  folders.push(folder);
  cpSync('registry', folder, { recursive: true });
  for (const [company, added] of Object.entries(lines)) {
    const file = join(folder, `${company}.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^stores:/m, `${added}\nstores:`));
  }
  return folder;
}

function problemsOf(lines: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadRegistry(written(lines));
    return [];
  } catch (error) {
    if (error instanceof RegistryInvalid) return error.problems;
    throw error;
  }
}

const declaring = (changes: Readonly<Record<string, string | null>> = {}) =>
  `portalLogins: [${login(changes)}]`;

describe('a login at a customer portal in the registry', () => {
  test('is declared by nobody in the shipped group, whose policy asks a copy of everybody', () => {
    expect(declaredLogins(loadRegistry('registry'))).toEqual([]);
  });

  test('is read with the company whose portal it is', () => {
    const registry = loadRegistry(written({ offitel: declaring(), telewacht: 'acceptsLogins: [my-shop]' }));
    expect(declaredLogins(registry)).toMatchObject([
      { controller: 'offitel', id: 'my-shop', countsAs: 'document' },
    ]);
  });

  test.each([
    [
      'an issuer without https',
      { issuer: 'http://login.shop.example/' },
      'issuer: write an address with https://',
    ],
    ['no keys', { jwks: null }, 'write either jwks or jwksUri'],
    ['keys in two places', { jwksUri: 'https://login.shop.example/keys' }, 'write either jwks or jwksUri'],
    [
      'keys that come in the clear',
      { jwks: null, jwksUri: 'http://login.shop.example/keys' },
      'jwksUri: write an',
    ],
    ['a short key', { jwks: `{ keys: [${key('a', 1024)}] }` }, 'too short'],
    ['two keys of one name', { jwks: `{ keys: [${key('a')}, ${key('a')}] }` }, 'another key has this kid'],
    ['a private key', { jwks: `{ keys: [${key('a').replace(' }', ', d: AQAB }')}] }` }, 'unknown field'],
    ['a shared secret', { jwks: '{ keys: [{ kty: oct, kid: a, k: c2VjcmV0 }] }' }, 'kty'],
    ['a page with a path', { origins: '["https://my.shop.example/account"]' }, 'origins[0]: write it as'],
    ['every page of a domain', { origins: '["https://*.shop.example"]' }, 'origins[0]: write it as'],
    [
      'a page that ends the policy',
      { origins: '["https://a.example;script-src"]' },
      'origins[0]: write it as',
    ],
    ['a checked number that the token has not', { claims: '{ email: email }' }, 'add claims.customerNo'],
    ['a claim twice', { verified: '[email, email]' }, 'remove one'],
    ['a document of which nothing is checked', { verified: '[]' }, 'countsAs: write code'],
    ['a step that no login can stand for', { countsAs: 'question' }, 'countsAs'],
    ['a day and a minute', { maxAgeMinutes: '1441' }, 'maxAgeMinutes: write at most 1440'],
  ])('is refused with %s, by file and line', (_, changes, advice) => {
    const problems = problemsOf({ offitel: declaring(changes) });
    expect(problems.join('\n')).toMatch(/^offitel\.yaml:\d+: portalLogins\[0\]/);
    expect(problems.join('\n')).toContain(advice);
  });

  test('is refused where two companies give one name, or one issuer and audience', () => {
    expect(problemsOf({ offitel: declaring(), telewacht: declaring() })).toEqual([
      expect.stringMatching(/^telewacht\.yaml:\d+: portalLogins\[0\]\.id: give it an id/),
      expect.stringMatching(/^telewacht\.yaml:\d+: portalLogins\[0\]\.audience: another login/),
    ]);
  });

  test.each([
    ['that there is not', { telewacht: 'acceptsLogins: [their-shop]' }, 'there is no login of this id'],
    ['of its own', { offitel: `${declaring()}\nacceptsLogins: [my-shop]` }, 'its own login'],
    [
      'that stands for no document at home',
      { offitel: declaring({ countsAs: 'code' }), telewacht: 'acceptsLogins: [my-shop]' },
      'does not let it stand',
    ],
  ])('is not accepted by a company that names one %s', (_, lines, advice) => {
    const problems = problemsOf(lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/acceptsLogins\[0\]: /);
    expect(problems[0]).toContain(advice);
  });
});
