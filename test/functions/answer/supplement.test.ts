import '../environment.ts';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { findStore } from '#domain/registry/index.ts';
import { makeDraftSupplement } from '#functions/answer/draft-supplement.ts';
import { paperWith } from '#functions/answer/paper.ts';
import { makeRecordMissing } from '#functions/answer/record-missing.ts';
import { makeSealPackage } from '#functions/answer/seal-package.ts';
import { makeDeliverSupplement } from '#functions/delivery/deliver-supplement.ts';
import { makeRecordRound } from '#functions/lookup/record-round.ts';
import { linkOf } from '#functions/platform/case-table/links.ts';
import {
  type Lookup,
  lookupOf,
  planLookup,
  plannedLookup,
  recordLookup,
} from '#functions/platform/case-table/lookups.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { packagesIn } from '#functions/platform/package-store.ts';
import { SIGNER } from '../../domain/package/a-signer.ts';
import { faultsIn } from '../../domain/package/verified.ts';
import { readZip } from '../../domain/zip/read-zip.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { deskFor } from '../console-api/desk.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { sentLetters } from '../sent-letters.ts';
import { fixedNow, START } from '../time.ts';
import { FACES_HERE } from './faces-here.ts';

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
});
afterAll(() => Promise.all([local.close(), store.close()]));

const OFFITEL = ControllerId.parse('offitel');
const [NEWSLETTER, CAMERAS, INVOICES] = [
  StoreId.parse('newsletter'),
  StoreId.parse('camera-images'),
  StoreId.parse('invoicing'),
] as const;

function steps() {
  const letters = sentLetters();
  const ses = fakeSes();
  const deps = {
    table: local.table,
    registry,
    evidence: evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client),
    packages: packagesIn(ENVIRONMENT.PACKAGES_BUCKET, store.client),
    paper: paperWith(FACES_HERE),
    signer: SIGNER,
    portalUrl: ENVIRONMENT.PORTAL_URL,
    now: fixedNow,
    hash,
    mailer: letters,
  };
  return {
    letters,
    ses,
    recordMissing: makeRecordMissing(deps),
    recordRound: makeRecordRound(deps),
    draft: makeDraftSupplement(deps),
    seal: makeSealPackage(deps),
    deliver: makeDeliverSupplement(deps),
    deliverByMail: makeDeliverSupplement({ ...deps, mailer: mailer({ ...deps, ses: ses.client }) }),
  };
}

/** A store as it stands, with so many records in evidence. */
async function stands(id: CaseId, where: StoreId, outcome: Lookup['outcome'], items = 0): Promise<Lookup> {
  const records = Array.from({ length: items }, (_, n) => ({
    category: 'subscription',
    id: `${where}-${n}`,
    data: { email: 'lotte.voorbeeld@mail.example' },
    matchedBy: ['email'],
    files: [],
  }));
  const body = JSON.stringify({ items: records });
  const page = await putEvidence(store, `offitel/${id}/${where}/page-${items}.json`, body);
  const evidence = items > 0 ? [page] : [];
  return { ...plannedLookup(OFFITEL, where, outcome), items, evidence, asOf: START };
}

/** Delivered, with the newsletter in it; the cameras wait for somebody, the invoices have failed. */
async function answered() {
  const { id, reference } = await caseIn(local.table, 'delivering');
  await planLookup(local.table, id, await stands(id, NEWSLETTER, 'found', 1));
  await planLookup(local.table, id, await stands(id, CAMERAS, null));
  await planLookup(local.table, id, {
    ...(await stands(id, INVOICES, 'failed')),
    error: 'LookupUnreachable',
  });
  await carryOut(local.table, id, COMMANDS.SealPackage, system);
  await carryOut(local.table, id, COMMANDS.RecordDelivery, system);
  await steps().recordMissing({ caseId: id });
  return { id, reference };
}

