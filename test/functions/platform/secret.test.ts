import { describe, expect, test } from 'vitest';
import { keyedHash, sameText } from '#functions/platform/secret.ts';
import { hash, secretsManager } from '../keyed-hash.ts';

describe('a keyed hash', () => {
  test('serves one purpose only', async () => {
    const hashes = await Promise.all([hash('link', 'x'), hash('code', 'x'), hash('session', 'x')]);
    expect(new Set(hashes).size).toBe(3);
  });

  test('asks again for the secret when it could not be had at first', async () => {
    const later = keyedHash('hashes', secretsManager(null, 'a-secret'));
    await expect(later('link', 'x')).rejects.toThrow('away');
    expect(await later('link', 'x')).toMatch(/^[\w-]{43}$/);
  });

  test('is refused while the secret is empty', async () => {
    await expect(keyedHash('hashes', secretsManager(''))('link', 'x')).rejects.toThrow(
      expect.objectContaining({ name: 'ConfigurationMissing' }),
    );
  });
});

describe('comparing secrets', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['abc', 'ab', false],
    ['', '', true],
    ['é', 'e', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameText(one, other)).toBe(same);
  });
});
