import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent, CaseEventType } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { BY_DUE } from '#contracts/table.ts';
import { ENDS_A_WAIT } from '#contracts/waits.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { type Publish, publisher } from '../platform/publish.ts';
import { wrap } from '../platform/wrap.ts';

/** Younger events are on their way. */
const PATIENCE_MS = 10 * 60_000;

/** What begins an execution or ends one of its waits: lost, nothing else would ever carry the case on. */
const CARRIES_ON: ReadonlySet<CaseEventType> = new Set<CaseEventType>(['CaseOpened', ...ENDS_A_WAIT]);

/**
 * Publishes again, for every open case, what its execution is begun by and the newest thing that a wait may be waiting
 * for. A bus delivers at least once but not for ever; a case must not stand still for a lost event (architecture,
 * section 3). Whoever has acted on the event before does nothing on it now.
 */
export const makeSweep =
  ({ table, publish, now }: { table: CaseTable; publish: Publish; now: () => Date }) =>
  async (): Promise<{ cases: number; events: number }> => {
    const before = new Date(now().getTime() - PATIENCE_MS).toISOString();
    let cases = 0;
    let events = 0;
    for await (const caseId of openCases(table)) {
      const owed = carryingOn(await table.events(caseId)).filter(({ at }) => at < before);
      const failed = (await publish(owed)).filter((taken) => !taken).length;
      if (failed > 0) throw new NamedError(ERRORS.eventsNotAccepted, `The bus refused ${failed} events`);
      cases += 1;
      events += owed.length;
    }
    log('CASES_SWEPT', { count: cases });
    return { cases, events };
  };

/** The opening, and the last event that ends a wait. */
function carryingOn(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const all = events.filter(({ facts }) => CARRIES_ON.has(facts.type));
  return [...new Set([...all.slice(0, 1), ...all.slice(-1)])];
}

async function* openCases(table: CaseTable): AsyncGenerator<CaseId> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_DUE,
        KeyConditionExpression: '#open = :open',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':open': 'OPEN' },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) yield (item['state'] as { id: CaseId }).id;
    from = page.LastEvaluatedKey;
  } while (from);
}

export const handler = wrap('sweep', () => {
  const { TABLE, BUS } = configOf('sweep');
  return makeSweep({
    table: caseTable(TABLE),
    publish: publisher(BUS),
    now: () => new Date(),
  });
});
