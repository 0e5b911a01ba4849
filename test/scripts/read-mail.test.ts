import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';

const script = path.resolve(import.meta.dirname, '../../scripts/read-mail.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'read-mail-'));

function fileOf(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const Line = z.record(z.string(), z.unknown());

function readMail(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => Line.parse(JSON.parse(line)));
  return { lines, stderr, status };
}

const LETTER = 'Subject: inzage\nNaam: Jan Janssens\nIk wil inzage in mijn gegevens.';
const FIELDS = [
  'file',
  'kind',
  'lang',
  'rights',
  'confidence',
  'evidence',
  'controllers',
  'identifiers',
  'flags',
  'newText',
];
const CASE = { ref: 'OFF-2026-0317', email: 'jan@postvak.example', known: { name: 'Jan' }, outbound: [] };

test('a letter is one line with every field and no other', () => {
  const { lines, status } = readMail(fileOf('letter.txt', LETTER));
  expect(status).toBe(0);
  expect(lines.map((line) => Object.keys(line))).toEqual([FIELDS]);
  expect(lines[0]).toMatchObject({ newText: 'Naam: Jan Janssens\nIk wil inzage in mijn gegevens.' });
});

test('with cases it also says which one the mail belongs to, and what joins none', () => {
  const cases = fileOf('cases.jsonl', `${JSON.stringify(CASE)}\n\n`);
  const mail = (from: string) =>
    `From: ${from}\nSubject: OFF-2026-0317\n\nZoals gevraagd mijn klantnummer: 88213.`;
  const { lines } = readMail(
    fileOf('own.eml', mail('jan@postvak.example')),
    fileOf('other.eml', mail('eve@postvak.example')),
    fileOf('two.eml', mail('jan@postvak.example, eve@postvak.example')),
    '--cases',
    cases,
  );
  expect(lines.map(({ caseRef, linkedBy, mayJoin }) => [caseRef, linkedBy, mayJoin])).toEqual([
    ['OFF-2026-0317', 'reference', true],
    ['OFF-2026-0317', 'reference', false],
    ['OFF-2026-0317', 'reference', false],
  ]);
});

test('what cannot be read has a line that says so, and the others are read', () => {
  const { lines, status } = readMail(
    path.join(folder, 'missing.eml'),
    folder,
    fileOf('empty.eml', ''),
    fileOf('noise.eml', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * at * 7 + at) % 256))),
    fileOf('letter.txt', LETTER),
  );
  expect(status).toBe(0);
  expect(lines).toMatchObject([
    { error: expect.stringContaining('ENOENT') },
    { error: expect.stringContaining('EISDIR') },
    { kind: 'request', confidence: 0, flags: ['undecodable'], error: 'left to a person unread: empty' },
    { flags: expect.arrayContaining(['undecodable']) },
    { kind: 'request', rights: ['access'] },
  ]);
});

test.each([[], ['--unknown', 'letter.txt'], ['letter.txt', '--cases', path.join(folder, 'none.jsonl')]])(
  'a wrong command is refused: %j',
  (...args) => {
    const { lines, status, stderr } = readMail(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('usage:');
    expect(lines).toEqual([]);
  },
);
