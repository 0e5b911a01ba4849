import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import { datesWithoutExtension } from '#domain/case/dates.ts';
import { extensionNotice } from '#domain/case/letters-of-acts.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { wordingOf } from '../platform/case-table/wordings.ts';
import { configOf } from '../platform/config.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { parse, wrap } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly mailer: Mailer;
  readonly now: () => Date;
}

/**
 * Sends the notice of an extension, once, with the reasons of whoever decided it. One that could not leave within the
 * first month is not sent any more: it would promise what the law does not give, so the dates go back to what they were
 * (CLK-7) and the officer hears of the one to act by.
 */
export const makeTellExtension =
  ({ table, registry: { group }, mailer, now }: Deps) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { caseId } = parse(CaseEvent, event.detail, 'an extension');
    const state = await table.load(caseId);
    const { extension, ending, refusal, delivered, sent } = state;
    if (!extension || extension.lost || sent.includes('extension')) return;
    if (ending ?? refusal ?? delivered) return;
    const isLate = dayOf(now().toISOString(), group.timeZone) > state.noticeBy;
    // SES may have taken it in time, and the case not have heard of it: the mailer then finishes that.
    if (isLate && !(await hasLeft(table, caseId))) {
      await table.execute(
        caseId,
        { type: 'LoseExtension', ...datesWithoutExtension(state, group, now()) },
        { actor: { kind: 'system', name: 'clock' }, now: now() },
      );
      return;
    }
    await mailer.send(
      caseId,
      extensionNotice(state, {
        ground: extension.ground,
        explanation: await wordingOf(table, caseId, 'extension'),
        before: extension.lawDueBefore,
        until: state.lawDue,
        timeZone: group.timeZone,
      }),
    );
  };

async function hasLeft(table: CaseTable, caseId: CaseId): Promise<boolean> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.sent(caseId, 'extension'), ConsistentRead: true }),
  );
  return Item !== undefined;
}

export const handler = wrap('tell-extension', () => {
  const { TABLE, SECRET_ID } = configOf('tell-extension');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeTellExtension({ table, registry, now, mailer: mailer({ table, registry, hash, now }) });
});
