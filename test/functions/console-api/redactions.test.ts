import '../environment.ts';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { makeDraftAnswer } from '#functions/answer/draft-answer.ts';
import { paperWith } from '#functions/answer/paper.ts';
import { makeSealPackage } from '#functions/answer/seal-package.ts';
import { planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { packagesIn } from '#functions/platform/package-store.ts';
import { SIGNER } from '../../domain/package/a-signer.ts';
import { readZip } from '../../domain/zip/read-zip.ts';
import { FACES_HERE } from '../answer/faces-here.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';
import { ENVIRONMENT, logged, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow, START } from '../time.ts';
import { DPO, deskFor } from './desk.ts';

let local: LocalCaseTable;
let store: ObjectStore;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
  desk = deskFor(local, undefined, fixedNow, evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client));
});
afterAll(() => Promise.all([local.close(), store.close()]));

const PROSPECTS = [ControllerId.parse('offitel'), StoreId.parse('prospects')] as const;

const deps = () => ({
  table: local.table,
  registry,
  evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
  packages: packagesIn(ENVIRONMENT.PACKAGES_BUCKET, store.client),
  paper: paperWith(FACES_HERE),
  signer: SIGNER,
  portalUrl: ENVIRONMENT.PORTAL_URL,
  now: fixedNow,
});

const contact = (n: number, note: string): EvidenceItem => ({
  category: 'contact',
  id: `contact-${n}`,
  data: { at: START, note },
  matchedBy: ['email'],
  files: [],
});

/** A case whose draft is read, with these notes about contacts, so many to a page of evidence. */
async function inReview(notes: readonly string[], perPage = 1000) {
  const { id, reference } = await caseIn(local.table, 'collecting', { opened: { language: 'nl' } });
  const items = notes.map((note, n) => contact(n + 1, note));
  const evidence = [];
  for (let at = 0; at < items.length; at += perPage) {
    const key = `offitel/${id}/prospects/page-${at}.json`;
    evidence.push(await putEvidence(store, key, JSON.stringify({ items: items.slice(at, at + perPage) })));
  }
  await planLookup(local.table, id, {
    ...plannedLookup(...PROSPECTS, 'found'),
    items: items.length,
    evidence,
    asOf: START,
  });
  await makeDraftAnswer(deps())({ caseId: id });
  return { id, reference };
}

async function records(reference: string, body: object = {}) {
  const { body: page } = await desk('POST /cases/{reference}/records', { reference, body });
  return page as { readonly records: readonly FoundRecord[]; readonly next: string | null };
}

const redact = (reference: string, record: FoundRecord | undefined, target: object) =>
  desk('POST /cases/{reference}/redactions', {
    reference,
    body: { redactions: [{ place: record?.place, target, ground: 'third-party' }] },
  });

const NOTE = { kind: 'field', path: '/note', range: null };
const draftOf = async (id: CaseId) => (await local.table.load(id)).draft?.draftSha256;
const release = (reference: string, draftSha256: string | undefined) =>
  desk('POST /cases/{reference}/release', { reference, body: { draftSha256 } });

describe('the records of a case', () => {
  test('come on pages, each record once, however many there are', async () => {
    const { reference } = await inReview(
      Array.from({ length: 60 }, (_, n) => `Nota ${n}`),
      7,
    );
    const seen: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const page = await records(reference, after ? { after } : {});
      seen.push(...page.records.map(({ place }) => place.item));
      after = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `contact-${n + 1}`));
  });

  test('are found by words, whatever their capitals and accents, and the words stand in no log', async () => {
    const { reference } = await inReview(['Belt terug', 'Sprak met Renée Derde']);
    const { records: found } = await records(reference, { q: 'renee derde' });
    expect(found.map(({ place }) => place.item)).toEqual(['contact-2']);
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/renee/i);
  });

  test('are looked for in one company, store and category', async () => {
    const { reference } = await inReview(['Belt terug']);
    const of = async (body: object) => (await records(reference, body)).records.length;
    expect(await of({ controller: 'offitel', store: 'prospects', category: 'contact' })).toBe(1);
    expect(await of({ controller: 'telewacht' })).toBe(0);
    expect(await of({ category: 'prospect' })).toBe(0);
  });

  test('are none as long as there is no draft', async () => {
    const { reference } = await caseIn(local.table, 'collecting');
    const answer = await desk('POST /cases/{reference}/records', { reference, body: {} });
    expect(answer.status).toBe(404);
  });
});

