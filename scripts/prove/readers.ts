import { run } from './program.ts';

/** What the writer put into the archive. */
interface Content {
  readonly entries: number;
  readonly bytes: number;
}

/** A program of others that unpacks archives. It resolves if it found all of the content, undamaged. */
interface Reader {
  readonly title: string;
  read(file: string, content: Content): Promise<void>;
}

/** Reads every byte with its CRC-32, and says how many entries and bytes there are. */
const PYTHON = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
damaged = archive.testzip()
if damaged: sys.exit('damaged: ' + damaged)
entries = archive.infolist()
print(len(entries), sum(entry.file_size for entry in entries))
`;

export const READERS: readonly Reader[] = [
  {
    title: 'unzip -t',
    async read(file, { entries }) {
      const { stdout } = await run('unzip', ['-tqq', file]);
      expect('what unzip complains of', stdout.trim(), '');
      // Info-ZIP's summary counts in 16 bits on some systems, so the names are counted.
      const list = await run('unzip', ['-Z1', file]);
      expect('the number of entries', lines(list.stdout), entries);
    },
  },
  {
    title: 'Python’s zipfile',
    async read(file, { entries, bytes }) {
      const { stdout } = await run('python3', ['-c', PYTHON, file]);
      expect('entries and bytes', stdout.trim(), `${entries} ${bytes}`);
    },
  },
  {
    title: '7zz',
    async read(file, { entries, bytes }) {
      const { stdout } = await run('7zz', ['t', '-bd', file]);
      if (!/Everything is Ok/.test(stdout)) throw new Error('7zz does not say that everything is ok');
      if (/Warning|Error/i.test(stdout)) throw new Error('7zz warns of something');
      expect('the number of bytes', Number(/^Size:\s+(\d+)/m.exec(stdout)?.[1]), bytes);
      // A single file is not counted.
      expect('the number of entries', Number(/^Files:\s+(\d+)/m.exec(stdout)?.[1] ?? 1), entries);
    },
  },
  {
    title: 'bsdtar',
    async read(file, { entries, bytes }) {
      const list = await run('bsdtar', ['-tf', file]);
      expect('the number of entries', lines(list.stdout), entries);
      const content = await run('bsdtar', ['-xOf', file]);
      expect('the number of bytes', content.bytes, bytes);
    },
  },
];

const lines = (text: string): number => text.split('\n').filter((line) => line !== '').length;

function expect<Value>(what: string, found: Value, wanted: Value): void {
  if (found !== wanted) throw new Error(`${what}: ${found}, and not ${wanted}`);
}
