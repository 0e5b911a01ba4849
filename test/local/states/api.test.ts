import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  ListTagsForResourceCommand,
  RedriveExecutionCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect } from 'vitest';
import { test } from './fixture.ts';
import { machine, pass, role } from './harness.ts';

const done = machine({ Tell: pass() });
const resting = machine({ Rest: { Type: 'Wait', Seconds: 600, End: true } });
const text = (definition: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...definition });

describe('StartExecution', () => {
  test('answers the same execution for the same name and input while it runs', async ({ states }) => {
    const arn = await states.deploy(resting);
    expect(await states.start(arn, { a: 1 }, 'twice')).toBe(await states.start(arn, { a: 1 }, 'twice'));
  });

  test('refuses the name with another input, and after the execution has ended', async ({ states }) => {
    const running = await states.deploy(resting);
    await states.start(running, { a: 1 }, 'one');
    await expect(states.start(running, { a: 2 }, 'one')).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    const quick = await states.deploy(done);
    await states.ended(await states.start(quick, {}, 'one'));
    await expect(states.start(quick, {}, 'one')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test.for(['a b', 'a/b', 'a*', 'x'.repeat(81)])('refuses the name %s', async (name, { states }) => {
    const arn = await states.deploy(done);
    await expect(states.start(arn, {}, name)).rejects.toMatchObject({ name: 'InvalidName' });
  });

  test('refuses input that is not JSON, and input over 256 KiB', async ({ states }) => {
    const stateMachineArn = await states.deploy(done);
    const send = (input: string) => states.client.send(new StartExecutionCommand({ stateMachineArn, input }));
    await expect(send('{')).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
    await expect(send(JSON.stringify('x'.repeat(262_143)))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  test('refuses an unknown machine and an ARN of something else', async ({ states }) => {
    const unknown = 'arn:aws:states:eu-west-1:000000000000:stateMachine:none';
    await expect(states.start(unknown)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await expect(states.start('arn:aws:sqs:eu-west-1:0:q')).rejects.toMatchObject({ name: 'InvalidArn' });
    await expect(states.start('nonsense')).rejects.toMatchObject({ name: 'InvalidArn' });
  });
});

describe('GetExecutionHistory', () => {
  test('comes in pages, in either order', async ({ states }) => {
    const { arn: executionArn } = await states.run(done);
    const first = await states.client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }));
    expect(first.events?.map(({ id }) => id)).toEqual([1, 2, 3]);
    const { nextToken } = first;
    const second = await states.client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken }),
    );
    expect(second.events?.map(({ id, previousEventId }) => [id, previousEventId])).toEqual([[4, 3]]);
    expect(second.nextToken).toBeUndefined();
    const reverse = await states.client.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 }),
    );
    expect(reverse.events?.[0]?.type).toBe('ExecutionSucceeded');
  });

  test('leaves data out when asked to', async ({ states }) => {
    const { arn: executionArn } = await states.run(done, { secret: 1 });
    const command = new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false });
    expect(JSON.stringify(await states.client.send(command))).not.toContain('secret');
  });
});

describe('Executions', () => {
  test('are listed newest first, by status and in pages', async ({ states }) => {
    const stateMachineArn = await states.deploy(resting);
    const names = ['a', 'b', 'c'];
    for (const name of names) await states.start(stateMachineArn, {}, name);
    const stopped = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:b`;
    await states.client.send(
      new StopExecutionCommand({ executionArn: stopped, error: 'Enough', cause: 'of it' }),
    );
    const list = (more: object) =>
      states.client.send(new ListExecutionsCommand({ stateMachineArn, ...more }));
    const running = await list({ statusFilter: 'RUNNING' });
    expect(running.executions?.map(({ name }) => name)).toEqual(['c', 'a']);
    const page = await list({ maxResults: 2 });
    const rest = await list({ maxResults: 2, nextToken: page.nextToken });
    expect([...(page.executions ?? []), ...(rest.executions ?? [])].map(({ name }) => name)).toEqual([
      'c',
      'b',
      'a',
    ]);
    expect(await states.describe(stopped)).toMatchObject({
      status: 'ABORTED',
      error: 'Enough',
      cause: 'of it',
    });
  });

  test('keep the definition that they started with', async ({ states }) => {
    const stateMachineArn = await states.deploy(
      machine({ Rest: { Type: 'Wait', Seconds: 60, Next: 'Tell' }, Tell: pass({ Output: 'old' }) }),
    );
    const executionArn = await states.start(stateMachineArn);
    const definition = text(machine({ Tell: pass({ Output: 'new' }) }));
    await states.client.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));
    expect((await states.ended(executionArn, 10_000)).output).toBe('"old"');
    expect((await states.ended(await states.start(stateMachineArn))).output).toBe('"new"');
  });
});

describe('State machines', () => {
  test('are created, described, listed and deleted', async ({ states }) => {
    const create = new CreateStateMachineCommand({ name: 'made', definition: text(done), roleArn: role });
    const { stateMachineArn = '' } = await states.client.send(create);
    expect((await states.client.send(create)).stateMachineArn).toBe(stateMachineArn);
    const described = await states.client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(described).toMatchObject({
      name: 'made',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: text(done),
    });
    const listed = await states.client.send(new ListStateMachinesCommand({}));
    expect(listed.stateMachines?.map(({ name }) => name)).toEqual(['made']);
    await states.client.send(new DeleteStateMachineCommand({ stateMachineArn }));
    await expect(states.start(stateMachineArn)).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  test('of the same name and another definition are refused', async ({ states }) => {
    const create = (definition: object) =>
      states.client.send(
        new CreateStateMachineCommand({ name: 'made', definition: text(definition), roleArn: role }),
      );
    await create(done);
    await expect(create(resting)).rejects.toMatchObject({ name: 'StateMachineAlreadyExists' });
  });

  test('are validated without being created', async ({ states }) => {
    const validate = (definition: string) =>
      states.client.send(new ValidateStateMachineDefinitionCommand({ definition }));
    expect(await validate(text(done))).toMatchObject({ result: 'OK', diagnostics: [] });
    expect(await validate(text({ States: {} }))).toMatchObject({
      result: 'FAIL',
      diagnostics: [{ code: 'SCHEMA_VALIDATION_FAILED', message: 'These fields are required: [StartAt]' }],
    });
  });
});

describe('What the service does not do', () => {
  test('is refused by the name of the operation', async ({ states }) => {
    const { arn } = await states.run(done);
    const redrive = states.client.send(new RedriveExecutionCommand({ executionArn: arn }));
    await expect(redrive).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('Redrive'),
    });
    const tags = states.client.send(new ListTagsForResourceCommand({ resourceArn: arn }));
    await expect(tags).rejects.toMatchObject({ message: expect.stringContaining('ListTagsForResource') });
  });

  test('is refused by the name of the parameter', async ({ states }) => {
    const create = new CreateStateMachineCommand({
      name: 'made',
      definition: text(done),
      roleArn: role,
      encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
    });
    await expect(states.client.send(create)).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('encryptionConfiguration'),
    });
  });
});
