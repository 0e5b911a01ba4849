import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { checkConformance, Fixture } from '#connect/conformance/index.ts';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { type EvidenceItem, EvidencePage, type LookupAnswer } from '#contracts/lookup.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { bucketInMemory } from './files-in-memory.ts';

const STAMPS = Array.from(
  { length: 1_000 },
  (_, n) => `s${n},stamp ${n},Veel Voorbeeld,veel@postvak.example,`,
);
const CSV = [
  '\uFEFForder_no,what,customer,mail,phone',
  '1,"paper, ""fine""\r\nA4",Mira Voorbeeld, Mira.Voorbeeld@Postvak.example,011 22 33 44',
  '2,her secret,An Voorbeeld,gezin@postvak.example,',
  '3,../../etc/passwd <script>,Boos,boos@postvak.example,',
  ...STAMPS,
  '',
].join('\n');
const JSON_LINES = [
  {
    order_no: 1,
    what: { in: 'paper' },
    customer: 'Mira Voorbeeld',
    mail: ['mira.voorbeeld@postvak.example'],
  },
  { order_no: 2, what: { in: 'her secret' }, customer: 'An Voorbeeld', mail: 'gezin@postvak.example' },
]
  .map((one) => `${JSON.stringify(one)}\n`)
  .join('');

const PLACE = {
  category: 'orders',
  id: 'order_no',
  fields: { what: 'what', name: 'customer' },
  identifiers: { email: 'mail', name: 'customer' },
};
const csv = (more: object = {}) =>
  DeclaredObject.parse({ ...PLACE, key: 'exports/orders.csv', format: 'csv', ...more });
