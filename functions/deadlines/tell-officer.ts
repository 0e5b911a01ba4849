import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Group } from '#contracts/registry.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { type CaseTable, writeAll } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import type { ToOfficer } from '../platform/mailer.ts';
import { type Notice, writeDigest } from './digest.ts';

interface Deps {
  readonly table: CaseTable;
  readonly group: Group;
  readonly toOfficer: ToOfficer;
  readonly now: () => Date;
}

/** What DynamoDB takes in one transaction. */
const MARKS_AT_ONCE = 100;

/** Beside the letters of the case, under a name that no letter has. */
const markOf = ({ caseId, milestone }: Notice) => keys.sent(caseId, `officer:${milestone}`);

/**
 * Writes one mail about everything that fell due, and an event into each case, where the work list finds it. What the
 * mail says is marked before the cases hear of it: whoever dies between the two goes on with the events and sends
 * nothing again. Only a death between SES' answer and the marks can do that, as with any letter.
 */
export const makeTellOfficer =
  ({ table, group, toOfficer, now }: Deps) =>
  async (notices: readonly Notice[]): Promise<void> => {
    const unsaid: Notice[] = [];
    for (const notice of notices) if (!(await isMarked(table, notice))) unsaid.push(notice);
    if (unsaid.length > 0 && hasMailboxOfTheirOwn(group)) {
      const today = dayOf(now().toISOString(), group.timeZone);
      const messageId = await toOfficer(writeDigest(unsaid, group.language, today));
      await mark(table, unsaid, messageId);
    }
    for (const { caseId, milestone, about } of notices) {
      await table.execute(
        caseId,
        { type: 'RecordMilestone', milestone, to: 'dpo', about },
        { actor: { kind: 'system', name: 'clock' }, now: now() },
      );
    }
  };

/**
 * An officer whose address is an official channel reads it here, as cases and held mails (CLK-2): a mail to it would come
 * back to the intake. The events stand in the work list all the same.
 */
const hasMailboxOfTheirOwn = ({ dpo, mailboxes }: Group): boolean =>
  !mailboxes.requests.some((address) => address.toLowerCase() === dpo.email.toLowerCase());

async function isMarked(table: CaseTable, notice: Notice): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: markOf(notice), ConsistentRead: true }),
  );
  return Item !== undefined;
}

async function mark(table: CaseTable, notices: readonly Notice[], messageId: string): Promise<void> {
  for (let at = 0; at < notices.length; at += MARKS_AT_ONCE) {
    await writeAll(
      table,
      notices
        .slice(at, at + MARKS_AT_ONCE)
        .map((notice) => ({ Put: { TableName: table.name, Item: { ...markOf(notice), messageId } } })),
    );
  }
}
