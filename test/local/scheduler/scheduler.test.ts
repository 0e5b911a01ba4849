import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListScheduleGroupsCommand,
  ListSchedulesCommand,
  type ListSchedulesCommandInput,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock, systemClock } from '#cloud/clock.ts';
import {
  createScheduler,
  type DeadLetter,
  type Scheduler,
  type ScheduleSpec,
} from '#cloud/scheduler/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { clientOptions, PLACE, startGateway } from '../gateway/signed-in.ts';

const START = Date.parse('2026-11-22T09:30:15.250Z');
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const SWEEP = `arn:aws:lambda:${PLACE.region}:${PLACE.account}:function:sweep`;
const DEAD = `arn:aws:sqs:${PLACE.region}:${PLACE.account}:dead`;
const arnOf = (name: string) => `arn:aws:scheduler:${PLACE.region}:${PLACE.account}:schedule/default/${name}`;

const schedule = (
  over: Partial<Omit<ScheduleSpec, 'target'>> & { target?: Partial<ScheduleSpec['target']> } = {},
): ScheduleSpec => ({
  name: 'hourly',
  group: 'default',
  arn: arnOf(over.name ?? 'hourly'),
  enabled: true,
  expression: 'rate(1 hour)',
  timezone: 'UTC',
  ...over,
  target: {
    arn: SWEEP,
    roleArn: 'arn:aws:iam::111122223333:role/invoke',
    input: '{"kind":"sweep"}',
    retry: { attempts: 2, maxAgeSeconds: 6 * 3600 },
    ...over.target,
  },
});

let folder: string;
let clock: ManualClock;
let scheduler: Scheduler;
let delivered: { target: string; input: string; at: string }[];
let dead: { queue: string; letter: DeadLetter }[];
/** What the target does with the n-th delivery. */
let onDeliver: (n: number) => void;

const open = () =>
  createScheduler({
    file: join(folder, 'scheduler.sqlite'),
    place: PLACE,
    clock,
    async deliver(target, input) {
      delivered.push({ target, input, at: new Date(clock.now()).toISOString().slice(0, 16) });
      onDeliver(delivered.length);
    },
    async deadLetter(queue, letter) {
      dead.push({ queue, letter });
    },
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scheduler-'));
  clock = manualClock(START);
  delivered = [];
  dead = [];
  onDeliver = () => {};
  scheduler = open();
});
afterEach(async () => {
  await scheduler.close();
  rmSync(folder, { recursive: true });
});

/** Waits until so many deliveries were made in all, and what became of them is written down. */
const settled = async (count: number) => {
  await vi.waitFor(() => expect(delivered.length).toBeGreaterThanOrEqual(count), 5000);
  await setImmediate();
  expect(delivered).toHaveLength(count);
};
/** Moves the time and waits until so many deliveries were made in all. */
const advance = async (ms: number, count: number) => {
  clock.advance(ms);
  await settled(count);
};
const start = async (...schedules: ScheduleSpec[]) => {
  scheduler.deploy(schedules);
  scheduler.resume();
};
/** Ends the scheduler, lets time pass, and starts another on the same file. */
const afterDowntime = async (ms: number, ...schedules: ScheduleSpec[]) => {
  await scheduler.close();
  clock.advance(ms);
  scheduler = open();
  await start(...schedules);
};

