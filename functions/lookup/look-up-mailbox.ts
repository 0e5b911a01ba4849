import { DeleteObjectsCommand, S3Client } from '@aws-sdk/client-s3';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { mailboxPrefix } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { EvidencePage, type Identifier, LookupAnswer, type LookupQuestion } from '#contracts/lookup.ts';
import type { Registry } from '#contracts/registry.ts';
import { type FoundRecord, rightAnswers } from '#domain/identity/questions.ts';
import { storesToRecognise } from '#domain/identity/recognising-stores.ts';
import type { StoreOf } from '#domain/registry/index.ts';
import { type CaseTable, caseTable, RefusedError } from '../platform/case-table/case-table.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { hashOfAnswer, putAnswers } from '../platform/case-table/right-answers.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { log } from '../platform/log.ts';
import { lookupCaller } from '../platform/lookup-caller.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { type KeyedHash, keyedHash } from '../platform/secret.ts';
import { parse, parseJson, wrap } from '../platform/wrap.ts';
import { confirmEvidence } from './confirm-evidence.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly evidence: Evidence;
  readonly hash: KeyedHash;
  /** Calls the company's function. @throws LookupUnreachable */
  readonly ask: (question: LookupQuestion) => Promise<unknown>;
  readonly discard: (keys: readonly string[]) => Promise<void>;
  readonly now: () => Date;
}

/**
 * A code has proven a mailbox, and no document is asked (IDV-1): which stores know it, for the person who judges. They are
 * asked by this address and nothing else, and what they found goes again at once. The case keeps who knows it and what a
 * question could be about; the requester is told neither. A store that does not answer holds up nobody.
 */
export const makeLookUpMailbox =
  (deps: Deps) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { table, registry, hash, now } = deps;
    const { caseId, facts } = parse(CaseEvent, event.detail, 'what happened to a case');
    if (facts.type !== 'MailboxVerified' || facts.asks !== 'code') return;
    const before = await table.load(caseId);
    if (before.mailbox ?? before.identity ?? before.refusal) return;
    const { subject } = await requesterOf(table, caseId);
    if (subject.email?.status !== 'verified') return;
    const email = subject.email;
    const stores = storesToRecognise(registry);
    const found = await Promise.all(stores.map((one) => recordsIn(deps, caseId, one, email)));
    // Outside of what a store can fail at: what cannot be deleted is tried again, not forgotten.
    await deps.discard(found.flatMap((one) => one?.keys ?? []));
    const records = found.flatMap((one) => one?.records ?? []);
    // What the letter said of its writer needs no asking: whoever wrote it knows it.
    const answers = [...rightAnswers(records)].filter(([kind]) => kind === 'postcode' || !subject[kind]);
    const hashed = await Promise.all(
      answers.map(async ([kind, value]) => [kind, await hashOfAnswer(hash, caseId, kind, value)] as const),
    );
    try {
      await table.execute(
        caseId,
        {
          type: 'RecordMailboxLookup',
          asked: stores.length,
          known: stores
            .filter((_, at) => (found[at]?.records.length ?? 0) > 0)
            .map(({ controller, store }) => ({ controller: controller.id, store: store.id })),
          silent: found.filter((one) => one === null).length,
          questions: answers.map(([kind]) => kind),
        },
        {
          actor: { kind: 'system', name: 'identity' },
          now: now(),
          also: [putAnswers(table, caseId, Object.fromEntries(hashed), now())],
        },
      );
    } catch (error) {
      // Judged meanwhile.
      if (!(error instanceof RefusedError)) throw error;
      log('REQUEST_REFUSED', { caseId, reason: error.refusal.code });
    }
  };

interface Found {
  /** Objects that the store wrote. */
  readonly keys: readonly string[];
  readonly records: readonly FoundRecord[];
}

/** What one store holds on the mailbox; null: it did not answer, or not in the contract's words. */
async function recordsIn(
  { evidence, ask }: Deps,
  caseId: CaseId,
  { controller, store }: StoreOf,
  email: Identifier,
): Promise<Found | null> {
  const place = { caseId, controller: controller.id, store: store.id };
  // Apart from what the ordinary lookup writes later, so that this can go without touching that.
  const prefix = mailboxPrefix(controller.id, caseId, store.id);
  try {
    const question = { operation: 'access', ...place, subject: { email }, cursor: null, page: 1 } as const;
    const said = await ask({ ...question, evidence: { bucket: evidence.bucket, prefix } });
    const answer = parse(LookupAnswer, said, `the answer of ${controller.id}/${store.id}`);
    log('LOOKUP_ANSWERED', { ...place, outcome: answer.outcome });
    if (answer.outcome === 'nothing' || answer.outcome === 'ambiguous') return { keys: [], records: [] };
    if (answer.outcome !== 'found') return null;
    await confirmEvidence(evidence, answer, prefix, { email });
    const pages = await Promise.all(
      answer.pages.map(async (page) =>
        parseJson(EvidencePage, await evidence.readText(page), 'a page of evidence'),
      ),
    );
    const items = pages.flatMap((page) => page.items);
    const keys = [...answer.pages, ...items.flatMap(({ files }) => files)].map(({ key }) => key);
    return { keys, records: items.map((item) => ({ store, item })) };
  } catch (error) {
    log('LOOKUP_ANSWERED', {
      ...place,
      outcome: 'failed',
      error: error instanceof Error ? error.name : 'Error',
    });
    return null;
  }
}

export const handler = wrap('look-up-mailbox', () => {
  const { TABLE, EVIDENCE_BUCKET, LOOKUP_PREFIX, SECRET_ID } = configOf('look-up-mailbox');
  const registry = bundledRegistry();
  const s3 = new S3Client({});
  return makeLookUpMailbox({
    table: caseTable(TABLE),
    registry,
    evidence: evidenceIn(EVIDENCE_BUCKET),
    hash: keyedHash(SECRET_ID),
    ask: lookupCaller(LOOKUP_PREFIX, registry),
    now: () => new Date(),
    discard: async (found) => {
      // S3 takes a thousand at once; a first page of records names fewer, and whatever is left ends with the contents.
      if (found.length === 0) return;
      const Objects = found.slice(0, 1000).map((Key) => ({ Key }));
      const { Errors = [] } = await s3.send(
        new DeleteObjectsCommand({ Bucket: EVIDENCE_BUCKET, Delete: { Objects, Quiet: true } }),
      );
      if (Errors.length > 0)
        throw new NamedError(ERRORS.evidenceMissing, 'What was found could not be deleted');
    },
  });
});
