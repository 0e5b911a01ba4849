import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { answeredCase, DeskAnswer } from '#contracts/desk.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { type CaseTable, caseTable, RefusedError } from '../platform/case-table/case-table.ts';
import { wakeLookup } from '../platform/case-table/lookups.ts';
import { configOf } from '../platform/config.ts';
import { type Desks, desksOf } from '../platform/desk.ts';
import { log } from '../platform/log.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { parse, parseJson, wrap } from '../platform/wrap.ts';

/** What is needed of the event: S3 adds more. */
const Uploaded = z.object({
  bucket: z.object({ name: z.string() }),
  object: z.object({ key: z.string() }),
});

/**
 * Somebody has searched a store by hand and laid the answer on its desk. The lookup reads it when it is asked again;
 * this only sees to it that it is asked: the store is woken first, then the event is written that may end the wait.
 */
export const makeRecordDesk =
  ({ table, desks, now }: { table: CaseTable; desks: Desks; now: () => Date }) =>
  async (event: EventBridgeEvent<'Object Created', unknown>): Promise<void> => {
    const { bucket, object } = parse(Uploaded, event.detail, 'the event Object Created');
    const caseId = answeredCase(object.key);
    if (!caseId) return;
    const place = desks.placeOf(bucket.name);
    if (!place) throw new NamedError(ERRORS.configurationMissing, 'An answer lies on a desk of no store');
    const text = await desks.read(place, caseId);
    if (text === null) return;
    const { answeredBy } = parseJson(DeskAnswer, text, 'the answer on a desk');
    const controller = parse(ControllerId, place.controller, 'the company of a desk');
    const store = parse(StoreId, place.store, 'the store of a desk');
    await wakeLookup(table, caseId, controller, store);
    try {
      await table.execute(
        caseId,
        { type: 'RecordStoreReady', controller, store, answer: sha256(text) },
        { actor: { kind: 'human', id: answeredBy }, now: now() },
      );
    } catch (error) {
      // The case is closed, perhaps because a person waits for this store no longer: the answer stays on the desk.
      if (!(error instanceof RefusedError)) throw error;
      log('REQUEST_REFUSED', { caseId, controller, store, reason: error.refusal.code });
    }
  };

export const handler = wrap('record-desk', () => {
  const { TABLE, DESK_PREFIX } = configOf('record-desk');
  return makeRecordDesk({
    table: caseTable(TABLE),
    desks: desksOf(bundledRegistry(), DESK_PREFIX),
    now: () => new Date(),
  });
});
