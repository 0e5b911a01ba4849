import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRegistry } from '#registry/load.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const REPORT = {
  format: 'inzage-conformance/1',
  controller: 'offitel',
  store: 'invoicing',
  target: 'offitel/invoicing',
  at: '2026-03-05T10:00:00.000Z',
  passed: true,
  findings: [{ id: 'unknown', title: 'says nothing', result: 'passed', seen: 'nothing', todo: null }],
};

function registryWith(file: string, content: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
  folders.push(folder);
  cpSync('registry', folder, { recursive: true });
  rmSync(path.join(folder, 'conformance'), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'conformance', path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, 'conformance', file), content);
  return () => loadRegistry(folder);
}

describe('a kept report of a check', () => {
  it('goes with the registry, to be shown beside its store', () => {
    const load = registryWith('offitel/invoicing.json', JSON.stringify(REPORT));
    expect(load().conformance).toEqual([REPORT]);
  });

  it.each([
    ['is no report', 'offitel/invoicing.json', '{', /is no report of a check: write it anew/],
    [
      'lies under another name',
      'offitel/other.json',
      JSON.stringify(REPORT),
      /name it conformance\/offitel\/invoicing/,
    ],
    [
      'is of a store that is gone',
      'offitel/gone.json',
      JSON.stringify({ ...REPORT, store: 'gone' }),
      /no data map has offitel\/gone: remove the report/,
    ],
  ])('that %s is named, with what to do', (_, file, content, message) => {
    expect(registryWith(file, content)).toThrow(message);
  });
});
