import '../environment.ts';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { EvidenceItem, EvidenceObject } from '#contracts/lookup.ts';
import type { Signer } from '#domain/package/index.ts';
import { makeDraftAnswer } from '#functions/answer/draft-answer.ts';
import { paperWith } from '#functions/answer/paper.ts';
import { makeSealPackage } from '#functions/answer/seal-package.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { packagesIn } from '#functions/platform/package-store.ts';
import { sha256 } from '#functions/platform/secret.ts';
import { aSigner, SIGNER } from '../../domain/package/a-signer.ts';
import { type Folder, faultsIn } from '../../domain/package/verified.ts';
import { readZip } from '../../domain/zip/read-zip.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { carryOut, caseIn, human, trailOf } from '../cases.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow, START } from '../time.ts';
import { FACES_HERE } from './faces-here.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const NEWSLETTER = [ControllerId.parse('offitel'), StoreId.parse('newsletter')] as const;
const SUBSCRIPTION: EvidenceItem = {
  category: 'subscription',
  id: 'subscription-1',
  data: { email: 'lotte.voorbeeld@mail.example', since: '2024-02-01' },
  matchedBy: ['email'],
  files: [],
};

function steps(changes: { readonly signer?: Signer; readonly table?: CaseTable } = {}) {
  const deps = {
    table: local.table,
    registry,
    evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
    packages: packagesIn(ENVIRONMENT.PACKAGES_BUCKET, store.client),
    paper: paperWith(FACES_HERE),
    signer: SIGNER,
    portalUrl: ENVIRONMENT.PORTAL_URL,
    now: fixedNow,
    ...changes,
  };
  return { draftAnswer: makeDraftAnswer(deps), sealPackage: makeSealPackage(deps) };
}

/** A case in which the newsletter has answered with one record, and nothing else was asked. */
async function collected(): Promise<{ id: CaseId; page: EvidenceObject }> {
  const { id } = await caseIn(local.table, 'collecting');
  const body = JSON.stringify({ items: [SUBSCRIPTION] });
  const page = await putEvidence(store, `offitel/${id}/newsletter/page-1.json`, body);
  await planLookup(local.table, id, {
    ...plannedLookup(...NEWSLETTER, 'found'),
    items: 1,
    evidence: [page],
    asOf: START,
  });
  return { id, page };
}

/** A case whose answer was drafted and released. */
async function released() {
  const { id, page } = await collected();
  await steps().draftAnswer({ caseId: id });
  const draftSha256 = (await local.table.load(id)).draft?.draftSha256 ?? '';
  await carryOut(local.table, id, { type: 'ReleaseAnswer', draftSha256, withoutAmbiguous: 0 }, human);
  return { id, page };
}