describe('a schedule', () => {
  test('with a rate begins at once and gives its input as it stands', async () => {
    await start(schedule());
    await settled(1);
    expect(delivered).toEqual([{ target: SWEEP, input: '{"kind":"sweep"}', at: '2026-11-22T09:30' }]);
    await advance(HOUR - 1, 1);
    await advance(1, 2);
    await advance(HOUR, 3);
  });

  test('with a cron expression waits for its time', async () => {
    await start(schedule({ expression: 'cron(0 7 * * ? *)', timezone: 'Europe/Amsterdam' }));
    await advance(12 * HOUR, 0);
    await advance(12 * HOUR, 1);
    expect(delivered[0]?.at).toBe('2026-11-23T09:30');
  });

  test('for one time occurs once', async () => {
    await start(schedule({ expression: 'at(2026-11-22T10:00:00)' }));
    await advance(HOUR, 1);
    await advance(DAY, 1);
  });

  test('for a time that was over when it was made never occurs', async () => {
    await start(schedule({ expression: 'at(2026-11-22T09:00:00)' }));
    await advance(DAY, 0);
  });

  test('without an input sends the notification of AWS', async () => {
    const { input: _, ...target } = schedule().target;
    await start({ ...schedule(), target });
    await settled(1);
    expect(JSON.parse(delivered[0]?.input ?? '')).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: PLACE.account,
      time: '2026-11-22T09:30:15Z',
      region: PLACE.region,
      resources: [arnOf('hourly')],
      detail: '{}',
    });
  });

  test('that is disabled does nothing, and begins when it is enabled', async () => {
    await start(schedule({ enabled: false }));
    await advance(3 * HOUR, 0);
    scheduler.deploy([schedule()]);
    await settled(1);
  });

  test('that left the template stops', async () => {
    await start(schedule(), schedule({ name: 'other', target: { input: '2' } }));
    await settled(2);
    scheduler.deploy([schedule()]);
    await advance(HOUR, 3);
    expect(delivered.at(-1)?.input).toBe('{"kind":"sweep"}');
  });

  test('that is deployed again as it was goes on; with another expression it begins anew', async () => {
    await start(schedule());
    await settled(1);
    clock.advance(30 * MINUTE);
    scheduler.deploy([schedule({ target: { input: '"again"' } })]);
    await advance(30 * MINUTE, 2);
    expect(delivered[1]?.input).toBe('"again"');
    clock.advance(10 * MINUTE);
    scheduler.deploy([schedule({ expression: 'rate(2 hours)' })]);
    await settled(3);
    await advance(2 * HOUR, 4);
  });
});

describe('what passed while nothing ran', () => {
  test('is made up for once, by the last occurrence, and the next one comes in its time', async () => {
    await start(schedule());
    await settled(1);
    await afterDowntime(5 * HOUR + 10 * MINUTE, schedule());
    await settled(2);
    expect(delivered[1]?.at).toBe('2026-11-22T14:40');
    await advance(50 * MINUTE - 1, 2);
    await advance(1, 3);
    expect(delivered[2]?.at).toBe('2026-11-22T15:30');
  });

  test('is left out when it is older than the retry policy allows', async () => {
    const daily = schedule({ expression: 'cron(0 10 * * ? *)' });
    await start(daily);
    await advance(HOUR, 1);
    await afterDowntime(2 * DAY - 2 * HOUR, daily);
    // The last occurrence was at ten the day before: 22 hours and a half ago, and six are allowed.
    await advance(MINUTE, 1);
    await advance(2 * HOUR, 2);
  });

  test('is nothing when it had been fired before', async () => {
    await start(schedule());
    await settled(1);
    await afterDowntime(HOUR - 1, schedule());
    await advance(0, 1);
    await advance(1, 2);
  });

  test('holds also for a clock that jumps', async () => {
    await start(schedule());
    await settled(1);
    await advance(30 * DAY, 2);
    await advance(HOUR, 3);
  });
});

describe('a target that fails', () => {
  test('is tried again with growing pauses', async () => {
    onDeliver = (n) => {
      if (n < 3) throw new Error('not now');
    };
    await start(schedule());
    await settled(1);
    await advance(1000, 2);
    await advance(2000, 3);
    await advance(30 * MINUTE, 3);
    expect(dead).toEqual([]);
  });

  test('is given up after the retries of the policy, to the dead-letter queue', async () => {
    onDeliver = () => {
      throw new ServiceError('ResourceNotFoundException', 'Function not found: sweep');
    };
    await start(schedule({ target: { deadLetterArn: DEAD } }));
    await settled(1);
    await advance(1000, 2);
    await advance(2000, 3);
    await vi.waitFor(() => expect(dead).toHaveLength(1), 5000);
    expect(dead[0]).toEqual({
      queue: DEAD,
      letter: {
        input: '{"kind":"sweep"}',
        attributes: {
          ERROR_CODE: 'ResourceNotFoundException',
          ERROR_MESSAGE: 'Function not found: sweep',
          EXECUTION_ID: expect.any(String),
          EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
          IS_PAYLOAD_TRUNCATED: 'false',
          RETRY_ATTEMPTS: '2',
          SCHEDULED_TIME: '2026-11-22T09:30:15Z',
          SCHEDULE_ARN: arnOf('hourly'),
          TARGET_ARN: SWEEP,
        },
      },
    });
  });

  test('is given up when the next attempt would be too late', async () => {
    onDeliver = () => {
      throw new Error('never');
    };
    const retry = { attempts: 185, maxAgeSeconds: 60 };
    await start(schedule({ expression: 'rate(1 day)', target: { deadLetterArn: DEAD, retry } }));
    await settled(1);
    for (const [n, pause] of [1, 2, 4, 8, 16].entries()) await advance(pause * 1000, n + 2);
    await vi.waitFor(() => expect(dead).toHaveLength(1), 5000);
    expect(dead[0]?.letter.attributes.EXHAUSTED_RETRY_CONDITION).toBe('MaximumEventAgeInSeconds');
  });

  test('is tried again by the process that comes next', async () => {
    onDeliver = (n) => {
      if (n === 1) throw new Error('not now');
    };
    await start(schedule());
    await settled(1);
    await afterDowntime(1000, schedule());
    await settled(2);
    expect(delivered[1]?.input).toBe('{"kind":"sweep"}');
  });
});