async function answers(id: CaseId, where: StoreId, outcome: Lookup['outcome'], items = 0): Promise<void> {
  const before = await lookupOf(local.table, id, OFFITEL, where);
  if (!before) throw new Error('This store was not planned');
  await recordLookup(local.table, id, before, { ...before, ...(await stands(id, where, outcome, items)) });
}

async function released(id: CaseId): Promise<void> {
  await steps().draft({ caseId: id });
  const { supplements } = await local.table.load(id);
  const { n = 0, draftSha256 = '' } = supplements.at(-1) ?? {};
  await carryOut(local.table, id, { type: 'ReleaseSupplement', n, draftSha256, withoutAmbiguous: 0 }, human);
}

const archive = async (Key: string) => {
  const { Body } = await store.client.send(
    new GetObjectCommand({ Bucket: ENVIRONMENT.PACKAGES_BUCKET, Key }),
  );
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  return new Map(readZip(Buffer.from(bytes)).map(({ path, content }) => [path, content]));
};

describe('an answered case', () => {
  test('waits for the stores that have not answered and for those that failed', async () => {
    const { id } = await answered();
    expect(await local.table.load(id)).toMatchObject({
      status: 'answered',
      missing: [
        { controller: 'offitel', store: 'camera-images' },
        { controller: 'offitel', store: 'invoicing' },
      ],
    });
  });

  test('is closed at once when every store had answered', async () => {
    const { id } = await caseIn(local.table, 'delivering');
    await planLookup(local.table, id, await stands(id, NEWSLETTER, 'nothing'));
    await planLookup(local.table, id, await stands(id, INVOICES, 'unsupported'));
    await carryOut(local.table, id, COMMANDS.SealPackage, system);
    expect(await steps().recordMissing({ caseId: id })).toEqual({ next: 'close' });
  });

  test('goes on waiting after a repeated step, and is told once', async () => {
    const { id } = await answered();
    expect(await steps().recordMissing({ caseId: id })).toEqual({ next: 'collect' });
    expect((await trailOf(local.table, id)).filter((type) => type === 'SupplementsAwaited')).toHaveLength(1);
  });

  test('waits until somebody answers, then drafts, then waits for the others', async () => {
    const { id } = await answered();
    const round = async (n: number) => (await steps().recordRound({ caseId: id, round: n })).next;
    expect(await round(2)).toBe('await');
    await answers(id, CAMERAS, 'nothing');
    expect(await round(3)).toBe('supplement');
    await released(id);
    await steps().deliver({ caseId: id });
    expect(await round(4)).toBe('await');
    await carryOut(local.table, id, COMMANDS.EndSupplements, human);
    expect(await round(5)).toBe('close');
  });
});

