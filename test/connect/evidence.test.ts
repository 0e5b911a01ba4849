import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineLookup, file, found, item } from '#connect/index.ts';
import { EvidencePage, type LookupAnswer } from '#contracts/lookup.ts';
import { lookup, MAIL, question, record } from './factories.ts';

const PREFIX = 'telewacht/a-case/call-log/';
const MEBIBYTE = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);

function pagesOf(answer: LookupAnswer) {
  return answer.outcome === 'found' ? answer.pages : [];
}

function withFiles(id: string, ...bodies: readonly (Uint8Array | AsyncIterable<Uint8Array>)[]) {
  const files = bodies.map((body, at) => file({ name: `../${at}.wav`, contentType: 'audio/wav', body }));
  return item('calls', id, {}, { identifiers: { email: MAIL }, files });
}

async function* stream(...chunks: readonly Uint8Array[]) {
  yield* chunks;
}

describe('a page', () => {
  it('stands below the prefix under its number, with what was read of each record', async () => {
    const { ask, evidence } = lookup(() =>
      found([record('1', { email: ` ${MAIL.toUpperCase()}` }, { line: 'A' })]),
    );
    const answer = await ask({ page: 12 });
    expect(pagesOf(answer).map(({ key }) => key)).toEqual([`${PREFIX}page-000012-01.json`]);
    expect(EvidencePage.parse(evidence.page(`${PREFIX}page-000012-01.json`))).toEqual({
      items: [{ category: 'calls', id: '1', data: { line: 'A' }, matchedBy: ['email'], files: [] }],
    });
  });

  it('is named by size, SHA-256 and the CRC-32 of the whole', async () => {
    const { ask, evidence } = lookup(() => found([record('1')]));
    const [page] = pagesOf(await ask());
    const stored = evidence.objects.get(page?.key ?? '');
    const body = stored?.bytes ?? new Uint8Array();
    const checksum = Buffer.from(crc32(body).toString(16).padStart(8, '0'), 'hex').toString('base64');
    expect(page).toMatchObject({
      size: body.byteLength,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
    expect([page?.crc32, stored?.crc32]).toEqual([checksum, checksum]);
    expect(stored).toMatchObject({ bucket: 'evidence', contentType: 'application/json' });
  });

  it('never holds the identifiers that the record was checked by', async () => {
    const { ask, evidence } = lookup(() => found([record('1', { email: MAIL, phone: '+32 11 000 00 60' })]));
    const [page] = pagesOf(await ask());
    expect(evidence.text(page?.key ?? '')).not.toContain(MAIL);
  });

  it('is cut before 5 MB', async () => {
    const large = (id: string) => record(id, { email: MAIL }, { text: 'é'.repeat(MEBIBYTE) });
    const { ask } = lookup(() => found([large('1'), large('2'), large('3')]));
    const pages = pagesOf(await ask());
    expect(pages.map(({ key }) => key.slice(PREFIX.length))).toEqual([
      'page-000001-01.json',
      'page-000001-02.json',
    ]);
    expect(Math.max(...pages.map(({ size }) => size))).toBeLessThanOrEqual(5 * MEBIBYTE);
  });

  it('holds a larger record alone', async () => {
    const huge = record('2', { email: MAIL }, { text: 'x'.repeat(6 * MEBIBYTE) });
    const { ask, evidence } = lookup(() => found([record('1'), huge, record('3')]));
    const sizes = pagesOf(await ask()).map(({ key }) => evidence.page(key).items.length);
    expect(sizes).toEqual([1, 1, 1]);
  });
});

describe('the same question asked twice', () => {
  it('writes the same keys and bytes, in whatever order the store gives its records and fields', async () => {
    const rows = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 9 }), text: fc.string() }),
      {
        selector: ({ id }) => id,
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const there = lookup(() =>
          found(all.map(({ id, text }) => record(id, undefined, { a: id, b: text }))),
        );
        const back = lookup(() =>
          found(all.toReversed().map(({ id, text }) => record(id, undefined, { b: text, a: id }))),
        );
        expect(await there.ask()).toEqual(await back.ask());
        expect(there.evidence.objects).toEqual(back.evidence.objects);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a file', () => {
  it('stands below the record’s hash, never where its name or the record’s id points', async () => {
    const { ask, evidence } = lookup(() =>
      found([withFiles('../../other/secret', bytes('one'), bytes('two'))]),
    );
    await ask();
    const hash = createHash('sha256').update('calls\n../../other/secret').digest('hex');
    expect([...evidence.objects.keys()].slice(0, 2)).toEqual([
      `${PREFIX}files/${hash}/1`,
      `${PREFIX}files/${hash}/2`,
    ]);
  });

  it('is named in its record as the company named it', async () => {
    const { ask, evidence } = lookup(() => found([withFiles('1', bytes('sound'))]));
    const [page] = pagesOf(await ask());
    expect(evidence.page(page?.key ?? '').items[0].files).toEqual([
      {
        name: '../0.wav',
        contentType: 'audio/wav',
        key: expect.stringContaining('files/'),
        size: 5,
        sha256: createHash('sha256').update('sound').digest('hex'),
        crc32: expect.any(String),
      },
    ]);
  });

  it('may be a stream', async () => {
    const { ask, evidence } = lookup(() => found([withFiles('1', stream(bytes('so'), bytes('und')))]));
    await ask();
    expect([...evidence.objects.values()].map(({ bytes: body }) => new TextDecoder().decode(body))).toContain(
      'sound',
    );
  });

  it('is written before the page that names it', async () => {
    const { ask, evidence } = lookup(() => found([withFiles('1', bytes('sound'))]));
    await ask();
    expect([...evidence.objects.keys()].at(-1)).toContain('page-');
  });

  it('of somebody else is not even read', async () => {
    let read = false;
    async function* secret() {
      read = true;
      yield bytes('secret');
    }
    const another = { ...withFiles('1', secret()), identifiers: { email: 'wim@postvak.example' } };
    await lookup(() => found([another])).ask();
    expect(read).toBe(false);
  });

  it('over 64 MB is refused', async () => {
    const chunk = new Uint8Array(33 * MEBIBYTE);
    const { ask } = lookup(() => found([withFiles('1', stream(chunk, chunk))]));
    expect(await ask()).toEqual({ outcome: 'failed', code: 'LookupFileTooLarge' });
  });

  it('that breaks off fails the question without its words', async () => {
    async function* broken() {
      yield bytes('half');
      throw new Error(`gone: ${MAIL}`);
    }
    const { ask, lines } = lookup(() => found([withFiles('1', broken())]));
    expect(await ask()).toEqual({ outcome: 'failed', code: 'LookupFileUnreadable' });
    expect(lines.join()).not.toContain(MAIL);
  });

  it('that yields text instead of bytes is an invalid answer', async () => {
    async function* text() {
      yield 'sound' as never;
    }
    const { ask } = lookup(() => found([withFiles('1', text())]));
    expect(await ask()).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
  });
});

describe('an evidence store that does not take an object', () => {
  it('fails the question, so that it is asked again', async () => {
    const handler = defineLookup(
      {
        controller: 'telewacht',
        store: 'call-log',
        accepts: ['email'],
        access: async () => found([record('1')]),
      },
      { putObject: () => Promise.reject(new Error('slow down')), log: () => {} },
    );
    expect(await handler(question())).toEqual({ outcome: 'failed', code: 'EvidenceNotWritten' });
  });
});
