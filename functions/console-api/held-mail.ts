import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { CaseId } from '#contracts/ids.ts';
import { newCaseId, openCase } from '../platform/case-opening.ts';
import { type Write, WriteRefused } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { letterAt, putLetter } from '../platform/case-table/letters.ts';
import { heldLogin } from '../platform/case-table/logins.ts';
import { parse } from '../platform/wrap.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/** A mail that no case took, as the table has it. */
interface Held {
  readonly mail: string;
  readonly inboxKey: string;
  readonly receivedAt: string;
  readonly messageId: string | null;
}

export async function heldMail({ table, path }: Pick<Call, 'table' | 'path'>): Promise<Held> {
  const mail = path['mail'] ?? '';
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(mail), ConsistentRead: true }),
  );
  if (!Item?.['status']) throw gone();
  return {
    mail,
    inboxKey: String(Item['inboxKey']),
    receivedAt: String(Item['receivedAt']),
    messageId: typeof Item['messageId'] === 'string' ? Item['messageId'] : null,
  };
}

const gone = () => new NamedError(ERRORS.caseNotFound, 'No such mail waits; somebody may have placed it');

/** Takes a mail out of the list, once: who comes second is told that it is gone. */
const release = (call: Call, { mail }: Held, set: Readonly<Record<string, unknown>>): Write & object => {
  const given = Object.entries(set);
  return {
    Update: {
      TableName: call.table.name,
      Key: keys.mail(mail),
      UpdateExpression: `SET ${given.map((_, n) => `#k${n} = :v${n}`).join(', ')} REMOVE #status, #order`,
      ConditionExpression: 'attribute_exists(#status)',
      ExpressionAttributeNames: {
        '#status': 'status',
        '#order': 'order',
        ...Object.fromEntries(given.map(([name], n) => [`#k${n}`, name])),
      },
      ExpressionAttributeValues: Object.fromEntries(given.map(([, value], n) => [`:v${n}`, value])),
    },
  };
};

/** A case from a held mail. Its clock has run since the mail arrived (CLK-2), whatever the day is now. */
export async function openHeld(
  call: Call,
  given: ConsoleBody<'POST /held/{mail}/open'>,
): Promise<ConsoleAnswer<'POST /held/{mail}/open'>> {
  const held = await heldMail(call);
  const letter = await letterAt(call.table, keys.heldLetter(held.mail));
  const mailbox = given.mailbox ?? letter?.from;
  if (!mailbox)
    throw new NamedError(ERRORS.contractBroken, 'Nobody can be answered: give the mailbox of the person');
  // It shows whose the form’s own address is, and nobody else’s.
  const login = mailbox === letter?.from ? await heldLogin(call.table, held.mail) : null;
  const read = letter?.rights.map(({ right }) => right) ?? [];
  const caseId = parse(CaseId, newCaseId(), 'a new case id');
  await onceOnly(() =>
    openCase(call, {
      caseId,
      ...(login ? { login } : {}),
      mail: {
        fingerprint: held.mail,
        inboxKey: held.inboxKey,
        receivedAt: held.receivedAt,
        messageId: held.messageId,
        mailbox,
        name: given.name ?? null,
        letter,
      },
      language: given.language ?? letter?.language ?? call.registry.group.language,
      // Whoever asks what is held, in whatever words, asks for access; the person who opens it can say otherwise.
      rights: given.rights ?? (read.length > 0 ? read : ['access']),
      flags: letter?.flags ?? [],
      actor: { kind: 'human', id: call.person },
      also: [release(call, held, { caseId })],
    }),
  );
  const { reference, status } = await call.table.load(caseId);
  return { reference, status };
}

/** Puts a held mail into the case that a person found for it. */
export async function joinHeld(
  call: Call,
  { reference }: ConsoleBody<'POST /held/{mail}/join'>,
): Promise<ConsoleAnswer<'POST /held/{mail}/join'>> {
  const held = await heldMail(call);
  const state = await caseByReference({ table: call.table, path: { reference } });
  const letter = await letterAt(call.table, keys.heldLetter(held.mail));
  const after = await onceOnly(() =>
    call.table.execute(
      state.id,
      {
        type: 'ReceiveMail',
        mail: held.mail,
        inboxKey: held.inboxKey,
        receivedAt: held.receivedAt,
        kind: letter?.kind ?? 'reply',
        linkedBy: 'person',
        rights: letter?.rights.map(({ right }) => right) ?? [],
        flags: letter?.flags ?? [],
        withdraws: false,
        attachments: letter?.attachments.length ?? 0,
      },
      {
        actor: { kind: 'human', id: call.person },
        now: call.now(),
        also: [
          release(call, held, { caseId: state.id }),
          ...(letter ? [putLetter(call.table, state.id, held.mail, letter)] : []),
        ],
      },
    ),
  );
  return { reference: after.reference, status: after.status };
}

/** Takes a mail out of the list for a reason. The raw bytes stay as long as the inbox keeps mails. */
export async function discardHeld(
  call: Call,
  { because }: ConsoleBody<'POST /held/{mail}/discard'>,
): Promise<ConsoleAnswer<'POST /held/{mail}/discard'>> {
  const held = await heldMail(call);
  const discarded = { by: call.person, at: call.now().toISOString(), because };
  const { Update } = release(call, held, { discarded });
  try {
    if (Update) await call.table.client.send(new UpdateCommand(Update));
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') throw gone();
    throw error;
  }
  return { discarded: true };
}

async function onceOnly<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WriteRefused) throw gone();
    throw error;
  }
}