async function objectAt(Bucket: string, Key: string): Promise<Uint8Array> {
  const { Body } = await store.client.send(new GetObjectCommand({ Bucket, Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

/** The package of a case, unpacked. */
async function folderOf(id: CaseId): Promise<Folder> {
  const bytes = await objectAt(ENVIRONMENT.PACKAGES_BUCKET, `${id}/package.zip`);
  return new Map(readZip(Buffer.from(bytes)).map(({ path, content }) => [path, content]));
}

describe('the draft', () => {
  test('fixes by its hash what the answer will be made of', async () => {
    const { id, page } = await collected();
    await steps().draftAnswer({ caseId: id });
    const { draft } = await local.table.load(id);
    const text = await objectAt(ENVIRONMENT.EVIDENCE_BUCKET, draft?.draftKey ?? '');
    expect(sha256(text)).toBe(draft?.draftSha256);
    expect(JSON.parse(Buffer.from(text).toString())).toEqual([
      expect.objectContaining({ store: 'newsletter', outcome: 'found', items: 1, evidence: [page] }),
    ]);
  });

  test('is one, though the step is repeated', async () => {
    const { id } = await collected();
    await steps().draftAnswer({ caseId: id });
    await steps().draftAnswer({ caseId: id });
    expect((await trailOf(local.table, id)).filter((type) => type === 'AnswerDrafted')).toHaveLength(1);
  });

  test('is another one when a store has answered since, so that an old one cannot be released', async () => {
    const { id } = await collected();
    await steps().draftAnswer({ caseId: id });
    const old = (await local.table.load(id)).draft?.draftSha256 ?? '';
    await planLookup(
      local.table,
      id,
      plannedLookup(ControllerId.parse('telewacht'), StoreId.parse('call-recordings'), 'nothing'),
    );
    await steps().draftAnswer({ caseId: id });
    const release = carryOut(
      local.table,
      id,
      { type: 'ReleaseAnswer', draftSha256: old, withoutAmbiguous: 0 },
      human,
    );
    await expect(release).rejects.toMatchObject({ refusal: { code: 'draft-changed' } });
  });

  test('is not made of evidence that has other bytes than were recorded', async () => {
    const { id, page } = await collected();
    await putEvidence(store, page.key, JSON.stringify({ items: [] }));
    await expect(steps().draftAnswer({ caseId: id })).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect((await local.table.load(id)).draft).toBeNull();
  });
});

describe('the package', () => {
  test('is an archive whose size and hash the case names', async () => {
    const { id } = await released();
    await steps().sealPackage({ caseId: id });
    const sealed = (await local.table.load(id)).package;
    const bytes = await objectAt(ENVIRONMENT.PACKAGES_BUCKET, sealed?.key ?? '');
    expect([bytes.length, sha256(bytes)]).toEqual([sealed?.size, sealed?.sha256]);
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\x03\x04');
  });

  test('is sealed once, though the step is repeated', async () => {
    const { id } = await released();
    await steps().sealPackage({ caseId: id });
    await steps().sealPackage({ caseId: id });
    expect((await trailOf(local.table, id)).filter((type) => type === 'PackageSealed')).toHaveLength(1);
  });

  test('can be verified by whoever has it, and says where the key is published', async () => {
    const { id } = await released();
    await steps().sealPackage({ caseId: id });
    const folder = await folderOf(id);
    expect(faultsIn(folder)).toEqual([]);
    expect(String(folder.get('verify.html'))).toContain('https://portal.example/signing-key.pem');
  });

  test('is the same again when the step ended before it was written down', async () => {
    const { id } = await released();
    const execute = () => Promise.reject(new Error('the table is away'));
    const ended = steps({ table: { ...local.table, execute } }).sealPackage({ caseId: id });
    await expect(ended).rejects.toThrow('away');
    const first = await objectAt(ENVIRONMENT.PACKAGES_BUCKET, `${id}/package.zip`);
    await steps().sealPackage({ caseId: id });
    expect(sha256(first)).toBe((await local.table.load(id)).package?.sha256);
  });

  test('stays what it was when the key is exchanged after it was sealed', async () => {
    const { id } = await released();
    await steps().sealPackage({ caseId: id });
    const before = await folderOf(id);
    await steps({ signer: aSigner() }).sealPackage({ caseId: id });
    expect((await folderOf(id)).get('SHA256SUMS.sig')).toEqual(before.get('SHA256SUMS.sig'));
  });

  test('does not come to be without a key', async () => {
    const { id } = await released();
    const sign = () => Promise.reject(new NamedError(ERRORS.signingKeyUnusable, 'disabled'));
    const { sealPackage } = steps({ signer: { ...SIGNER, sign } });
    await expect(sealPackage({ caseId: id })).rejects.toMatchObject({ name: 'SigningKeyUnusable' });
    expect((await local.table.load(id)).package).toBeNull();
  });

  test('is not made of answers that came after the release', async () => {
    const { id } = await released();
    await planLookup(
      local.table,
      id,
      plannedLookup(ControllerId.parse('telewacht'), StoreId.parse('call-recordings'), 'nothing'),
    );
    await expect(steps().sealPackage({ caseId: id })).rejects.toMatchObject({ name: 'EvidenceMissing' });
    expect((await local.table.load(id)).package).toBeNull();
  });

  test('is not made of evidence that was exchanged after the release', async () => {
    const { id, page } = await released();
    const other = { ...SUBSCRIPTION, data: { email: 'somebody.else@mail.example' } };
    await putEvidence(store, page.key, JSON.stringify({ items: [other] }));
    await expect(steps().sealPackage({ caseId: id })).rejects.toMatchObject({ name: 'EvidenceMissing' });
  });
});
