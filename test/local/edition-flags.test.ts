import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionEnvironment, editionFlags } from '#local/edition-flags.mjs';
import { ROOT } from '#local/place.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'flags-'));
  mkdirSync(path.join(root, 'registry'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a small group has memory to spare', () => {
  expect(editionFlags(ROOT)).toEqual([]);
});

test('a group of a thousand companies is told to keep its memory small', () => {
  for (let company = 0; company < 1_000; company += 1)
    writeFileSync(path.join(root, 'registry', `company-${company}.yaml`), '');
  expect(editionFlags(root)).toContain('--heap-growing-percent=25');
});

test('an edition’s threads share two arenas, unless somebody has said otherwise', () => {
  expect(editionEnvironment({ PATH: '/bin' })).toEqual({ MALLOC_ARENA_MAX: '2', PATH: '/bin' });
  expect(editionEnvironment({ MALLOC_ARENA_MAX: '4' })).toEqual({ MALLOC_ARENA_MAX: '4' });
});
