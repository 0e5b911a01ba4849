import { createHash } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import { systemClock } from '#cloud/clock.ts';
import type { Item } from '#cloud/dynamodb/attribute-value.ts';
import { ensureTable } from '#cloud/dynamodb/ensure-table.ts';
import { Store } from '#cloud/dynamodb/store.ts';
import type { Actor } from '#contracts/case-events.ts';
import { CaseId, Reference } from '#contracts/ids.ts';
import { decide, seal } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';
import { caseWrites } from '#functions/platform/case-table/case-table.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { putRequester } from '#functions/platform/case-table/requester.ts';
import { PLACE, specOf } from './table-spec.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2026-01-01T09:00:00.000Z');
const DAYS = 330;
/** Cases that are written at once. */
const BATCH = 500;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const BY: Actor = { kind: 'system', name: 'bench' };

/**
 * Opens so many cases, as the intake would, past the door and the rules of how many at once: a hundred thousand would take an
 * hour by requests. Nobody in them exists.
 *
 * @returns a case in the middle, by its reference and as the mark at which a list goes on
 */
export async function fillCases(dir: string, name: string, count: number) {
  const clock = systemClock();
  const store = await Store.open(dir, clock, PLACE);
  await ensureTable(specOf(name), { store, clock, place: PLACE });
  const middle = Math.floor(count / 2);
  let shown: Case | null = null;
  for (let from = 1; from <= count; from += BATCH)
    await store.write(async (write) => {
      for (let n = from; n < Math.min(from + BATCH, count + 1); n += 1) {
        const { state, items } = opened(name, n);
        if (n === middle) shown = state;
        for (const item of items)
          write.change(store.table(name), undefined, marshall(item, { removeUndefinedValues: true }) as Item);
      }
    });
  await store.close();
  return markOf(shown);
}

function markOf(shown: Case | null) {
  if (!shown) throw new Error('There is no case in the middle');
  return { reference: shown.reference, middle: `${shown.actBy}#${shown.id}` };
}

function opened(name: string, n: number): { state: Case; items: readonly Record<string, unknown>[] } {
  const id = idOf(n);
  const reference = Reference.parse(`BEN-2026-${String(n).padStart(6, '0')}`);
  const received = new Date(FIRST + (n % DAYS) * DAY_MS);
  const due = new Date(received.getTime() + 31 * DAY_MS).toISOString().slice(0, 10);
  const { refusal, events: decided } = decide(
    null,
    {
      type: 'OpenCase',
      reference,
      channel: 'mail',
      receivedAt: received.toISOString(),
      language: 'en',
      rights: ['access'],
      controllers: 'all',
      confidence: 1,
      mail: createHash('sha256').update(id).digest('hex'),
      inboxKey: `bench/${n}`,
      lawDue: due,
      actBy: due,
      flags: [],
    },
    BY,
  );
  if (refusal) throw new Error(refusal.message);
  const { state, events } = seal(id, null, decided, received.toISOString());
  if (!state) throw new Error('No case came of it');
  const mailbox = `person-${n}@people.example`;
  const writes = [
    ...caseWrites(name, { before: null, after: state, events }),
    putRequester({ name }, id, {
      mailbox,
      name: `Person ${n}`,
      subject: { email: { value: mailbox, status: 'claimed' } },
      thread: { messageId: `<${n}@people.example>`, subject: 'My data' },
    }),
  ];
  return {
    state,
    items: [
      ...writes.flatMap(({ Put }) => (Put?.Item ? [Put.Item] : [])),
      { ...keys.reference(reference), caseId: id },
    ],
  };
}

/** Spread like random ones, and the same in every run. */
function idOf(n: number): CaseId {
  const bytes = createHash('sha256').update(`case ${n}`).digest();
  return CaseId.parse(Array.from(bytes.subarray(0, 26), (byte) => ALPHABET[byte % 32]).join(''));
}
