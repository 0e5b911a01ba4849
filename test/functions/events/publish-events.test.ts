import '../environment.ts';
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseEvent } from '#contracts/case-events.ts';
import type { CaseId } from '#contracts/ids.ts';
import { makePublishEvents } from '#functions/events/publish-events.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { parkToken } from '#functions/platform/case-table/tasks.ts';
import { publisher } from '#functions/platform/publish.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, PERSON, system, trailOf } from '../cases.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** A bus that takes everything except the entries that `refuses` names, and keeps what it took. */
function bus(refuses: (entry: PutEventsRequestEntry) => boolean = () => false) {
  const calls: PutEventsRequestEntry[][] = [];
  return {
    calls,
    taken: () => calls.flat().filter((entry) => !refuses(entry)),
    publish: makePublishEvents({
      publish: publisher('events', async (entries) => {
        calls.push([...entries]);
        return entries.map((entry) => !refuses(entry));
      }),
    }),
  };
}

/** What the stream carries of one case, as a function gets it. */
async function recordsOf(caseId: CaseId): Promise<DynamoDBRecord[]> {
  const records: DynamoDBRecord[] = JSON.parse(JSON.stringify(await local.records()));
  return records.filter(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S === `CASE#${caseId}`);
}
async function sequenceOf(caseId: CaseId, n: number): Promise<string | undefined> {
  const { sk } = keys.event(caseId, n);
  const record = (await recordsOf(caseId)).find(({ dynamodb }) => dynamodb?.Keys?.['sk']?.S === sk);
  return record?.dynamodb?.SequenceNumber;
}

const numberIn = (entry: PutEventsRequestEntry) => CaseEvent.parse(JSON.parse(entry.Detail ?? '')).n;

describe('what the stream carries to the bus', () => {
  test('is every event of a case, in order', async () => {
    const { id } = await caseIn(local.table, 'closed');
    const { publish, taken } = bus();
    await publish({ Records: await recordsOf(id) });
    expect(taken().map(({ DetailType }) => DetailType)).toEqual(await trailOf(local.table, id));
  });

  test('is the event itself, under its type and its time', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const { publish, taken } = bus();
    await publish({ Records: await recordsOf(id) });
    const [event] = await local.table.events(id);
    const [entry] = taken();
    expect(entry).toMatchObject({
      EventBusName: 'events',
      Source: 'inzage.case',
      DetailType: 'CaseOpened',
      Time: new Date(event?.at ?? ''),
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual(event);
  });

  test('goes in calls of at most ten, as many as EventBridge takes', async () => {
    const { id } = await caseIn(local.table, 'identity');
    for (let n = 1; n <= 24; n++) {
      await carryOut(local.table, id, { ...COMMANDS.ReceiveMail, inboxKey: `more-${n}` }, system);
    }
    const { publish, calls } = bus();
    await publish({ Records: await recordsOf(id) });
    expect(calls.map((entries) => entries.length)).toEqual([10, 10, 5]);
  });

  test('is nothing but events: neither the person, the folded case nor a token', async () => {
    const { id } = await caseIn(local.table, 'judging');
    await parkToken(local.table, id, 'identity', 'secret-token', fixedNow());
    const { publish, taken } = bus();
    await publish({ Records: await recordsOf(id) });
    const published = JSON.stringify(taken());
    expect(taken()).toHaveLength(3);
    for (const secret of [PERSON.mailbox, PERSON.name, '+32 9 000 00 01', 'secret-token']) {
      expect(published).not.toContain(secret);
    }
  });

  test.each(['MODIFY', 'REMOVE'] as const)('is no event again when its item sees a %s', async (eventName) => {
    const { id } = await caseIn(local.table, 'identity');
    const { publish, calls } = bus();
    await publish({ Records: (await recordsOf(id)).map((record) => ({ ...record, eventName })) });
    expect(calls).toEqual([]);
  });
});

describe('when the bus does not take everything', () => {
  test('the stream goes on from the first that failed', async () => {
    const { id } = await caseIn(local.table, 'review');
    const { publish } = bus((entry) => [2, 4].includes(numberIn(entry)));
    expect(await publish({ Records: await recordsOf(id) })).toEqual({
      batchItemFailures: [{ itemIdentifier: await sequenceOf(id, 2) }],
    });
  });

  test('nothing behind the failed call is sent before it', async () => {
    const { id } = await caseIn(local.table, 'identity');
    for (let n = 1; n <= 14; n++) {
      await carryOut(local.table, id, { ...COMMANDS.ReceiveMail, inboxKey: `later-${n}` }, system);
    }
    const { publish, calls } = bus((entry) => numberIn(entry) === 3);
    await publish({ Records: await recordsOf(id) });
    expect(calls).toHaveLength(1);
  });

  test('nothing has failed when everything was taken', async () => {
    const { id } = await caseIn(local.table, 'review');
    expect(await bus().publish({ Records: await recordsOf(id) })).toEqual({ batchItemFailures: [] });
  });
});
