import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeEventBusCommand,
  DescribeRuleCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutEventsCommand,
  type PutEventsRequestEntry,
  PutRuleCommand,
  TestEventPatternCommand,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock, systemClock } from '#cloud/clock.ts';
import { createEvents, type DeadLetter, type Events, type RuleSpec } from '#cloud/events/index.ts';
import type { Gateway } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { callJson, clientOptions, PLACE, startGateway } from '../gateway/signed-in.ts';

const START = Date.UTC(2026, 10, 22, 9, 30, 15, 250);
const BUS = { name: 'cases', arn: `arn:aws:events:${PLACE.region}:${PLACE.account}:event-bus/cases` };
const TARGET = 'arn:aws:lambda:eu-central-1:111122223333:function:on-case';
const QUEUE = 'arn:aws:sqs:eu-central-1:111122223333:dead';

const rule = (over: Partial<RuleSpec> = {}): RuleSpec => ({
  name: 'opened',
  arn: `arn:aws:events:${PLACE.region}:${PLACE.account}:rule/cases/opened`,
  bus: BUS.name,
  pattern: { 'detail-type': ['CaseOpened'] },
  enabled: true,
  targets: [{ id: 'fn', arn: TARGET, deadLetterArn: QUEUE }],
  ...over,
});
const entry = (over: PutEventsRequestEntry = {}): PutEventsRequestEntry => ({
  Source: 'inzage',
  DetailType: 'CaseOpened',
  Detail: '{"case":"c-1"}',
  EventBusName: BUS.name,
  ...over,
});

let folder: string;
let clock: ManualClock;
let events: Events;
let gateway: Gateway;
let endpoint: string;
let client: EventBridgeClient;
let delivered: { target: string; event: Record<string, unknown> }[];
let dead: { queue: string; letter: DeadLetter }[];
/** How often the dead-letter queue refuses before it takes a letter. */
let refusals: number;
/** What the target does with the n-th delivery. */
let onDeliver: (n: number) => void | Promise<void>;

function openEvents(): Events {
  return createEvents({
    file: join(folder, 'events.sqlite'),
    place: PLACE,
    clock,
    async deliver(target, event) {
      delivered.push({ target, event: event as Record<string, unknown> });
      await onDeliver(delivered.length);
    },
    async deadLetter(queue, letter) {
      if (refusals > 0) {
        refusals -= 1;
        throw new Error('not now');
      }
      dead.push({ queue, letter });
    },
  });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'events-'));
  clock = manualClock(START);
  delivered = [];
  dead = [];
  refusals = 0;
  onDeliver = () => {};
  events = openEvents();
  events.deploy([BUS], [rule()]);
  events.resume();
  // Requests are signed by the machine's clock; deliveries wait on the manual one.
  ({ gateway, endpoint } = await startGateway([events], systemClock()));
  client = new EventBridgeClient(clientOptions(endpoint));
});
afterEach(async () => {
  client.destroy();
  await gateway.close();
  await events.close();
  rmSync(folder, { recursive: true });
});