const MIRA = { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' };

function storeOf(
  stored: Readonly<Record<string, string | Uint8Array>>,
  objects: readonly DeclaredObject[],
  now = () => 0,
) {
  const { files, ...bucket } = bucketInMemory(stored);
  const written = new Map<string, Uint8Array>();
  const logged: string[] = [];
  const lookup = declaredObjects(
    { controller: 'my-shop', store: 'orders', accepts: ['email', 'phone', 'name'], seconds: 60, objects },
    {
      files: () => files,
      now,
      putObject: async ({ key, body }) => void written.set(key, body),
      log: (line) => logged.push(line),
    },
  );
  const ask = async (email: string, cursor: string | null = null, page = 1) =>
    (await lookup({
      ...{ operation: 'access', caseId: 'a'.repeat(26), controller: 'my-shop', store: 'orders' },
      subject: { email: { value: email, status: 'verified' } },
      ...{ cursor, page, evidence: { bucket: 'evidence', prefix: 'my-shop/case/orders/' } },
    })) as LookupAnswer;
  const items = (): EvidenceItem[] =>
    [...written.values()].flatMap(
      (body) => EvidencePage.parse(JSON.parse(Buffer.from(body).toString())).items,
    );
  return { lookup, ask, written, items, logged, bucket };
}

describe('a store whose data map names files of records', () => {
  it('passes every check of a lookup that only reads, without a line of code', async () => {
    const { lookup, written } = storeOf({ 'exports/orders.csv': CSV }, [csv()]);
    const report = await checkConformance({
      target: {
        ask: async (question) => await lookup(question),
        bucket: 'evidence',
        written: async (key) => written.get(key) ?? null,
        keys: () => null,
        logged: () => [],
      },
      fixture: Fixture.parse({
        controller: 'my-shop',
        store: 'orders',
        nobody: { email: 'niemand@postvak.example' },
        one: MIRA,
        many: { who: { email: 'veel@postvak.example' }, records: 1_000 },
        ambiguous: { email: 'gezin@postvak.example', name: 'Jan Voorbeeld' },
        hostile: { who: { email: 'boos@postvak.example' }, records: 1 },
        others: ['her secret'],
      }),
      name: 'declared',
      at: new Date('2026-03-05T10:00:00Z'),
      mayChange: true,
    });

    expect(report.findings.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(report.findings.filter(({ result }) => result === 'passed').length).toBeGreaterThan(10);
  });

  it('leaves it to a person to erase and to correct: the next export would bring it back', async () => {
    const { lookup } = storeOf({ 'exports/orders.csv': CSV }, [csv()]);
    const { erase, rectify, restrict } = lookup.definition;
    expect([erase, rectify, restrict]).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['CSV', { 'exports/orders.csv': CSV }, csv()],
    ['packed CSV', { 'exports/orders.csv.gz': gzipSync(CSV) }, csv({ key: 'exports/orders.csv.gz' })],
    [
      'every file below a prefix',
      { 'exports/2026/orders.csv': CSV },
      csv({ key: undefined, prefix: 'exports/' }),
    ],
    [
      'CSV of Excel',
      { 'exports/orders.csv': CSV.replace('\uFEFF', '').replaceAll('paper, ', 'paper; ').replace(/,/g, ';') },
      csv({ delimiter: ';', encoding: 'windows-1252' }),
    ],
  ])('finds a record in %s', async (_, stored, object) => {
    const { ask, items } = storeOf(stored, [object]);
    expect(await ask(MIRA.email)).toMatchObject({ outcome: 'found', items: 1, next: null });
    expect(items()).toMatchObject(
      [{ id: '1', data: { name: 'Mira Voorbeeld', what: /fine/ } }].map(({ data, ...one }) => ({
        ...one,
        data: { ...data, what: expect.stringMatching(data.what) },
      })),
    );
  });

  it('finds a record in JSON lines, of several addresses and one level down', async () => {
    const object = DeclaredObject.parse({
      ...{ ...PLACE, fields: { what: 'what.in', name: 'customer' }, key: 'orders.jsonl', format: 'jsonl' },
    });
    const { ask, items } = storeOf({ 'orders.jsonl': JSON_LINES }, [object]);
    expect(await ask(MIRA.email)).toMatchObject({ outcome: 'found', items: 1 });
    expect(items()).toMatchObject([{ id: '1', data: { what: 'paper' } }]);
  });

  it.each([
    ['utf-8', 'utf8', 'crème'],
    ['windows-1252', 'latin1', 'crème'],
    ['windows-1252', 'latin1', '\x80 5'],
    ['iso-8859-15', 'latin1', '\xa4 5'],
  ] as const)('reads the letters of %s', async (encoding, bytes, what) => {
    const body = Buffer.from(`order_no,what,customer,mail\r1,${what},Mira Voorbeeld,${MIRA.email}\r`, bytes);
    const { ask, items } = storeOf({ 'exports/orders.csv': body }, [csv({ encoding })]);
    expect(await ask(MIRA.email)).toMatchObject({ outcome: 'found', items: 1 });
    expect(items()).toMatchObject([{ data: { what: what.replace(/[\x80\xa4]/, '€') } }]);
  });

  it('reads on behind a mark and records of several lines, from the very byte', async () => {
    const lines = Array.from(
      { length: 700 },
      (_, n) => `s${n},"é\r\n\r\n""${n}""",Veel,veel@postvak.example`,
    );
    const body = `\uFEFF"order_no",what,customer,mail\r\n${lines.join('\r\n\r\n')}`;
    const { ask, items } = storeOf({ 'exports/orders.csv': body }, [csv({ id: undefined })]);
    const first = await ask('veel@postvak.example');
    const next = first.outcome === 'found' ? first.next : null;
    expect(await ask('veel@postvak.example', next, 2)).toMatchObject({ items: 200, next: null });
    const line = (id: string) => Number(id.split('-')[1]);
    const found = items().sort((a, b) => line(a.id) - line(b.id));
    expect(found.map(({ data }) => data['what'])).toEqual(lines.map((_, n) => `é\r\n\r\n"${n}"`));
    // Three lines each, and an empty one between them, below the header.
    expect(found.map(({ id }) => line(id))).toEqual(lines.map((_, n) => 2 + 4 * n));
  });

  it('takes columns by the data map’s names where there is no header', async () => {
    const columns = ['order_no', 'what', 'customer', 'mail'];
    const { ask } = storeOf({ 'exports/orders.csv': `1,paper,Mira Voorbeeld,${MIRA.email}\n` }, [
      csv({ columns }),
    ]);
    expect(await ask(MIRA.email)).toMatchObject({ outcome: 'found', items: 1 });
  });

  it('takes only normal forms where the data map says so', async () => {
    const { ask } = storeOf({ 'exports/orders.csv': CSV }, [csv({ match: 'exact' })]);
    expect(await ask(MIRA.email)).toEqual({ outcome: 'nothing' });
    expect(await ask('veel@postvak.example')).toMatchObject({ outcome: 'found' });
  });

  it('puts together a name that stands in two columns', async () => {
    const identifiers = { email: 'mail', name: ['first', 'family'] };
    const people =
      'order_no,first,family,mail\n1,Mira,Voorbeeld,gezin@postvak.example\n2,,,gezin@postvak.example\n';
    const object = csv({ identifiers, fields: { what: 'family' } });
    const { lookup } = storeOf({ 'exports/orders.csv': people }, [object]);
    const named = (name: string) =>
      lookup.definition.access({
        subject: {
          email: { value: 'gezin@postvak.example', status: 'verified' },
          name: { value: name, status: 'verified' },
        },
        ...{ cursor: null, caseId: 'c' },
      });
    expect(await named('Mira Voorbeeld')).toMatchObject({
      items: [{ identifiers: { name: ['Mira Voorbeeld'] } }, { identifiers: { name: [] } }],
    });
  });

  /** Each look at the clock is a minute: every answer ends at its first beat. */
  const hurried = (): (() => number) => {
    let ms = 0;
    return () => {
      ms += 60_000;
      return ms;
    };
  };
  it.each([
    ['where its time was over', 'exports/orders.csv', CSV, hurried(), 4],
    ['where the page was full', 'exports/orders.csv', CSV, (): number => 0, 3],
    ['where the page was full, packed', 'exports/orders.csv.gz', gzipSync(CSV), (): number => 0, 3],
  ])('reads on from %s, each record once', async (_, key, body, now, pages) => {
    const { ask, items } = storeOf({ [key]: body }, [csv({ key })], now);
    let cursor: string | null = null;
    let page = 0;
    do {
      page += 1;
      const answer: LookupAnswer = await ask('veel@postvak.example', cursor, page);
      expect(answer.outcome).not.toBe('failed');
      cursor = answer.outcome === 'found' ? answer.next : null;
    } while (cursor !== null);

    expect(page).toBe(pages);
    expect(new Set(items().map(({ id }) => id)).size).toBe(1_000);
    expect(items()).toHaveLength(1_000);
  });

  it('says that a packed file takes longer to come to than a question may', async () => {
    const stored = { 'exports/orders.csv.gz': gzipSync(CSV) };
    const object = csv({ key: 'exports/orders.csv.gz' });
    const first = await storeOf(stored, [object]).ask('veel@postvak.example');
    const next = first.outcome === 'found' ? first.next : null;
    const late = await storeOf(stored, [object], hurried()).ask('veel@postvak.example', next, 2);
    expect(late).toEqual({ outcome: 'failed', code: 'ObjectTooSlow' });
  });

  it('goes on in no file that was written anew since', async () => {
    const { ask, bucket } = storeOf({ 'exports/orders.csv': CSV }, [csv()]);
    const first = await ask('veel@postvak.example');
    bucket.put('exports/orders.csv', `${CSV}9,new,Mira,x@postvak.example,\n`);
    const next = first.outcome === 'found' ? first.next : null;
    expect(next).not.toBeNull();
    expect(await ask('veel@postvak.example', next, 2)).toEqual({ outcome: 'failed', code: 'ObjectsChanged' });
  });

  it('names nothing of a file in its cursor', async () => {
    const { ask } = storeOf({ 'exports/orders.csv': CSV }, [csv()]);
    const { next } = (await ask('veel@postvak.example')) as { next: string };
    expect(next).toMatch(/^\["[0-9a-f]{32}",0,\d+,\d+\]$/);
  });

  it('does not take a file that is not there for one in which nobody stands', async () => {
    const { ask } = storeOf({}, [csv()]);
    expect(await ask(MIRA.email)).toEqual({ outcome: 'failed', code: 'ObjectMissing' });
  });

  const HEAD = 'order_no,what,customer,mail\n1,paper,Mira,x@postvak.example\n';
  it.each([
    [
      'a quote that is never closed',
      `${HEAD}2,"geheim,An,y@postvak.example\n3,a,b,c\n`,
      'CsvQuoteUnclosed',
      3,
    ],
    ['a quote within a cell', `${HEAD}2,ge"heim,An,y@postvak.example\n`, 'CsvQuoteMisplaced', 3],
    ['text after a quote', `${HEAD}2,"ge"heim,An,y@postvak.example\n`, 'CsvQuoteMisplaced', 3],
    ['a cell too many', `${HEAD}2,geheim,An,y@postvak.example,\n`, 'CsvColumnCount', 3],
    ['a cell of 10 MB', `${HEAD}2,${'geheim'.repeat(1_700_000)},An,y\n`, 'RecordTooLong', 3],
    ['a quoted cell of 10 MB', `${HEAD}2,"${'geheim'.repeat(1_700_000)}",An,y\n`, 'RecordTooLong', 3],
    ['a line’s end within a cell', `${HEAD}2,ge\rheim,An,y\n`, 'CsvColumnCount', 3],
    [
      'a quote never closed after lines in quotes',
      `${HEAD}"2\n\n","a\nb",An,y\n\n4,"geheim`,
      'CsvQuoteUnclosed',
      8,
    ],
    ['bytes that are no text', Buffer.from([...Buffer.from(HEAD), 0x67, 0xff, 0xfe]), 'ObjectNotText', 3],
    ['a byte of zeros', `${HEAD}2,\0geheim,An,y\n`, 'ObjectNotText', 3],
    ['a column that is not there', 'order_no,what,customer\n', 'CsvColumnMissing', 1],
    ['a column that is there twice', 'order_no,what,customer,mail,mail\n', 'CsvColumnRepeated', 1],
    ['a record without an id', `${HEAD},geheim,Mira,${MIRA.email}\n`, 'RecordIdInvalid', 3],
    [
      'two records with the same id',
      `${HEAD}2,geheim,Mira,${MIRA.email}\n2,geheim,Mira,${MIRA.email}\n`,
      'RecordIdRepeated',
      4,
    ],
  ])('says the line of %s, and nothing of what stands there', async (_, body, code, line) => {
    const { ask, logged } = storeOf({ 'exports/orders.csv': body }, [csv()]);
    expect(await ask(MIRA.email)).toEqual({ outcome: 'failed', code });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ message: code, line });
    expect(logged.join()).not.toMatch(/geheim|postvak/);
  });

  it.each(['{"a":', '[1]', 'null', '{"geheim" 1}'])('says the line of %s in JSON lines', async (text) => {
    const object = DeclaredObject.parse({ ...PLACE, key: 'orders.jsonl', format: 'jsonl' });
    const { ask, logged } = storeOf({ 'orders.jsonl': `${JSON_LINES}${text}\n` }, [object]);
    expect(await ask(MIRA.email)).toEqual({ outcome: 'failed', code: 'JsonLineInvalid' });
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ line: 3 });
    expect(logged.join()).not.toContain('geheim');
  });

  it('names a file that calls itself packed and is not', async () => {
    const { ask } = storeOf({ 'orders.csv.gz': CSV }, [csv({ key: 'orders.csv.gz' })]);
    expect(await ask(MIRA.email)).toEqual({ outcome: 'failed', code: 'ObjectNotGzip' });
  });

  it('finds by a telephone number however it is written', async () => {
    vi.stubEnv('DIALLING_CODE', '32');
    const { lookup } = storeOf({ 'exports/orders.csv': CSV }, [
      csv({ identifiers: { ...PLACE.identifiers, phone: 'phone' } }),
    ]);
    const subject = { phone: { value: '+32 11 22 33 44', status: 'verified' as const } };
    const answer = await lookup.definition.access({ subject, cursor: null, caseId: 'c' });
    expect(answer).toMatchObject({ outcome: 'found', items: [{ id: '1' }] });
    vi.unstubAllEnvs();
  });
});
