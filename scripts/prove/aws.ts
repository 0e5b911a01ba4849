import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import path from 'node:path';
import type { Checks } from './checks.ts';
import type { Edition } from './edition.ts';
import { run } from './program.ts';
import { until } from './until.ts';

/** Long enough for the command to take several parts. */
const COPIED_BYTES = 20 * 2 ** 20;
const EXECUTION_SECONDS = 60;

/** The operator of the local edition, as `npm start` prints it; no secret. */
const OPERATOR = {
  AWS_ACCESS_KEY_ID: 'LOCALOPERATOR',
  AWS_SECRET_ACCESS_KEY: 'local-operator',
  AWS_DEFAULT_REGION: 'eu-west-1',
  AWS_PAGER: '',
  // What the person at this machine has set up elsewhere says nothing here.
  AWS_CONFIG_FILE: devNull,
  AWS_SHARED_CREDENTIALS_FILE: devNull,
};

/** The `aws` command works on the local edition as on AWS; a case is there from the mail. */
export async function provedCommandLine(checks: Checks, edition: Edition): Promise<void> {
  const aws = async (...args: readonly string[]) =>
    (await run('aws', ['--endpoint-url', edition.endpoint, '--output', 'json', ...args], { env: OPERATOR }))
      .stdout;
  const ask = async <Answer>(...args: readonly string[]) => JSON.parse(await aws(...args)) as Answer;

  await checks.check('aws stepfunctions lists the executions, with their history', async () => {
    const { stateMachines } = await ask<{ stateMachines: { stateMachineArn: string }[] }>(
      ...['stepfunctions', 'list-state-machines'],
    );
    const machine = required('a state machine', stateMachines[0]).stateMachineArn;
    const execution = await until('an execution', EXECUTION_SECONDS, async () => {
      const { executions } = await ask<{ executions: { executionArn: string }[] }>(
        ...['stepfunctions', 'list-executions', '--state-machine-arn', machine],
      );
      return executions[0]?.executionArn ?? null;
    });
    const { events } = await ask<{ events: { type: string }[] }>(
      ...['stepfunctions', 'get-execution-history', '--execution-arn', execution],
    );
    required(
      'the start in the history',
      events.find(({ type }) => type === 'ExecutionStarted'),
    );
  });

  await checks.check('aws dynamodb shows the table, with the case in it', async () => {
    const { TableNames } = await ask<{ TableNames: string[] }>('dynamodb', 'list-tables');
    const own = TableNames.filter((name) => !name.includes('-store-'));
    const table = required('the table of cases', own[0]);
    const { Table } = await ask<{ Table: { TableStatus: string } }>(
      ...['dynamodb', 'describe-table', '--table-name', table],
    );
    if (Table.TableStatus !== 'ACTIVE') throw new Error(`the table is ${Table.TableStatus}`);
    const { Count } = await ask<{ Count: number }>(
      'dynamodb',
      'scan',
      '--table-name',
      table,
      '--select',
      'COUNT',
    );
    if (Count === 0) throw new Error('the table is empty');
  });

  const buckets = await checks.check('aws s3 ls shows the buckets', async () => {
    const names = (await aws('s3', 'ls')).split('\n').flatMap((line) => line.split(' ').at(-1) || []);
    required('a bucket', names[0]);
    return names;
  });

  await checks.check('aws s3 cp brings a file there and back unchanged', async () => {
    // A company's own store: nothing of the pipeline watches it.
    const bucket = required(
      'the bucket of a store',
      buckets?.find((name) => /^inzage-\d{12}-/.test(name)),
    );
    const [there, back] = [path.join(edition.dir, 'there.bin'), path.join(edition.dir, 'back.bin')];
    writeFileSync(there, randomBytes(COPIED_BYTES));
    const place = `s3://${bucket}/prove/there.bin`;
    await aws('s3', 'cp', '--no-progress', there, place);
    await aws('s3', 'cp', '--no-progress', place, back);
    if (sha256(there) !== sha256(back)) throw new Error('other bytes came back');
    await aws('s3', 'rm', place);
  });
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function required<Value>(what: string, found: Value | undefined): Value {
  if (found === undefined) throw new Error(`there is not ${what}`);
  return found;
}