describe('the API', () => {
  const withClient = async (work: (client: SchedulerClient) => Promise<void>) => {
    const { gateway, endpoint } = await startGateway([scheduler], systemClock());
    const client = new SchedulerClient(clientOptions(endpoint));
    await work(client);
    client.destroy();
    await gateway.close();
  };

  test('describes a schedule', async () => {
    await start(schedule({ target: { deadLetterArn: DEAD } }));
    await withClient(async (client) => {
      expect(await client.send(new GetScheduleCommand({ Name: 'hourly' }))).toMatchObject({
        Arn: arnOf('hourly'),
        GroupName: 'default',
        State: 'ENABLED',
        ScheduleExpression: 'rate(1 hour)',
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        CreationDate: new Date(START),
        Target: {
          Arn: SWEEP,
          Input: '{"kind":"sweep"}',
          DeadLetterConfig: { Arn: DEAD },
          RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 },
        },
      });
      await expect(client.send(new GetScheduleCommand({ Name: 'none' }))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    });
  });

  test('lists schedules in pages, by prefix and by state', async () => {
    await start(...['a1', 'a2', 'b1'].map((name) => schedule({ name, enabled: name !== 'a2' })));
    await withClient(async (client) => {
      const names = async (input: ListSchedulesCommandInput) =>
        (await client.send(new ListSchedulesCommand(input))).Schedules?.map(({ Name }) => Name);
      expect(await names({ NamePrefix: 'a' })).toEqual(['a1', 'a2']);
      expect(await names({ State: 'ENABLED', GroupName: 'default' })).toEqual(['a1', 'b1']);
      expect(await names({ GroupName: 'other' })).toEqual([]);
      const first = await client.send(new ListSchedulesCommand({ MaxResults: 2 }));
      expect(await names({ MaxResults: 2, NextToken: first.NextToken ?? '' })).toEqual(['b1']);
    });
  });

  test('refuses everything else by name', async () => {
    await withClient(async (client) => {
      const { name: Name, expression: ScheduleExpression } = schedule();
      const Target = { Arn: SWEEP, RoleArn: 'arn:aws:iam::111122223333:role/invoke' };
      const made = new CreateScheduleCommand({
        Name,
        ScheduleExpression,
        Target,
        FlexibleTimeWindow: { Mode: 'OFF' },
      });
      await expect(client.send(made)).rejects.toThrow('POST /schedules of EventBridge Scheduler');
      await expect(client.send(new DeleteScheduleCommand({ Name }))).rejects.toThrow('DELETE /schedules');
      await expect(client.send(new ListScheduleGroupsCommand({}))).rejects.toThrow('GET /schedule-groups');
    });
  });
});

test.for([
  ['an expression', { expression: 'rate(1 fortnight)' }, 'Invalid Schedule Expression'],
  ['a zone', { timezone: 'Mars/Olympus' }, 'Invalid ScheduleExpressionTimezone'],
  ['too many retries', { target: { retry: { attempts: 186, maxAgeSeconds: 60 } } }, 'retry policy of hourly'],
  ['too short an age', { target: { retry: { attempts: 1, maxAgeSeconds: 59 } } }, 'retry policy of hourly'],
] as const)('refuses at deployment %s that AWS would not take', ([, over, words]) => {
  expect(() => scheduler.deploy([schedule(over)])).toThrow(words);
});
