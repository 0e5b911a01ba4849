import { crc32 } from 'node:zlib';
import { matchRecord, normalise } from '#connect/index.ts';
import { LookupQuestion, type Subject } from '#contracts/lookup.ts';
import { ChangeQuestion } from '#contracts/lookup-change.ts';
import { sha256 } from '../../../connect/evidence.ts';
import { FIXTURE, freshRows, type Row } from './people.ts';

export const fixture = FIXTURE;

/** The parts of a lookup that somebody writes without the kit. A sample has its fault in one of them. */
const SOUND = {
  search: (rows: readonly Row[], subject: Subject): readonly Row[] =>
    rows.filter((row) => row.identifiers.email === normalise('email', subject.email?.value ?? '')),
  sortOut(candidates: readonly Row[], subject: Subject) {
    const verdicts = candidates.map((row) => ({ row, ...matchRecord(subject, row.identifiers) }));
    const theirs = verdicts.flatMap((one) => (one.verdict === 'theirs' ? [one] : []));
    return { theirs, ambiguous: verdicts.filter(({ verdict }) => verdict === 'ambiguous').length };
  },
  idOf: (row: Row): string => row.id,
  keyOf: ({ evidence, page }: LookupQuestion, _first: Row | undefined): string =>
    `${evidence.prefix}page-${page}.json`,
  begin: (cursor: string | null): number => (cursor === null ? 0 : Number(cursor)),
  next: (end: number, all: number): string | null => (end < all ? String(end) : null),
  count: (written: number): number => written,
  answerFor: (answer: object): unknown => answer,
  isAsked: ({ controller, store }: LookupQuestion): boolean =>
    controller === FIXTURE.controller && store === FIXTURE.store,
  log: (_question: unknown): void => undefined,
  wait: async (): Promise<void> => undefined,
  writesInDryRun: false,
  gone: (): string => 'missing',
};
export type Parts = typeof SOUND;

const PAGE = 2_000;

/** A handler as a company writes it without the kit, sound but for the parts that are given. */
export function byHand(faulty: Partial<Parts> = {}) {
  const parts: Parts = { ...SOUND, ...faulty };
  const rows = freshRows();
  return async (event: unknown): Promise<unknown> => {
    parts.log(event);
    await parts.wait();
    const asked = LookupQuestion.safeParse(event);
    if (asked.success) return parts.answerFor(await access(parts, rows, asked.data));
    const change = ChangeQuestion.safeParse(event);
    return change.success ? changed(parts, rows, change.data) : failed('LookupQuestionInvalid');
  };
}

const failed = (code: string) => ({ outcome: 'failed', code });

async function access(parts: Parts, rows: readonly Row[], question: LookupQuestion): Promise<object> {
  if (!parts.isAsked(question)) return failed('WrongStore');
  const { theirs, ambiguous } = parts.sortOut(parts.search(rows, question.subject), question.subject);
  if (theirs.length === 0)
    return ambiguous > 0 ? { outcome: 'ambiguous', ambiguous } : { outcome: 'nothing' };
  const begin = parts.begin(question.cursor);
  const page = theirs.slice(begin, begin + PAGE);
  const items = page.map(({ row, matchedBy }) => ({
    ...{ category: row.category, id: parts.idOf(row), data: row.data, matchedBy, files: [] },
  }));
  const body = Buffer.from(JSON.stringify({ items }));
  const key = parts.keyOf(question, page[0]?.row);
  const path = key.split('/').map(encodeURIComponent).join('/');
  const address = `${process.env['AWS_ENDPOINT_URL_S3']}/${question.evidence.bucket}/${path}`;
  await fetch(address.replaceAll('/..', '/%2e%2e'), { method: 'PUT', body });
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  const written = { key, size: body.byteLength, sha256: sha256(body), crc32: checksum.toString('base64') };
  const next = parts.next(begin + PAGE, theirs.length);
  return { outcome: 'found', pages: [written], items: parts.count(items.length), ambiguous, next };
}

function changed(parts: Parts, rows: Row[], question: ChangeQuestion): object {
  if (question.operation !== 'erase' && question.operation !== 'rectify') return { outcome: 'unsupported' };
  const { dryRun, records, subject } = question;
  const results = records.map((record) => {
    const at = rows.findIndex(({ id }) => id === record.id);
    const row = rows[at];
    if (row === undefined) return { category: record.category, id: record.id, result: parts.gone() };
    const isTheirs = matchRecord(subject, row.identifiers).verdict === 'theirs';
    const set = 'set' in record ? record.set : null;
    if (isTheirs && (!dryRun || parts.writesInDryRun)) {
      const data = Object.fromEntries(Object.entries(set ?? {}).map(([field, { to }]) => [field, to]));
      if (set === null) rows.splice(at, 1);
      else rows[at] = { ...row, data: { ...row.data, ...data } };
    }
    const done = set === null ? 'erased' : 'rectified';
    return { category: record.category, id: record.id, result: isTheirs ? done : 'not-theirs' };
  });
  return { outcome: 'done', dryRun, rows: results };
}
