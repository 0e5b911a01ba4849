// Lets the runner of the recorded cases (test/fixtures/asl-vectors/run.mjs) play them against the local interpreter.
import { createServer } from 'node:http';
import { systemClock } from '../../local/cloud/clock.ts';
import { createStates, TaskFailure } from '../../local/cloud/states/index.ts';

const place = { region: 'us-east-1', account: '111111111111' };
const role = 'arn:aws:iam::111111111111:role/conformance';
const machine = 'arn:aws:states:us-east-1:111111111111:stateMachine:recorded';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Plays a behaviour; its errors become failures of the task. */
const played = async (behaviour) => {
  try {
    return await behaviour();
  } catch (error) {
    throw new TaskFailure(error.errorType ?? error.name, String(error.cause ?? error.message));
  }
};

const worldOf = ({ s3 = {}, invoke, task }) => ({
  invokeFunction: (name, payload) => played(() => invoke(name, payload)),
  callService: (service, action, input) =>
    played(() => task(`arn:aws:states:::aws-sdk:${service}:${action}`, input)),
  async readObject(bucket, key) {
    const text = s3[bucket]?.[key];
    if (text === undefined)
      throw new TaskFailure('S3.NoSuchKeyException', 'The specified key does not exist.');
    return Buffer.from(text);
  },
  async writeObject() {
    throw new TaskFailure('S3.AccessDeniedException', 'Recorded cases write nothing.');
  },
});

/** A service of its own for each case, on a port of its own; `use` gets a function that calls its API. */
async function withStates(world, use) {
  const states = createStates({ file: ':memory:', place, clock: systemClock(), tasks: world });
  const server = createServer((request, response) => states.handle(request, response, undefined));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const call = async (operation, input) => {
    const headers = {
      'x-amz-target': `AWSStepFunctions.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
    };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.message), { name: answer.__type });
    return answer;
  };
  states.resume();
  try {
    return await use(call, states);
  } finally {
    server.closeAllConnections();
    server.close();
    await states.close();
  }
}

export const execute = (recorded) =>
  withStates(worldOf(recorded), async (call, states) => {
    const machines = { ...recorded.stateMachines, [machine]: recorded.definition };
    for (const [arn, definition] of Object.entries(machines)) {
      await states.deploy({ arn, name: arn.split(':').at(-1), definition, roleArn: role, type: 'STANDARD' });
    }
    const { executionArn } = await call('StartExecution', {
      stateMachineArn: machine,
      input: JSON.stringify(recorded.input),
    });
    let execution = await call('DescribeExecution', { executionArn });
    while (execution.status === 'RUNNING') {
      await pause(10);
      execution = await call('DescribeExecution', { executionArn });
    }
    const { status, output, error, cause } = execution;
    const { events } = await call('GetExecutionHistory', { executionArn, maxResults: 1000 });
    return { status, output: output === undefined ? null : JSON.parse(output), error, cause, events };
  });

const nothing = worldOf({ invoke: () => null, task: () => null });

export const create = ({ definition }) =>
  withStates(nothing, (call) =>
    call('CreateStateMachine', { name: 'recorded', roleArn: role, definition: JSON.stringify(definition) }),
  );

export const validate = ({ definitionText, type }) =>
  withStates(nothing, (call) => call('ValidateStateMachineDefinition', { definition: definitionText, type }));

/** What the service refuses by name: the other query language, and tasks in another role. */
export const supports = ({ kind, features }) =>
  kind !== 'execution' || !features.some((feature) => feature === 'mixed' || feature === 'credentials');