describe('a redaction', () => {
  test('makes another draft, and the old one can no longer be released', async () => {
    const { id, reference } = await inReview(['Sprak met Jan Derde', 'Belt terug']);
    const before = await draftOf(id);
    const { records: found } = await records(reference);
    expect(await redact(reference, found[0], NOTE)).toMatchObject({ status: 200 });
    expect(await draftOf(id)).not.toBe(before);
    expect(await release(reference, before)).toMatchObject({ status: 409, body: { error: 'draft-changed' } });
    expect((await records(reference)).records[0]?.redactions).toMatchObject([
      { target: NOTE, ground: 'third-party', by: DPO.username },
    ]);
  });

  test('that is undone leaves the draft as it was before', async () => {
    const { id, reference } = await inReview(['Sprak met Jan Derde', 'Belt terug']);
    const before = await draftOf(id);
    const { records: found } = await records(reference);
    await redact(reference, found[0], NOTE);
    const [{ id: one } = { id: '' }] = (await records(reference)).records[0]?.redactions ?? [];
    await desk('POST /cases/{reference}/redactions/undo', { reference, body: { ids: [one] } });
    expect(await draftOf(id)).toBe(before);
    expect((await records(reference)).records[0]?.redactions).toEqual([]);
  });

  test('is one, though it is asked for twice', async () => {
    const { id, reference } = await inReview(['Sprak met Jan Derde', 'Belt terug']);
    const { records: found } = await records(reference);
    await redact(reference, found[0], NOTE);
    await redact(reference, found[0], NOTE);
    expect((await local.table.load(id)).redactions).toMatchObject({ version: 1, redacted: 1 });
  });

  test('stays when the step that drafts is repeated', async () => {
    const { id, reference } = await inReview(['Sprak met Jan Derde', 'Belt terug']);
    const { records: found } = await records(reference);
    await redact(reference, found[0], NOTE);
    const redacted = await draftOf(id);
    await makeDraftAnswer(deps())({ caseId: id });
    expect(await draftOf(id)).toBe(redacted);
  });

  test('is in the sealed package as the mark that stands for it, and its text in no event', async () => {
    const { id, reference } = await inReview(['Sprak met Jan Derde', 'Belt terug']);
    const { records: found } = await records(reference);
    await redact(reference, found[0], { ...NOTE, range: { start: 10, end: 19 } });
    await redact(reference, found[1], { kind: 'record' });
    expect(await release(reference, await draftOf(id))).toMatchObject({ status: 200 });
    await makeSealPackage(deps())({ caseId: id });
    const { Body } = await store.client.send(
      new GetObjectCommand({ Bucket: ENVIRONMENT.PACKAGES_BUCKET, Key: `${id}/package.zip` }),
    );
    const files = readZip(Buffer.from((await Body?.transformToByteArray()) ?? []));
    const whole = files.map(({ content }) => content.toString()).join('\n');
    expect(whole).not.toMatch(/Jan Derde|Belt terug/);
    expect(whole).toContain('Sprak met [geredigeerd: gegevens van iemand anders]');
    expect(JSON.stringify(await local.table.events(id))).not.toMatch(/Jan Derde|contact-1|\/note/);
  });

  test.each([
    ['a field that is not there', { kind: 'field', path: '/surname', range: null }],
    ['a range beyond the text', { ...NOTE, range: { start: 0, end: 99 } }],
    ['a file that is not there', { kind: 'file', n: 0 }],
  ])('of %s is refused', async (_, target) => {
    const { reference } = await inReview(['Belt terug', 'Sprak met Jan']);
    const { records: found } = await records(reference);
    expect(await redact(reference, found[0], target)).toMatchObject({ status: 400 });
  });

  test('of every record is refused: others’ rights never take the whole answer away (ACC-5)', async () => {
    const { reference } = await inReview(['Belt terug']);
    const { records: found } = await records(reference);
    expect(await redact(reference, found[0], { kind: 'record' })).toMatchObject({
      status: 409,
      body: { error: 'total-refusal' },
    });
  });

  test('is too late once the answer is released', async () => {
    const { id, reference } = await inReview(['Belt terug', 'Sprak met Jan']);
    const { records: found } = await records(reference);
    await release(reference, await draftOf(id));
    expect(await redact(reference, found[0], NOTE)).toMatchObject({
      status: 409,
      body: { error: 'wrong-state' },
    });
  });

  test('is not for an auditor', async () => {
    const { reference } = await inReview(['Belt terug']);
    const claims = { ...DPO, 'cognito:groups': '[auditor]' };
    const answer = await desk('POST /cases/{reference}/redactions', { reference, claims, body: {} });
    expect(answer.status).toBe(403);
  });
});
