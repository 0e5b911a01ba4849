import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { evidencePrefix } from '#contracts/catalogue.ts';
import { CaseId, ControllerId, Reference, StoreId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { EvidenceFile, EvidenceItem, EvidenceObject, EvidencePage } from '#contracts/lookup.ts';
import type { Case } from '#domain/case/state.ts';
import type { Composition, StoreAnswer } from '#domain/package/index.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { SIGNER } from './a-signer.ts';

export const CASE_ID = CaseId.parse('a'.repeat(26));

export const aCase = (changes: Partial<Case> = {}): Case => ({
  id: CASE_ID,
  reference: Reference.parse('VBD-2026-0001'),
  version: 9,
  hash: '0'.repeat(64),
  status: 'delivering',
  openedAt: '2026-03-05T10:15:00.000Z',
  receivedAt: '2026-03-05T10:14:00.000Z',
  language: 'nl',
  rights: ['access'],
  lawDue: '2026-04-07',
  actBy: '2026-04-04',
  noticeBy: '2026-04-05',
  repliedAt: null,
  channel: 'mail',
  flags: [],
  confidence: 0.9,
  controllers: 'all',
  mail: 'a'.repeat(64),
  inboxKeys: [],
  letters: [],
  withdraws: false,
  returned: [],
  sent: [],
  occasions: [],
  mailboxVerified: true,
  documents: [],
  awaits: null,
  mailbox: null,
  doubts: [],
  answers: [],
  mandate: null,
  documentsDeleted: false,
  identity: { by: 'requester', at: '2026-03-06T08:00:00.000Z', verified: ['email'] },
  identityOverdue: false,
  promise: null,
  stores: [],
  rounds: 1,
  pending: 0,
  deskAnswers: [],
  askedAgain: [],
  collectionEnded: false,
  draft: null,
  milestones: [],
  holders: [],
  outcomes: [],
  changes: {},
  release: { by: 'dpo', at: '2026-03-10T09:30:00.000Z' },
  refusal: null,
  extension: null,
  ending: null,
  package: null,
  delivered: false,
  answeredAt: null,
  missing: [],
  supplements: [],
  supplementsEnded: null,
  notices: [],
  collected: false,
  closed: null,
  stopped: null,
  ...changes,
});

/** Evidence in memory: pages and files by key. */
export class EvidenceStore {
  readonly objects = new Map<string, Buffer>();
  readonly reads: string[] = [];

  put(key: string, body: Buffer): EvidenceObject {
    this.objects.set(key, body);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    const sha256 = createHash('sha256').update(body).digest('hex');
    return { key, size: body.length, sha256, crc32: sum.toString('base64') };
  }

  file(key: string, name: string, contentType: string, body: Buffer): EvidenceFile {
    return { ...this.put(key, body), name, contentType };
  }

  /** A store's answer that found these records, so many to a page. */
  answer(controller: string, store: string, items: readonly EvidenceItem[], perPage = 1000): StoreAnswer {
    const evidence: EvidenceObject[] = [];
    for (let at = 0; at < items.length; at += perPage) {
      const page: EvidencePage = { items: items.slice(at, at + perPage) };
      evidence.push(
        this.put(`${prefixOf(controller, store)}page-${at}.json`, Buffer.from(JSON.stringify(page))),
      );
    }
    return anAnswer(controller, store, { outcome: 'found', evidence, items: items.length });
  }

  readonly readPage = async (_: StoreAnswer, { key }: EvidenceObject): Promise<EvidencePage> => {
    this.reads.push(key);
    return JSON.parse(String(this.objects.get(key)));
  };

  readonly open = async ({ key }: EvidenceFile): Promise<AsyncIterable<Uint8Array>> => {
    const body = this.objects.get(key) ?? Buffer.alloc(0);
    return (async function* () {
      yield body;
    })();
  };
}

export const prefixOf = (controller: string, store: string): string =>
  evidencePrefix(controller, CASE_ID, store);

export const anAnswer = (
  controller: string,
  store: string,
  changes: Partial<StoreAnswer> = {},
): StoreAnswer => ({
  controller: ControllerId.parse(controller),
  store: StoreId.parse(store),
  outcome: 'nothing',
  evidence: [],
  items: 0,
  ambiguous: 0,
  asOf: '2026-03-08T12:00:00.000Z',
  ...changes,
});

export const anItem = (
  id: string,
  category: string,
  data: EvidenceItem['data'],
  files: EvidenceFile[] = [],
): EvidenceItem => ({
  category,
  id,
  data,
  matchedBy: ['email'],
  files,
});

export const aComposition = (
  store: EvidenceStore,
  answers: readonly StoreAnswer[],
  language: Language = 'nl',
): Composition => ({
  state: aCase({ language }),
  registry: aRegistry(),
  answers,
  readPage: store.readPage,
  letter: new TextEncoder().encode('%PDF-1.7 a letter'),
  signer: SIGNER,
  keyAddress: 'https://portal.example/signing-key.pem',
});
