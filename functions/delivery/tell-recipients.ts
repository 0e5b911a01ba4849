import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import type { Case } from '#domain/case/state.ts';
import { type DoneAct, recipientsNotices } from '#domain/rights/recipients.ts';
import { type Act, actsOf } from '../platform/case-table/acts.ts';
import { type CaseTable, caseTable, writeAll } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { noticesOf, putNotice, type StoredNotice } from '../platform/case-table/notices.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { configOf } from '../platform/config.ts';
import { recipientMailer, sentBefore, type ToRecipient } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { sha256 } from '../platform/secret.ts';
import { soundLetter } from '../platform/sound-letter.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly toRecipient: ToRecipient;
  readonly now: () => Date;
}

const actor = { kind: 'system', name: 'notifier' } as const;

/**
 * Whoever was given the data hears what was corrected, erased or restricted (NOT-1, article 19), each once: by mail where
 * the data map has an address. The others are listed for a person, and the case stays open until they were told.
 */
export const makeTellRecipients =
  (deps: Deps) =>
  async ({ caseId }: StepInput<'tell-recipients'>): Promise<StepOutput<'tell-recipients'>> => {
    const state = await planned(deps, await deps.table.load(caseId));
    const notices = await noticesOf(deps.table, caseId);
    for (const { n, stands } of state.notices) {
      const notice = notices.find((one) => one.n === n);
      if (stands === 'mail' && notice) await send(deps, state, notice);
    }
    return { notices: state.notices.length };
  };

/** Writes down who has to hear what before anybody does. */
async function planned({ table, registry, now }: Deps, state: Case): Promise<Case> {
  if (state.notices.length > 0) return state;
  const acts = await actsOf(table, state.id, 'apply');
  const notices = recipientsNotices({
    registry,
    language: registry.group.language,
    reference: state.reference,
    person: await knownBy(table, state),
    acts: acts.map(doneAct),
  }).map((one, at) => ({ ...one, n: at + 1 }));
  if (notices.length === 0) return state;
  for (const notice of notices) await putNotice(table, state.id, notice);
  return table.execute(
    state.id,
    {
      type: 'PlanNotices',
      notices: notices.map(({ n, controller, contact, notice: { recipient } }) => ({
        n,
        controller,
        recipient,
        by: contact === null ? 'person' : 'mail',
      })),
      sha256: sha256(canonicalJson(notices)),
    },
    { actor, now: now() },
  );
}

/** By their number as a customer, if that was verified; by nothing of the person otherwise, for the keys name the records. */
async function knownBy(table: CaseTable, { id, reference }: Case): Promise<string> {
  const { customerNo } = (await requesterOf(table, id)).subject;
  return customerNo?.status === 'verified' ? customerNo.value : reference;
}

const doneAct = ({ planned, rows }: Act): DoneAct => ({
  operation: planned.operation,
  controller: planned.controller,
  store: planned.store,
  rows,
  fields:
    planned.operation === 'rectify'
      ? [...new Set(planned.records.flatMap(({ set }) => Object.keys(set)))]
      : [],
});

async function send(
  { table, registry, toRecipient, now }: Deps,
  { id }: Case,
  { n, controller, contact, notice }: StoredNotice,
): Promise<void> {
  if (contact === null) return;
  const once = `recipients-notice:${n}`;
  // SES took it, but the case did not hear of it: finish that instead of sending again.
  const known = await sentBefore(table, id, once);
  const letter = soundLetter(notice, registry.group.language, registry);
  const messageId = known ?? (await toRecipient(contact, letter));
  if (!known) {
    await writeAll(table, [
      {
        Put: {
          TableName: table.name,
          // A report on it names this mailbox, and not the requester's.
          Item: {
            ...keys.message(messageId),
            caseId: id,
            letter: notice.letter,
            to: sha256(contact.toLowerCase()),
          },
        },
      },
      { Put: { TableName: table.name, Item: { ...keys.sent(id, once), messageId } } },
    ]);
  }
  await table.execute(
    id,
    { type: 'RecordNotice', n, controller, recipient: notice.recipient, messageId },
    { actor, now: now() },
  );
}

export const handler = wrapStep('tell-recipients', () => {
  const registry = bundledRegistry();
  return makeTellRecipients({
    table: caseTable(configOf('tell-recipients').TABLE),
    registry,
    toRecipient: recipientMailer({ registry }),
    now: () => new Date(),
  });
});
