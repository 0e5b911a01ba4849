import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionFlags } from '#local/edition-flags.mjs';
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
