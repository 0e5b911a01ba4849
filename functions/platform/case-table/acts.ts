import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ChangePhase } from '#contracts/change-phase.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { ChangeRow } from '#contracts/lookup-change.ts';
import type { PlannedAct } from '#domain/rights/acts.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

/** One question to one store for a change, and what is known of its answer. */
export interface Act {
  readonly phase: ChangePhase;
  /** From 1, in the order of the plan. */
  readonly n: number;
  readonly planned: PlannedAct;
  /** Null while it is not carried out. */
  readonly outcome: 'done' | 'unsupported' | null;
  readonly rows: readonly ChangeRow[];
  /** How often the store was asked. Counted before it is asked: who finds a record gone knows whether we may have done it. */
  readonly tries: number;
  readonly error: string | null;
  readonly deferredUntil: string | null;
}

/** Plans an act once: a repeated plan keeps what has been done. */
export async function planAct(table: CaseTable, caseId: CaseId, act: Act): Promise<void> {
  await table.client
    .send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.act(caseId, act.phase, act.n), act },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
}

export async function actsOf(table: CaseTable, caseId: CaseId, phase?: ChangePhase): Promise<readonly Act[]> {
  const found: Act[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :act)',
        ExpressionAttributeValues: {
          ':pk': keys.state(caseId).pk,
          ':act': phase ? `ACT#${phase}#` : 'ACT#',
        },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item['act'] as Act);
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

export async function actAt(
  table: CaseTable,
  caseId: CaseId,
  phase: ChangePhase,
  n: number,
): Promise<Act | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.act(caseId, phase, n), ConsistentRead: true }),
  );
  return (Item?.['act'] as Act | undefined) ?? null;
}

/** Notes that the store is being asked, before it is. */
export async function beginAct(table: CaseTable, caseId: CaseId, { phase, n }: Act): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.act(caseId, phase, n),
      UpdateExpression: 'ADD #act.#tries :one',
      ExpressionAttributeNames: { '#act': 'act', '#tries': 'tries' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
}

/** Notes an answer. What is carried out stays so, whatever comes after it. */
export async function recordAct(
  table: CaseTable,
  caseId: CaseId,
  { phase, n }: Act,
  answer: Pick<Act, 'outcome' | 'rows' | 'error' | 'deferredUntil'>,
): Promise<void> {
  await table.client
    .send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.act(caseId, phase, n),
        UpdateExpression:
          'SET #act.#outcome = :outcome, #act.#rows = :rows, #act.#error = :error, #act.#until = :until',
        ConditionExpression: '#act.#outcome = :open',
        ExpressionAttributeNames: {
          '#act': 'act',
          '#outcome': 'outcome',
          '#rows': 'rows',
          '#error': 'error',
          '#until': 'deferredUntil',
        },
        ExpressionAttributeValues: {
          ':outcome': answer.outcome,
          ':rows': answer.rows,
          ':error': answer.error,
          ':until': answer.deferredUntil,
          ':open': null,
        },
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
}