describe('a supplement', () => {
  test('is made of exactly what is new', async () => {
    const { id } = await answered();
    await answers(id, CAMERAS, 'found', 2);
    await steps().draft({ caseId: id });
    await steps().draft({ caseId: id });
    const { supplements } = await local.table.load(id);
    expect(supplements).toMatchObject([
      { n: 1, records: 2, stores: [{ controller: 'offitel', store: 'camera-images' }] },
    ]);
  });

  test('is not drafted while there is nothing new', async () => {
    const { id } = await answered();
    await steps().draft({ caseId: id });
    expect((await local.table.load(id)).supplements).toEqual([]);
  });

  test('is sealed once, as a package of its own with the new records and the whole completeness', async () => {
    const { id } = await answered();
    await answers(id, CAMERAS, 'found', 2);
    await released(id);
    await steps().seal({ caseId: id });
    await steps().seal({ caseId: id });
    const { package: first, supplements } = await local.table.load(id);
    expect(supplements[0]?.package?.key).toBe(`${id}/supplement-1.zip`);
    expect(first?.key).not.toBe(supplements[0]?.package?.key);
    const folder = await archive(supplements[0]?.package?.key ?? '');
    expect(faultsIn(folder)).toEqual([]);
    const records = [...folder.keys()].filter((path) => /^controllers\/[^/]+\/[^/]+\.json$/.test(path));
    expect(records).toEqual(['controllers/offitel/camera-images-other.json']);
    const { summary } = JSON.parse(String(folder.get('completeness.json')));
    expect(summary).toMatchObject({ records: 3, tally: { found: 2, failed: 1 } });
    expect((await trailOf(local.table, id)).filter((type) => type === 'SupplementSealed')).toHaveLength(1);
  });

  test('is not sealed of what nobody has released (AUT)', async () => {
    const { id } = await answered();
    await answers(id, CAMERAS, 'found', 2);
    await steps().draft({ caseId: id });
    await expect(steps().seal({ caseId: id })).rejects.toMatchObject({ name: 'Refused' });
    await expect(steps().deliver({ caseId: id })).rejects.toMatchObject({ name: 'Refused' });
  });

  test('goes out once, with a link of its own, and names what is missing even now (AFF-1)', async () => {
    const { id } = await answered();
    await answers(id, CAMERAS, 'found', 2);
    await released(id);
    await steps().seal({ caseId: id });
    const { deliver, letters } = steps();
    await deliver({ caseId: id });
    const [letter] = letters.sent.map(({ content }) => content);
    if (letter?.letter !== 'supplement') throw new Error('No supplement was sent');
    expect(letter.stores).toMatchObject([{ controller: 'Offitel', records: 2 }]);
    const invoices = findStore(registry, OFFITEL, INVOICES)?.store.title.nl;
    expect(letter.open.map(({ store }) => store)).toContain(invoices);
    const secret = letter.package?.link.split('/p/')[1] ?? '';
    expect(await linkOf(local.table, secret)).toMatchObject({ caseId: id, purpose: 'supplement-1' });
    expect((await local.table.load(id)).missing).toEqual([{ controller: 'offitel', store: 'invoicing' }]);
  });

  test('that found nothing needs no package', async () => {
    const { id } = await answered();
    await answers(id, CAMERAS, 'nothing');
    await released(id);
    await steps().seal({ caseId: id });
    const { deliver, letters } = steps();
    await deliver({ caseId: id });
    expect(letters.sent.map(({ content }) => content)).toMatchObject([
      { letter: 'supplement', package: null },
    ]);
    expect((await local.table.load(id)).supplements).toMatchObject([{ package: null, delivered: true }]);
  });

  test('can be followed by another one, and each stands in the trail', async () => {
    const { id, reference } = await answered();
    const { deliverByMail, seal, ses } = steps();
    await answers(id, CAMERAS, 'nothing');
    await released(id);
    await deliverByMail({ caseId: id });
    await deskFor(local)('POST /cases/{reference}/lookups/{controller}/{store}/ask-again', {
      reference,
      controller: 'offitel',
      store: 'invoicing',
    });
    await answers(id, INVOICES, 'found', 1);
    await released(id);
    await seal({ caseId: id });
    await deliverByMail({ caseId: id });
    await deliverByMail({ caseId: id });
    expect(ses.sent).toHaveLength(2);
    expect((await local.table.load(id)).occasions).toEqual(['supplement:1', 'supplement:2']);
    expect((await local.table.load(id)).missing).toEqual([]);
  });
});

describe('a store that failed', () => {
  const again = 'POST /cases/{reference}/lookups/{controller}/{store}/ask-again';

  test('is asked again from its beginning, in the name of whoever wants it', async () => {
    const { id, reference } = await answered();
    const place = { controller: 'offitel', store: 'invoicing' };
    const { status } = await deskFor(local)(again, { reference, ...place });
    expect(status).toBe(200);
    expect(await lookupOf(local.table, id, 'offitel', 'invoicing')).toMatchObject({
      outcome: null,
      error: null,
      cursor: null,
      woken: 1,
    });
    expect((await local.table.events(id)).at(-1)).toMatchObject({
      actor: { kind: 'human' },
      facts: { type: 'StoreAskedAgain', ...place },
    });
    expect((await steps().recordRound({ caseId: id, round: 2 })).next).toBe('ask');
  });

  test('is asked once for one failure, and not at all when it has not failed', async () => {
    const { reference } = await answered();
    const ask = (where: string) => deskFor(local)(again, { reference, controller: 'offitel', store: where });
    expect((await ask('newsletter')).body.error).toBe('not-failed');
    expect((await ask('nowhere')).status).toBe(404);
    expect((await ask('invoicing')).status).toBe(200);
    expect((await ask('invoicing')).body.error).toBe('not-failed');
  });

  test('is left alone while a draft is being read, which must stay what it is', async () => {
    const { id, reference } = await caseIn(local.table, 'review');
    await planLookup(local.table, id, await stands(id, INVOICES, 'failed'));
    const { body } = await deskFor(local)(again, { reference, controller: 'offitel', store: 'invoicing' });
    expect(body.error).toBe('wrong-state');
    expect((await lookupOf(local.table, id, 'offitel', 'invoicing'))?.outcome).toBe('failed');
  });
});

