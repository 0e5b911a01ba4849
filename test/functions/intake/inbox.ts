import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { CaseId } from '#contracts/ids.ts';
import type { Case } from '#domain/case/state.ts';
import { makeTakeMail } from '#functions/intake/take-mail.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { freshCaseId } from '../cases.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { type Arrival, arrivalOf } from '../mails.ts';
import { fixedNow } from '../time.ts';

let arrived = 0;

export interface Inbox {
  /** What was laid where identity is judged, by its key. */
  readonly proofs: ReadonlyMap<string, Uint8Array>;
  /** Lets a mail arrive, and intake run once for it. Gives the key it lies under. */
  receive(raw: Uint8Array, arrival?: Partial<Arrival>): Promise<string>;
  /** The cases that hold a mail with one of these keys. */
  casesOf(...inboxKeys: readonly string[]): Promise<Case[]>;
  /** Why the mail under this key was held; nothing if it was not. */
  heldReasonOf(inboxKey: string): Promise<string | undefined>;
}

/** An inbox in front of a case table. */
export function inboxOf(table: CaseTable): Inbox {
  const objects = new Map<string, Uint8Array>();
  const proofs = new Map<string, Uint8Array>();
  const takeMail = makeTakeMail({
    table,
    registry,
    hash,
    now: fixedNow,
    newCaseId: freshCaseId,
    keepProof: async (key, bytes) => {
      proofs.set(key, bytes);
    },
    fetch: async (key) => objects.get(key) ?? new Uint8Array(),
  });
  const everything = async () =>
    (await table.client.send(new ScanCommand({ TableName: table.name }))).Items ?? [];
  return {
    proofs,
    async receive(raw, arrival = {}) {
      arrived += 1;
      const inboxKey = arrival.inboxKey ?? `arrival-${arrived}`;
      objects.set(inboxKey, raw);
      await takeMail(arrivalOf({ ...arrival, inboxKey }));
      return inboxKey;
    },
    async casesOf(...inboxKeys) {
      const ids = (await everything()).flatMap(({ sk, pk }) =>
        sk === 'CASE' ? [CaseId.parse(String(pk).slice('CASE#'.length))] : [],
      );
      const cases = await Promise.all(ids.map((id) => table.load(id)));
      return cases.filter((state) => state.inboxKeys.some((key) => inboxKeys.includes(key)));
    },
    async heldReasonOf(inboxKey) {
      const held = (await everything()).find(
        (item) => item['inboxKey'] === inboxKey && item['status'] === 'held',
      );
      return held ? String(held['reason']) : undefined;
    },
  };
}
