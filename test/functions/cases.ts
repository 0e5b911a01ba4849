import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '#contracts/case-events.ts';
import { CaseId, Reference } from '#contracts/ids.ts';
import type { Command } from '#domain/case/commands.ts';
import type { Case, Status } from '#domain/case/state.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { putRequester, type Requester } from '#functions/platform/case-table/requester.ts';
import { COMMANDS as C, human, requester, system } from '../domain/case/factory.ts';
import { START } from './time.ts';

export { COMMANDS, human, requester, system } from '../domain/case/factory.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
let made = 0;

/** An id that no other test of the file has. */
export function freshCaseId(): CaseId {
  made += 1;
  const digits = made.toString(32).replace(/./g, (digit) => ALPHABET[Number.parseInt(digit, 32)] ?? 'a');
  return CaseId.parse(digits.padStart(26, 'a'));
}

export const PERSON: Requester = {
  mailbox: 'lotte.voorbeeld@mail.example',
  name: 'Lotte Voorbeeld',
  subject: {
    email: { value: 'lotte.voorbeeld@mail.example', status: 'verified' },
    name: { value: 'Lotte Voorbeeld', status: 'claimed' },
    phone: { value: '+32 9 000 00 01', status: 'claimed' },
  },
  thread: { messageId: '<first@mail.example>', subject: 'Mijn gegevens' },
};

type Step = readonly [Command, Actor];

/** What happens on the way to each status; each way goes on from the one above. */
const WAY: Readonly<Record<Status, readonly Step[]>> = {
  identity: [],
  judging: [
    [C.VerifyMailbox, requester],
    [C.SubmitDocument, requester],
  ],
  collecting: [[C.AcceptIdentity, human]],
  review: [[C.DraftAnswer, system]],
  delivering: [[C.ReleaseAnswer, human]],
  answered: [
    [C.SealPackage, system],
    [C.RecordDelivery, system],
    [C.AwaitSupplements, system],
  ],
  closed: [
    [C.SealPackage, system],
    [C.RecordDelivery, system],
    [C.CloseCase, system],
  ],
};
const IN_ORDER = ['identity', 'judging', 'collecting', 'review', 'delivering'] as const;

/** A case can end with or without a store that is missing in its answer. */
function statusesUpTo(status: Status): readonly Status[] {
  if (status === 'answered' || status === 'closed') return [...IN_ORDER, status];
  return IN_ORDER.slice(0, IN_ORDER.indexOf(status) + 1);
}

interface Opening {
  readonly person?: Requester;
  /** What is odd about its first mail. */
  readonly opened?: Partial<Extract<Command, { type: 'OpenCase' }>>;
}

/** A case of its own in the table, brought to `status` by the shortest way. */
export async function caseIn(
  table: CaseTable,
  status: Status,
  { person = PERSON, opened = {} }: Opening = {},
): Promise<Case> {
  const caseId = freshCaseId();
  const reference = Reference.parse(`OFF-2026-${String(made).padStart(4, '0')}`);
  const now = new Date(START);
  let state = await table.execute(
    caseId,
    { ...C.OpenCase, reference, inboxKey: `inbox-${made}`, ...opened },
    {
      actor: system,
      now,
      also: [
        putRequester(table, caseId, person),
        { Put: { TableName: table.name, Item: { ...keys.reference(reference), caseId } } },
      ],
    },
  );
  for (const passed of statusesUpTo(status)) {
    for (const [command, actor] of WAY[passed]) state = await carryOut(table, state.id, command, actor);
  }
  return state;
}

/** One command more, as the person or machine who gives it. */
export const carryOut = (table: CaseTable, caseId: CaseId, command: Command, actor: Actor): Promise<Case> =>
  table.execute(caseId, command, { actor, now: new Date(START) });

/** The types of a case's events, in order. */
export const trailOf = async (table: CaseTable, caseId: CaseId) =>
  (await table.events(caseId)).map(({ facts }) => facts.type);

/** Puts an item as it is, past all rules. */
export const plant = (table: CaseTable, item: Record<string, unknown>) =>
  table.client.send(new PutCommand({ TableName: table.name, Item: item }));