describe('what is of others in a supplement (ACC-5)', () => {
  /** A supplement with two records that a person reads, and the desk at which they do. */
  async function read() {
    const { id, reference } = await answered();
    await answers(id, CAMERAS, 'found', 2);
    await steps().draft({ caseId: id });
    const evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
    const desk = deskFor(local, undefined, fixedNow, evidence);
    const records = async (): Promise<readonly FoundRecord[]> =>
      (await desk('POST /cases/{reference}/records', { reference, body: {} })).body.records;
    const redact = (place: unknown, target: object) =>
      desk('POST /cases/{reference}/redactions', {
        reference,
        body: { redactions: [{ place, target, ground: 'third-party' }] },
      });
    const open = async () => (await local.table.load(id)).supplements.at(-1);
    return { id, reference, desk, records, redact, open };
  }
  const FIELD = { kind: 'field', path: '/email', range: null };

  test('is shown alone: what has been given is not what is being read', async () => {
    const { records } = await read();
    expect((await records()).map(({ place }) => place.store)).toEqual(['camera-images', 'camera-images']);
  });

  test('is left out of it, in a new draft of it and nowhere else', async () => {
    const { id, records, redact, open } = await read();
    const before = await local.table.load(id);
    const [first] = await records();
    expect((await redact(first?.place, FIELD)).status).toBe(200);
    const after = await local.table.load(id);

    expect((await open())?.draftSha256).not.toBe(before.supplements.at(-1)?.draftSha256);
    expect(after.draft).toEqual(before.draft);
  });

  test('is in no byte of what the requester fetches, and what is undone is', async () => {
    const { id, reference, desk, records, redact, open } = await read();
    const [first, second] = await records();
    await redact(first?.place, FIELD);
    await redact(second?.place, FIELD);
    const [, again] = await records();
    const ids = again?.redactions.map((one) => one.id);
    await desk('POST /cases/{reference}/redactions/undo', { reference, body: { ids } });
    const { n = 0, draftSha256 = '' } = (await open()) ?? {};
    await carryOut(
      local.table,
      id,
      { type: 'ReleaseSupplement', n, draftSha256, withoutAmbiguous: 0 },
      human,
    );
    await steps().seal({ caseId: id });
    const files = await archive((await open())?.package?.key ?? '');
    const json = [...files]
      .filter(([path]) => path.endsWith('.json'))
      .map(([, bytes]) => bytes.toString('utf8'));

    expect(json.join('').match(/lotte\.voorbeeld@mail\.example/g)).toHaveLength(1);
  });

  test('cannot be changed any more once it is released, nor can the answer before it', async () => {
    const { id, records, redact, open } = await read();
    const [first] = await records();
    const elsewhere = { ...first?.place, store: 'newsletter' };
    expect((await redact(elsewhere, FIELD)).status).toBe(400);
    const { n = 0, draftSha256 = '' } = (await open()) ?? {};
    await carryOut(
      local.table,
      id,
      { type: 'ReleaseSupplement', n, draftSha256, withoutAmbiguous: 0 },
      human,
    );

    expect(await redact(first?.place, FIELD)).toMatchObject({
      status: 409,
      body: { error: 'no-supplement' },
    });
  });
});
