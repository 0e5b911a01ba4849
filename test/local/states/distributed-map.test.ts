import {
  DescribeMapRunCommand,
  DescribeStateMachineForExecutionCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { type Harness, invoke, lambdaError, machine, pass } from './harness.ts';

interface Options {
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly more?: object;
}

const distributed = (processor: object, { type = 'EXPRESS', more = {} }: Options = {}) => ({
  Type: 'Map',
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: type }, ...processor },
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

const reader = (more: object = {}) => ({
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    Arguments: { Bucket: 'data', Key: '{% $states.input.key %}' },
    ...more,
  },
});

async function mapRunOf(states: Harness, executionArn: string) {
  const { mapRuns } = await states.client.send(new ListMapRunsCommand({ executionArn }));
  return states.client.send(new DescribeMapRunCommand({ mapRunArn: mapRuns?.[0]?.mapRunArn }));
}

describe('A distributed Map', () => {
  test('runs an Express child for each item of a JSON object in S3', async ({ states }) => {
    states.world.objects.set('data/items.json', JSON.stringify([{ n: 1 }, { n: 2 }, { n: 3 }]));
    states.world.functions['double'] = ({ n }: { n: number }) => n * 2;
    const definition = machine({
      Each: distributed(machine({ Double: invoke('double') }), { more: reader() }),
    });
    const { arn, output } = await states.run(definition, { key: 'items.json' });
    expect(output).toEqual([2, 4, 6]);
    const run = await mapRunOf(states, arn);
    expect(run).toMatchObject({ status: 'SUCCEEDED', itemCounts: { succeeded: 3, total: 3, pending: 0 } });
  });

  test('gives Standard children histories of their own', async ({ states }) => {
    const definition = machine({
      Each: distributed(machine({ Tell: pass() }), {
        type: 'STANDARD',
        more: { Items: [1, 2], Label: 'Round' },
      }),
    });
    const { arn } = await states.run(definition);
    const { mapRunArn } = await mapRunOf(states, arn);
    const { executions = [] } = await states.client.send(new ListExecutionsCommand({ mapRunArn }));
    expect(executions).toHaveLength(2);
    const child = executions[0]?.executionArn ?? '';
    expect(child).toContain(':execution:machine-1/Round:');
    expect(await states.types(child)).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
    const of = await states.client.send(new DescribeStateMachineForExecutionCommand({ executionArn: child }));
    expect(of).toMatchObject({ label: 'Round', mapRunArn });
  });

  test('reads CSV with a header row, and lines of JSON', async ({ states }) => {
    states.world.objects.set('data/a.csv', 'name,town\r\n"Jansen, A.",Gouda\r\nDe Vries,"The ""Hague"""\r\n');
    states.world.objects.set('data/b.jsonl', '{"n":1}\n{"n":2}\n');
    const run = async (ReaderConfig: object, key: string) => {
      const more = reader({ ReaderConfig });
      return (await states.run(machine({ Each: distributed(machine({ Tell: pass() }), { more }) }), { key }))
        .output;
    };
    expect(await run({ InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' }, 'a.csv')).toEqual([
      { name: 'Jansen, A.', town: 'Gouda' },
      { name: 'De Vries', town: 'The "Hague"' },
    ]);
    expect(await run({ InputType: 'JSONL', MaxItems: 1 }, 'b.jsonl')).toEqual([{ n: 1 }]);
  });

  test('lists the objects of a bucket, page by page', async ({ states }) => {
    states.world.services['s3:listObjectsV2'] = ({
      ContinuationToken: token,
    }: {
      ContinuationToken?: string;
    }) =>
      token
        ? { Contents: [{ Key: 'b', Size: 2 }] }
        : { Contents: [{ Key: 'a', Size: 1 }], NextContinuationToken: 'next' };
    const Resource = 'arn:aws:states:::s3:listObjectsV2';
    const more = {
      ItemReader: { Resource, Arguments: { Bucket: 'data' } },
      ItemSelector: '{% $states.context.Map.Item.Value.Key %}',
    };
    const definition = machine({ Each: distributed(machine({ Tell: pass() }), { more }) });
    expect(await states.run(definition)).toMatchObject({ output: ['a', 'b'] });
  });

  test('puts items together in batches', async ({ states }) => {
    const more = { Items: [1, 2, 3], ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { round: 4 } } };
    const definition = machine({ Each: distributed(machine({ Tell: pass() }), { more }) });
    expect(await states.run(definition)).toMatchObject({
      output: [
        { BatchInput: { round: 4 }, Items: [1, 2] },
        { BatchInput: { round: 4 }, Items: [3] },
      ],
    });
  });

  test('shows its children no variables, but takes them into what it selects', async ({ states }) => {
    const ItemSelector = { selected: '{% $secret %}' };
    const definition = machine({
      Set: pass({ Assign: { secret: 1 }, Next: 'Each' }),
      Each: distributed(
        machine({
          Tell: pass({
            Output: { seen: '{% $exists($secret) %}', selected: '{% $states.input.selected %}' },
          }),
        }),
        { more: { Items: [0], ItemSelector } },
      ),
    });
    expect(await states.run(definition)).toMatchObject({ output: [{ seen: false, selected: 1 }] });
  });

  test('starts no more children at once than it may', async ({ states }) => {
    let now = 0;
    let most = 0;
    states.world.functions['work'] = async (input) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 3));
      now -= 1;
      return input;
    };
    const more = { Items: '{% [1..20] %}', MaxConcurrency: 4 };
    const definition = machine({ Each: distributed(machine({ Work: invoke('work') }), { more }) });
    expect(await states.run(definition)).toMatchObject({
      output: Array.from({ length: 20 }, (_, n) => n + 1),
    });
    expect(most).toBe(4);
  });

  test('fails when more children fail than it tolerates', async ({ states }) => {
    states.world.functions['bad'] = () => {
      throw lambdaError('Bad', 'bad');
    };
    const definition = machine({
      Each: distributed(machine({ Bad: invoke('bad') }), { more: { Items: [1, 2] } }),
    });
    const { arn, error, cause } = await states.run(definition);
    expect({ error, cause }).toEqual({
      error: 'States.ExceedToleratedFailureThreshold',
      cause: 'The specified tolerated failure threshold was exceeded',
    });
    expect(await states.types(arn)).toEqual(expect.arrayContaining(['MapRunFailed', 'MapStateFailed']));
    expect(await mapRunOf(states, arn)).toMatchObject({ status: 'FAILED' });
  });

  test('with all failures tolerated ends with what each child came to', async ({ states }) => {
    states.world.functions['odd'] = (n: number) => {
      if (n % 2 === 0) throw lambdaError('Even', String(n));
      return n;
    };
    const more = { Items: [1, 2, 3], ToleratedFailurePercentage: 100 };
    const definition = machine({ Each: distributed(machine({ Odd: invoke('odd') }), { more }) });
    const { arn, output } = await states.run(definition);
    expect(output).toEqual([1, expect.objectContaining({ Error: 'Even' }), 3]);
    expect(await mapRunOf(states, arn)).toMatchObject({
      executionCounts: { succeeded: 2, failed: 1, total: 3 },
    });
  });

  test('ends Express children after five minutes, which does not limit the Map', async ({ states }) => {
    states.world.functions['stuck'] = () => new Promise(() => {});
    const more = { Items: [1], ToleratedFailurePercentage: 100, Next: 'Rest' };
    const definition = machine({
      Each: distributed(machine({ Stuck: invoke('stuck') }), { more }),
      Rest: { Type: 'Wait', Seconds: 600, End: true },
    });
    const arn = await states.start(await states.deploy(definition));
    const { output, stopDate, startDate } = await states.ended(arn, 10_000);
    expect(JSON.parse(output ?? '')).toEqual([{ Error: 'States.Timeout', Cause: '' }]);
    expect(Number(stopDate) - Number(startDate)).toBe(900_000);
  });

  test('fails with States.ItemReaderFailed when there is nothing to read', async ({ states }) => {
    const definition = machine({ Each: distributed(machine({ Tell: pass() }), { more: reader() }) });
    const { arn, error } = await states.run(definition, { key: 'missing.json' });
    expect(error).toBe('States.ItemReaderFailed');
    expect((await states.types(arn)).slice(-3)).toEqual([
      'MapRunFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
  });

  test('writes its results to S3 with a manifest', async ({ states }) => {
    const ResultWriter = {
      Resource: 'arn:aws:states:::s3:putObject',
      Arguments: { Bucket: 'data', Prefix: 'results' },
    };
    const more = { Items: ['a', 'b'], ResultWriter };
    const definition = machine({ Each: distributed(machine({ Tell: pass() }), { type: 'STANDARD', more }) });
    const { output } = await states.run(definition);
    const { Key } = (output as { ResultWriterDetails: { Key: string } }).ResultWriterDetails;
    const manifest = JSON.parse(states.world.objects.get(`data/${Key}`) ?? '');
    const results = JSON.parse(
      states.world.objects.get(`data/${manifest.ResultFiles.SUCCEEDED[0].Key}`) ?? '',
    );
    expect(results).toMatchObject([{ Output: '"a"', Status: 'SUCCEEDED' }, { Output: '"b"' }]);
  });

  test('whose results are too large fails with States.DataLimitExceeded, which States.ALL does not catch', async ({
    states,
  }) => {
    const caught = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] };
    const more = { Items: '{% [1..10] %}', ...caught };
    const Tell = pass({ Output: "{% $join([1..3000].('0123456789')) %}" });
    const definition = machine({ Each: distributed(machine({ Tell }), { more }), Caught: pass() });
    expect(await states.run(definition)).toMatchObject({ error: 'States.DataLimitExceeded' });
  });
});
