import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Command } from '#domain/case/commands.ts';
import type { Case, Notice } from '#domain/case/state.ts';
import { writeLetter } from '#domain/letters/index.ts';
import type { Write } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { noticesOf } from '../platform/case-table/notices.ts';
import { sha256 } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/** Who was given the data, and the letter that each gets or that a person can take over. */
export async function recipientsOf(call: Call): Promise<ConsoleAnswer<'GET /cases/{reference}/notices'>> {
  const state = await caseByReference(call);
  const { registry } = call;
  return {
    notices: (await noticesOf(call.table, state.id)).flatMap(({ n, controller, contact, notice }) => {
      const stands = state.notices.find((one) => one.n === n)?.stands;
      if (!stands) return [];
      const { subject, text } = writeLetter(notice, registry.group.language, registry);
      return [{ n, controller, recipient: notice.recipient, contact, stands, subject, text }];
    }),
  };
}

/** A person has told a recipient, and says how and when. */
export async function recipientTold(
  call: Call,
  { how, day }: ConsoleBody<'POST /cases/{reference}/notices/{n}/told'>,
): Promise<ConsoleAnswer<'POST /cases/{reference}/notices/{n}/told'>> {
  const { state, about } = await noticeOf(call);
  return carryOut(call, state, { type: 'TellRecipient', ...about, how, day });
}

/** Article 19: telling is impossible, or out of proportion. The reason can speak of people, so it stands beside the case. */
export async function recipientNotTold(
  call: Call,
  { ground, because }: ConsoleBody<'POST /cases/{reference}/notices/{n}/not-told'>,
): Promise<ConsoleAnswer<'POST /cases/{reference}/notices/{n}/not-told'>> {
  const { state, about } = await noticeOf(call);
  const reason = { ...keys.wording(state.id, `notice-${about.n}`), text: because };
  return carryOut(call, state, { type: 'LeaveRecipient', ...about, ground, sha256: sha256(because) }, [
    { Put: { TableName: call.table.name, Item: reason } },
  ]);
}

async function noticeOf(
  call: Call,
): Promise<{ readonly state: Case; readonly about: Pick<Notice, 'n' | 'controller' | 'recipient'> }> {
  const state = await caseByReference(call);
  const notice = state.notices.find(({ n }) => String(n) === call.path['n']);
  if (!notice) throw new NamedError(ERRORS.caseNotFound, 'Under this number nobody has to be told');
  const { n, controller, recipient } = notice;
  return { state, about: { n, controller, recipient } };
}

async function carryOut(call: Call, { id }: Case, command: Command, also: readonly Write[] = []) {
  const actor = { kind: 'human', id: call.person } as const;
  const after = await call.table.execute(id, command, { actor, now: call.now(), also });
  return { reference: after.reference, status: after.status };
}
