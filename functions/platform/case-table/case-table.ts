import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Actor, CaseEvent } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { REPORT_LINE } from '#contracts/table.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide, type Refusal, seal } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';
import { reportLineOf } from '#domain/reports/report-line.ts';
import { parse } from '../wrap.ts';
import { keys } from './keys.ts';

/** One write of a transaction, beside the case's own. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The rules said no. The message is for the person who asked; it holds no personal data. */
export class RefusedError extends NamedError {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(ERRORS.refused, refusal.message);
    this.refusal = refusal;
  }
}

export interface CaseTable {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
  /** The case as it stands, read consistently. @throws CaseNotFound */
  load(caseId: CaseId): Promise<Case>;
  events(caseId: CaseId): Promise<readonly CaseEvent[]>;
  /**
   * Decides and writes: events and folded state in one transaction, with `also` beside them. A lost race is decided
   * again on the newer state. A command whose effect is there already writes nothing.
   *
   * @throws RefusedError when the rules refuse; LostRace after eight races; WriteRefused when a condition of `also` fails
   */
  execute(caseId: CaseId, command: Command, options: ExecuteOptions): Promise<Case>;
}

export interface ExecuteOptions {
  readonly actor: Actor;
  readonly now: Date;
  readonly also?: readonly Write[];
}

/** A condition on one of the writes beside the case failed: `index` counts in `also`. */
export class WriteRefused extends Error {
  readonly index: number;
  constructor(index: number) {
    super(`Condition of write ${index} failed`);
    this.name = 'WriteRefused';
    this.index = index;
  }
}

const ATTEMPTS = 8;

const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });

export function caseTable(name: string, client: DynamoDBDocumentClient = documentClient()): CaseTable {
  const read = async (caseId: CaseId): Promise<Case | null> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.state(caseId), ConsistentRead: true }),
    );
    return Item ? (Item['state'] as Case) : null;
  };

  return {
    name,
    client,
    async load(caseId) {
      const state = await read(caseId);
      if (!state) throw new NamedError(ERRORS.caseNotFound, 'There is no such case');
      return state;
    },
    async events(caseId) {
      // Loaded by whoever reads events: the shapes of all of them are a fifth of a cold start.
      const { CaseEvent } = await import('#contracts/case-events.ts');
      const found: CaseEvent[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
            ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':event': 'EVENT#' },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        for (const item of page.Items ?? []) found.push(parse(CaseEvent, item['event'], 'a stored event'));
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    },
    async execute(caseId, command, { actor, now, also = [] }) {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const before = await read(caseId);
        const decision = decide(before, command, actor);
        if (decision.refusal) throw new RefusedError(decision.refusal);
        const { state, events } = seal(caseId, before, decision.events, now.toISOString());
        if (!state) throw new NamedError(ERRORS.caseNotFound, 'There is no such case');
        if (events.length === 0) return state;
        const own = caseWrites(name, { before, after: state, events });
        try {
          await client.send(new TransactWriteCommand({ TransactItems: [...own, ...also] }));
          return state;
        } catch (error) {
          const lost = lostRace(error, own.length);
          if (lost !== 'case') throw lost;
          await pause(attempt);
        }
      }
      throw new NamedError(ERRORS.lostRace, `${ATTEMPTS} other writers were faster`);
    },
  };
}

/** The writes of one decision: the folded state, if nobody was faster, and each event once. */
export const caseWrites = (
  name: string,
  {
    before,
    after,
    events,
  }: { readonly before: Case | null; readonly after: Case; readonly events: readonly CaseEvent[] },
): Write[] => [
  {
    Put: {
      TableName: name,
      Item: { ...keys.state(after.id), ...indexed(after), version: after.version, state: after },
      ...(before
        ? {
            ConditionExpression: '#version = :before',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':before': before.version },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  },
  ...events.map((event) => ({
    Put: {
      TableName: name,
      Item: { ...keys.event(event.caseId, event.n), event },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  })),
];

/** Several writes at once that belong to no case. @throws WriteRefused when one of their conditions fails */
export async function writeAll({ client }: CaseTable, writes: readonly Write[]): Promise<void> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: [...writes] }));
  } catch (error) {
    const lost = lostRace(error, 0);
    throw lost === 'case' ? new NamedError(ERRORS.lostRace, 'Another writer was faster') : lost;
  }
}

/** 'case' when another writer was faster; otherwise what to throw. */
function lostRace(error: unknown, ownWrites: number): 'case' | unknown {
  if (!(error instanceof TransactionCanceledException)) return error;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  if (codes.some((code, index) => index < ownWrites && code === 'ConditionalCheckFailed')) return 'case';
  const refused = codes.indexOf('ConditionalCheckFailed');
  if (refused >= 0) return new WriteRefused(refused - ownWrites);
  return codes.includes('TransactionConflict') ? 'case' : error;
}

const pause = (attempt: number) => new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** attempt));

/** The attributes of the indexes; a closed case leaves `byDue`. */
function indexed(state: Case) {
  return {
    status: state.status,
    order: `${state.actBy}#${state.id}`,
    open: state.status === 'closed' ? undefined : 'OPEN',
    month: state.receivedAt.slice(0, 7),
    received: `${state.receivedAt}#${state.id}`,
    [REPORT_LINE]: reportLineOf(state),
  };
}
