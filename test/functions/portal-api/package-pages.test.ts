import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zip } from '#domain/zip/index.ts';
import { pageInPackage } from '#functions/platform/package-pages.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system } from '../cases.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
let archive: Buffer;
beforeAll(async () => {
  local = await startCaseTable();
  archive = await packed();
});
afterAll(() => local.close());

const INDEX = `<!doctype html><p>${'Overview. '.repeat(500)}</p>`;

const FILES = [
  ['index.html', INDEX],
  ['controllers/telewacht/index.html', '<!doctype html><p>Telewacht</p>'],
  ['controllers/telewacht/calls.csv', 'a,b'],
  ['letter.pdf', '%PDF-1.7 \u0000 a letter'],
] as const;

async function packed(): Promise<Buffer> {
  async function* entries() {
    for (const [path, content] of FILES)
      yield {
        path,
        modified: new Date('2026-03-05T10:00:00Z'),
        content: Buffer.from(content),
        compress: true,
      };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(entries())) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const read = async (_: string, from: number, to: number) => archive.subarray(from, to + 1);

async function owner() {
  const portal = portalFor(local, { readPackage: async (_, from, to) => read('', from, to) });
  const { id } = await caseIn(local.table, 'delivering');
  const sealed = { ...COMMANDS.SealPackage, size: archive.length };
  for (const command of [sealed, COMMANDS.RecordDelivery, COMMANDS.CloseCase])
    await carryOut(local.table, id, command, system);
  const secret = await portal.link(id, 'package');
  return { portal, id, secret };
}

describe('a page of the package', () => {
  test.each([
    ['index.html', INDEX],
    ['controllers/telewacht/index.html', '<!doctype html><p>Telewacht</p>'],
  ])('is shown byte for byte: %s', async (path, content) => {
    const shown = await pageInPackage(read, { key: 'package', size: archive.length }, path);
    expect(shown?.toString('utf8')).toBe(content);
  });

  test.each(['nothing.html', 'index.htm', '', 'controllers/telewacht'])(
    'is not made up: %j',
    async (path) => {
      expect(await pageInPackage(read, { key: 'package', size: archive.length }, path)).toBeNull();
    },
  );

  test('is not shown out of what is no archive', async () => {
    const broken = async () => Buffer.alloc(1024, 7);
    expect(await pageInPackage(broken, { key: 'package', size: 5000 }, 'index.html')).toBeNull();
  });

  test('or the letter, which a browser shows as well', async () => {
    const { portal, id, secret } = await owner();
    const cookies = await portal.signIn(secret, id);
    const answer = await portal.call('GET /p/{secret}/package/{file+}', {
      secret,
      cookies,
      file: 'letter.pdf',
    });
    expect(answer.headers?.['content-type']).toBe('application/pdf');
    expect(Buffer.from(answer.body ?? '', 'base64').toString('utf8')).toBe('%PDF-1.7 \u0000 a letter');
  });

  test.each(['controllers/telewacht/calls.csv', '../index.html', 'index.html?x', 'x'.repeat(300)])(
    'is a page and nothing else, the rest is fetched: %s',
    async (file) => {
      const { portal, id, secret } = await owner();
      const cookies = await portal.signIn(secret, id);
      const answer = await portal.call('GET /p/{secret}/package/{file+}', { secret, cookies, file });
      expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `/p/${secret}`]);
    },
  );
});
