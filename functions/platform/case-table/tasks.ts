import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import type { Wait } from '#contracts/steps.ts';
import { notToldYet } from '#domain/case/recipients-told.ts';
import type { Case } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';
import { isReady, lookupsOf } from './lookups.ts';

/** A wait of the state machine: its token lives here and never in a mail or an event. Each retry brings a newer one. */
export async function parkToken(table: CaseTable, caseId: CaseId, wait: Wait, token: string, now: Date) {
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.task(caseId, wait), token, parkedAt: now.toISOString() },
    }),
  );
}

export async function parkedToken(table: CaseTable, caseId: CaseId, wait: Wait): Promise<string | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.task(caseId, wait), ConsistentRead: true }),
  );
  return (Item?.['token'] as string | undefined) ?? null;
}

/** Whether what a wait waits for has happened. The table decides, not the token's output (section 10). */
export async function isOver(table: CaseTable, caseId: CaseId, wait: Wait): Promise<boolean> {
  const state = await table.load(caseId);
  if (wait !== 'stragglers') return isDecided(wait, state);
  // Only word of somebody counts: stores whose day comes, or that are asked once more, are what the wait's own end is for.
  const isGivenUp =
    state.status === 'answered' ? state.supplementsEnded !== null : state.collectionEnded || state.ending;
  return Boolean(isGivenUp) || (await lookupsOf(table, caseId)).some(isReady);
}

function isDecided(wait: Exclude<Wait, 'stragglers'>, state: Case): boolean {
  switch (wait) {
    case 'identity':
      return Boolean(state.identity ?? state.refusal ?? state.ending);
    case 'review':
      return Boolean(state.release ?? state.refusal ?? state.ending);
    case 'supplement':
      return (supplementOnItsWay(state)?.release ?? null) !== null;
    case 'notices':
      return notToldYet(state).length === 0;
    case 'repair':
      return state.stopped === null;
    default:
      return wait satisfies never;
  }
}
