import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  GetExecutionHistoryCommand,
  type HistoryEvent,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { asOperator } from '#local/edition.ts';
import { ROOT } from '#local/place.ts';
import type { RunningEdition } from './running-edition.ts';

/** What somebody can read who runs the system and may not read the cases, by the place where it stands. */
export async function readableByOperators(edition: RunningEdition) {
  const { executions, events } = await executionsOf(edition);
  const log = edition.log('functions.log');
  return {
    'executions and their histories': executions,
    events,
    logs: [log, edition.log('output.log'), edition.log('smtp.log')].join('\n'),
    // Names and dimensions stand in the template; numbers of our own would stand in the log, under `_aws`.
    metrics: [template('watch'), ...log.split('\n').filter((line) => line.includes('"_aws"'))].join('\n'),
    'addresses of pages and files': edition.log('access.log'),
    queues: inFiles(edition, ['queues.sqlite', 'events.sqlite', 'states.sqlite']),
  } as const;
}

async function executionsOf(edition: RunningEdition) {
  const sfn = new SFNClient(asOperator(edition.running.endpoint));
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const { executions = [] } = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn: stateMachines[0]?.stateMachineArn, maxResults: 1000 }),
  );
  const histories: HistoryEvent[] = [];
  for (const { executionArn } of executions) {
    const history = await sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    histories.push(...(history.events ?? []));
  }
  sfn.destroy();
  return { executions: JSON.stringify([executions, histories]), events: await eventsOf(edition) };
}

/** Every event of every case, as the stream carries it to the bus. */
async function eventsOf(edition: RunningEdition): Promise<string> {
  const client = new DynamoDBClient(asOperator(edition.running.endpoint));
  const documents = DynamoDBDocumentClient.from(client);
  const found: unknown[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: await caseTable(client),
        FilterExpression: 'begins_with(sk, :event)',
        ExpressionAttributeValues: { ':event': 'EVENT#' },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  client.destroy();
  return JSON.stringify(found);
}

async function caseTable(client: DynamoDBClient): Promise<string> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const name = TableNames.find((one) => !one.includes('-store-'));
  if (!name) throw new Error('There is no case table');
  return name;
}

const template = (stack: string) =>
  readFileSync(path.join(ROOT, '.local', 'cdk.out', `inzage-${stack}.template.json`), 'utf8');

/** The bytes of what queues, bus and state machine keep on disk, what they have forgotten included. */
const inFiles = (edition: RunningEdition, names: readonly string[]) =>
  names
    .flatMap((name) => ['', '-wal'].map((part) => path.join(edition.dir, 'cloud', `${name}${part}`)))
    .map((file) => {
      try {
        return readFileSync(file, 'latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
