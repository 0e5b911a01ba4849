import { describe, expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import type { DeadInvocation, StreamMapping, StreamRecord } from '#cloud/lambda/index.ts';
import { deployment, eventually } from './deployment.ts';

/** A stream in memory, whose records are numbered from 1. */
function stream() {
  const records: StreamRecord[] = [];
  const listeners: (() => void)[] = [];
  return {
    write(count: number) {
      for (let i = 0; i < count; i++) {
        const n = String(records.length + 1);
        records.push({ eventID: n, dynamodb: { SequenceNumber: n.padStart(5, '0') } });
      }
      for (const listener of listeners) listener();
    },
    source: {
      read: async (after: string | undefined, limit: number) =>
        records.filter(({ dynamodb }) => dynamodb.SequenceNumber > (after ?? '')).slice(0, limit),
      onNew: (listener: () => void) => void listeners.push(listener),
    },
  };
}

/** Logs the batch as `1,2,3`, then does what `then` says, where `ids` are the event ids. */
const consumer = (then: string) => `export const handler = async ({ Records }) => {
  const ids = Records.map((r) => r.eventID); console.log(ids.join()); ${then} };`;

function mapped(then: string, mapping: Partial<StreamMapping> = {}) {
  const clock = manualClock(0);
  const dead: DeadInvocation[] = [];
  const { write, source } = stream();
  const whole: StreamMapping = {
    function: 'consumer',
    table: 'cases',
    batchSize: 3,
    reportBatchItemFailures: false,
    ...source,
    ...mapping,
  };
  const it = deployment({ clock, onDead: (entry) => void dead.push(entry) });
  it.deploy('consumer', consumer(then));
  it.lambda.mapStream(whole);
  it.lambda.resume();
  const batches = () => it.lines.map(({ line }) => line);
  return { ...it, clock, dead, write, whole, batches };
}

/** Lets the mapping's pauses pass until `check` is true. */
const withPauses = (clock: { advance(ms: number): void }, check: () => boolean) =>
  eventually(() => {
    clock.advance(1000);
    return check();
  });

describe('an event source mapping', () => {
  test('gives the records to the function in order and in batches', async () => {
    const { write, batches } = mapped('');
    write(7);
    await eventually(() => batches().length === 3);
    write(1);
    await eventually(() => batches().length === 4);
    expect(batches()).toEqual(['1,2,3', '4,5,6', '7', '8']);
  });

  test('tries a batch until the function succeeds, and holds up those behind it', async () => {
    const { write, batches, clock } = mapped(
      `globalThis.n = (globalThis.n ?? 0) + 1; if (n < 4) throw new Error('no');`,
    );
    write(4);
    await withPauses(clock, () => batches().length === 5);
    expect(batches()).toEqual(['1,2,3', '1,2,3', '1,2,3', '1,2,3', '4']);
  });

  test('goes on after a restart behind the last batch that succeeded', async () => {
    const { write, batches, restart, whole } = mapped('');
    write(2);
    await eventually(() => batches().length === 1);
    write(1);
    await eventually(() => batches().length === 2);
    const { lambda, lines } = await restart();
    lambda.mapStream(whole);
    lambda.resume();
    write(1);
    const seen = () => lines.map(({ line }) => line).join(',');
    await eventually(() => seen().endsWith('4'));
    // The last batch may come once more, if the restart was faster than its mark; the one before it may not.
    expect(seen()).toMatch(/^(3,)?4$/);
  });

  test('passes over records that its filter leaves out', async () => {
    const { write, batches } = mapped('', { filter: ({ eventID }) => Number(eventID) > 4 });
    write(6);
    await eventually(() => batches().length === 1);
    expect(batches()).toEqual(['5,6']);
  });

  test('takes a batch up again at the first record that the function reports as failed', async () => {
    const { write, batches, clock } = mapped(
      `const failed = Records.find((r) => r.eventID === '2'); globalThis.tries = (globalThis.tries ?? 0) + 1;
       return { batchItemFailures: failed && tries < 3 ? [{ itemIdentifier: failed.dynamodb.SequenceNumber }] : [] };`,
      { reportBatchItemFailures: true },
    );
    write(3);
    await withPauses(clock, () => batches().length === 3);
    expect(batches()).toEqual(['1,2,3', '2,3', '2,3']);
  });

  test('fails the whole batch on a report that names no record of it', async () => {
    const { write, batches, clock } = mapped(
      `globalThis.n = (globalThis.n ?? 0) + 1; return { batchItemFailures: n === 1 ? [{ itemIdentifier: 'x' }] : [] };`,
      { reportBatchItemFailures: true },
    );
    write(2);
    await withPauses(clock, () => batches().length === 2);
    expect(batches()).toEqual(['1,2', '1,2']);
  });

  test('gives a batch up after its retries and says which records it was', async () => {
    const { write, batches, dead, clock } = mapped(`if (ids.includes('1')) throw new Error('no');`, {
      maxRetries: 1,
    });
    write(4);
    await withPauses(clock, () => batches().length === 3);
    expect(batches()).toEqual(['1,2,3', '1,2,3', '4']);
    expect(dead).toMatchObject([
      {
        kind: 'stream',
        error: { errorMessage: 'no' },
        record: {
          DDBStreamBatchInfo: { startSequenceNumber: '00001', endSequenceNumber: '00003', batchSize: 3 },
        },
      },
    ]);
  });

  test('halves a batch that fails, so that only the bad record is given up', async () => {
    const { write, batches, dead, clock } = mapped(`if (ids.includes('2')) throw new Error('no');`, {
      maxRetries: 0,
      bisect: true,
      batchSize: 4,
    });
    write(4);
    await withPauses(clock, () => batches().at(-1) === '3,4');
    expect(dead.map(({ record }) => record['DDBStreamBatchInfo'])).toMatchObject([
      { startSequenceNumber: '00002', batchSize: 1 },
    ]);
  });
});
