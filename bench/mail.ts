import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { progress } from './progress.ts';
import { median } from './rounds.ts';
import { atMost, type Row, withoutAim } from './row.ts';
import type { Workspace } from './workspace.ts';

const run = promisify(execFile);
const LETTERS = path.resolve(import.meta.dirname, '..', 'test', 'fixtures', 'letters');
const REGISTRY = path.resolve(import.meta.dirname, '..', 'registry');
const TEN_MB = 10_000_000;
const MS = 1000;

interface Cost {
  readonly name: string;
  /** Seconds. */
  readonly ours: number;
  readonly bare: number;
}

/** Reading mail: parsed, its new words found, and understood, beside a bare parse of the same mails in the same run. */
export async function mailRows({ file, program }: Workspace): Promise<readonly Row[]> {
  const [letters, large] = [file('letters'), file('large')];
  mkdirSync(letters);
  mkdirSync(large);
  const texts = readdirSync(LETTERS).filter((name) => name.endsWith('.txt') && !name.startsWith('held-out'));
  for (const name of texts) copyFileSync(path.join(LETTERS, name), path.join(letters, name));
  writeFileSync(path.join(large, 'ten-mb.eml'), tenMegabytes(path.join(LETTERS, texts[0] ?? '')));
  const read = async (folder: string): Promise<readonly Cost[]> => {
    const { stdout } = await run(process.execPath, [program('read-mails'), folder, REGISTRY]);
    return JSON.parse(stdout) as Cost[];
  };
  const [small, [big]] = await progress('reading letters, and a mail of 10 MB', async () => [
    await read(letters),
    await read(large),
  ]);
  const ours = median(small.map((one) => one.ours)) * MS;
  const bare = median(small.map((one) => one.bare)) * MS;
  return [
    atMost(1, {
      what: 'a median letter read, of three bare parses and 5 ms',
      value: ours / (3 * bare + 5),
      note: `${(MS / ours).toFixed(0)} letters a second on one core, ${ours.toFixed(2)} ms each; bare parse ${bare.toFixed(2)} ms; ${small.length} letters`,
    }),
    withoutAim({
      what: 'a mail of 10 MB read, of a bare parse',
      value: (big?.ours ?? 0) / (big?.bare ?? 1),
      note: `${((big?.ours ?? 0) * MS).toFixed(0)} ms, bare parse ${((big?.bare ?? 0) * MS).toFixed(0)} ms`,
    }),
  ];
}

/** A letter with an attachment, as people send photographs. */
function tenMegabytes(letter: string): string {
  const [subject = '', ...body] = readFileSync(letter, 'utf8').split('\n');
  const line = `${Buffer.alloc(57, 'photograph').toString('base64')}\r\n`;
  return [
    'From: Somebody <somebody@mail.example>',
    subject,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...body,
    '--b',
    'Content-Type: image/jpeg',
    'Content-Disposition: attachment; filename="photograph.jpg"',
    'Content-Transfer-Encoding: base64',
    '',
    line.repeat(Math.ceil(TEN_MB / line.length)),
    '--b--',
    '',
  ].join('\r\n');
}