const put = (...entries: PutEventsRequestEntry[]) => client.send(new PutEventsCommand({ Entries: entries }));
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('PutEvents', () => {
  test('delivers the event in its envelope to the targets of a matching rule', async () => {
    const { FailedEntryCount, Entries } = await put(entry({ Resources: ['arn:x'] }));
    expect(FailedEntryCount).toBe(0);
    expect(delivered).toEqual([
      {
        target: TARGET,
        event: {
          version: '0',
          id: Entries?.[0]?.EventId,
          'detail-type': 'CaseOpened',
          source: 'inzage',
          account: PLACE.account,
          time: '2026-11-22T09:30:15Z',
          region: PLACE.region,
          resources: ['arn:x'],
          detail: { case: 'c-1' },
        },
      },
    ]);
  });

  test('takes the time that the entry gives', async () => {
    await put(entry({ Time: new Date('2026-01-02T03:04:05Z') }));
    expect(delivered[0]?.event['time']).toBe('2026-01-02T03:04:05Z');
  });

  test('takes a bus by its ARN', async () => {
    await put(entry({ EventBusName: BUS.arn }));
    expect(delivered).toHaveLength(1);
  });

  test('does not deliver what no rule of its bus matches', async () => {
    await put(entry({ DetailType: 'Other' }), entry({ EventBusName: 'default' }));
    expect(delivered).toEqual([]);
  });

  test('does not deliver for a disabled rule', async () => {
    events.deploy([BUS], [rule({ enabled: false })]);
    await put(entry());
    expect(delivered).toEqual([]);
  });

  test('fails single entries and takes the others', async () => {
    const { FailedEntryCount, Entries } = await put(
      entry({ Detail: '{"case":' }),
      entry(),
      entry({ Source: 'aws.s3' }),
      entry({ DetailType: '' }),
      entry({ EventBusName: 'nowhere' }),
      entry({ Detail: '[1]' }),
    );
    expect(FailedEntryCount).toBe(5);
    expect(Entries?.map((e) => e.ErrorCode)).toEqual([
      'MalformedDetail',
      undefined,
      'NotAuthorizedForSourceException',
      'InvalidArgument',
      'ResourceNotFoundException',
      'MalformedDetail',
    ]);
    expect(delivered).toHaveLength(1);
  });

  test('refuses eleven entries, and more than a megabyte', async () => {
    await expect(put(...Array.from({ length: 11 }, () => entry()))).rejects.toMatchObject({
      name: 'ValidationException',
    });
    const half = JSON.stringify({ text: 'x'.repeat(600_000) });
    await expect(put(entry({ Detail: half }), entry({ Detail: half }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Total size'),
    });
    expect(delivered).toEqual([]);
  });

  test('refuses a global endpoint by name', async () => {
    const { body } = await callJson(endpoint, {
      service: 'events',
      target: 'AWSEvents.PutEvents',
      input: { Entries: [entry()], EndpointId: 'abc.veo' },
    });
    expect(body).toMatchObject({ __type: 'NotEmulated', message: expect.stringContaining('EndpointId') });
    expect(delivered).toEqual([]);
  });
});

describe('a delivery that fails', () => {
  test('is made again, after a wait that doubles', async () => {
    onDeliver = (n) => {
      if (n < 4) throw new Error('busy');
    };
    await put(entry());
    for (const [wait, count] of [
      [1000, 2],
      [2000, 3],
      [4000, 4],
    ] as const) {
      clock.advance(wait - 1);
      await settle();
      expect(delivered).toHaveLength(count - 1);
      clock.advance(1);
      await settle();
      expect(delivered).toHaveLength(count);
    }
    clock.advance(86_400_000);
    await settle();
    expect(delivered).toHaveLength(4);
    expect(dead).toEqual([]);
  });

  test('becomes a dead letter when the retries of its target are used up', async () => {
    events.deploy(
      [BUS],
      [
        rule({
          targets: [
            {
              id: 'fn',
              arn: TARGET,
              deadLetterArn: QUEUE,
              retry: { attempts: 1, maxAgeSeconds: 3600 },
            },
          ],
        }),
      ],
    );
    onDeliver = () => {
      throw new Error('busy');
    };
    await put(entry());
    clock.advance(1000);
    await vi.waitFor(() => expect(dead).toHaveLength(1));
    expect(delivered).toHaveLength(2);
    expect(dead[0]).toMatchObject({
      queue: QUEUE,
      letter: {
        event: { detail: { case: 'c-1' } },
        attributes: {
          RULE_ARN: rule().arn,
          TARGET_ARN: TARGET,
          EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
          RETRY_ATTEMPTS: '1',
        },
      },
    });
  });

  test('is tried 186 times within a day before it becomes a dead letter', async () => {
    onDeliver = () => {
      throw new Error('busy');
    };
    await put(entry());
    for (let waited = 0; waited < 86_400_000 && dead.length === 0; waited += 60_000) {
      clock.advance(60_000);
      await settle();
    }
    expect(delivered.length).toBeGreaterThan(170);
    expect(delivered.length).toBeLessThanOrEqual(186);
    expect(dead).toHaveLength(1);
  });

  test('becomes a dead letter at once when its target does not exist', async () => {
    onDeliver = () => {
      throw new ServiceError('ResourceNotFoundException', 'no such function');
    };
    await put(entry());
    await vi.waitFor(() => expect(dead).toHaveLength(1));
    expect(dead[0]?.letter.attributes).toMatchObject({ ERROR_CODE: 'NO_RESOURCE', RETRY_ATTEMPTS: '0' });
  });

  test('is offered to its dead-letter queue until that takes it', async () => {
    onDeliver = () => {
      throw new ServiceError('ResourceNotFoundException', 'no such function');
    };
    refusals = 2;
    await put(entry());
    await vi.waitFor(() => {
      clock.advance(1000);
      expect(dead).toHaveLength(1);
    });
    expect(refusals).toBe(0);
    expect(delivered).toHaveLength(1);
  });

  test('does not hold up the deliveries to other targets', async () => {
    events.deploy(
      [BUS],
      [
        rule({
          targets: [
            { id: 'slow', arn: 'arn:slow' },
            { id: 'fn', arn: TARGET },
          ],
        }),
      ],
    );
    onDeliver = (n) => (n === 1 ? new Promise(() => {}) : undefined);
    await put(entry());
    expect(delivered.map((d) => d.target)).toEqual(['arn:slow', TARGET]);
  });
});

describe('after the process has died', () => {
  test('deliveries that were under way are made again', async () => {
    onDeliver = () => new Promise(() => {});
    await put(entry());
    expect(delivered).toHaveLength(1);
    await events.close();
    onDeliver = () => {};
    events = openEvents();
    events.resume();
    await vi.waitFor(() => expect(delivered).toHaveLength(2));
    expect(delivered[1]).toEqual(delivered[0]);
  });

  test('deliveries that were made are not made again', async () => {
    await put(entry());
    await events.close();
    events = openEvents();
    events.resume();
    await settle();
    expect(delivered).toHaveLength(1);
  });

  test('nothing is delivered before resume', async () => {
    await events.close();
    events = openEvents();
    events.deploy([BUS], [rule()]);
    await events.put({ source: 'aws.s3', detailType: 'CaseOpened', detail: {}, bus: BUS.name });
    await settle();
    expect(delivered).toEqual([]);
    events.resume();
    expect(delivered).toHaveLength(1);
  });
});

describe('events of the cloud itself', () => {
  test('may come from aws', async () => {
    const id = await events.put({
      source: 'aws.states',
      detailType: 'CaseOpened',
      detail: { a: 1 },
      bus: BUS.arn,
    });
    expect(delivered[0]?.event).toMatchObject({ id, source: 'aws.states', detail: { a: 1 } });
  });

  test('are refused for a bus that does not exist', async () => {
    const lost = events.put({ source: 'aws.s3', detailType: 'x', detail: {}, bus: 'nowhere' });
    await expect(lost).rejects.toMatchObject({ code: 'ResourceNotFoundException' });
  });
});

describe('buses and rules', () => {
  test('are listed and described', async () => {
    const buses = await client.send(new ListEventBusesCommand({}));
    expect(buses.EventBuses?.map((bus) => bus.Name)).toEqual(['default', 'cases']);
    const bus = await client.send(new DescribeEventBusCommand({ Name: 'cases' }));
    expect(bus.Arn).toBe(BUS.arn);
    const rules = await client.send(new ListRulesCommand({ EventBusName: 'cases' }));
    expect(rules.Rules?.[0]).toMatchObject({ Name: 'opened', State: 'ENABLED', EventBusName: 'cases' });
    const described = await client.send(new DescribeRuleCommand({ Name: 'opened', EventBusName: 'cases' }));
    expect(JSON.parse(described.EventPattern ?? '')).toEqual(rule().pattern);
    const targets = await client.send(
      new ListTargetsByRuleCommand({ Rule: 'opened', EventBusName: 'cases' }),
    );
    expect(targets.Targets).toEqual([{ Id: 'fn', Arn: TARGET, DeadLetterConfig: { Arn: QUEUE } }]);
  });

  test('are listed page by page', async () => {
    const first = await client.send(new ListEventBusesCommand({ Limit: 1 }));
    const second = await client.send(new ListEventBusesCommand({ Limit: 1, NextToken: first.NextToken }));
    expect(second.EventBuses?.map((bus) => bus.Name)).toEqual(['cases']);
    expect(second.NextToken).toBeUndefined();
  });

  test('cannot be changed through the API', async () => {
    await expect(client.send(new PutRuleCommand({ Name: 'x' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('AWSEvents.PutRule'),
    });
  });

  test('with an unknown matcher are refused, and the old ones stay in force', async () => {
    expect(() => events.deploy([], [rule({ bus: 'default', pattern: { x: [{ regex: 'a' }] } })])).toThrow(
      'regex',
    );
    await put(entry());
    expect(delivered).toHaveLength(1);
  });

  test('on a bus that does not exist are refused', () => {
    expect(() => events.deploy([], [rule()])).toThrow('Event bus cases does not exist');
  });
});

describe('TestEventPattern', () => {
  const event = {
    id: '1',
    account: '1',
    source: 's',
    time: 't',
    region: 'r',
    resources: [],
    'detail-type': 'd',
  };
  const ask = (pattern: unknown, tested: unknown = event) =>
    client.send(
      new TestEventPatternCommand({ EventPattern: JSON.stringify(pattern), Event: JSON.stringify(tested) }),
    );

  test('says whether an event matches', async () => {
    expect((await ask({ source: ['s'] })).Result).toBe(true);
    expect((await ask({ source: ['x'] })).Result).toBe(false);
  });

  test('refuses a bad pattern and an event that lacks a field', async () => {
    await expect(ask({ source: [{ regex: 's' }] })).rejects.toMatchObject({
      name: 'InvalidEventPatternException',
    });
    await expect(ask({ source: ['s'] }, {})).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
