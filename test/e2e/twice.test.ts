import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskSuccessCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator } from '#local/edition.ts';
import { PRIVATE_LINK } from '#local/requester.ts';
import { person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import {
  accept,
  acknowledged,
  collect,
  inStatus,
  prove,
  RunningEdition,
  release,
} from './running-edition.ts';

/** Everything at least once: mails, stream records and answers to tokens come twice, and nothing happens twice. */

const edition = new RunningEdition();
const who = person('elodie');

beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

test('the same mail three times, the same stream record twice, the same token twice: one case, one answer', async () => {
  const requester = edition.requester(who);
  const raw = [
    `From: ${who.email}`,
    'To: gdpr@offitel.be',
    'Subject: Mes données',
    'Message-ID: <three-times@courriel.example>',
    'Date: Thu, 05 Mar 2026 10:00:00 +0100',
    '',
    'Bonjour, quelles données avez-vous à mon sujet ? Merci de m’en envoyer une copie.',
  ].join('\r\n');
  await deliver(raw);
  await deliver(raw);
  const asked = await acknowledged({ requester, before: new Set() });
  await deliver(raw);

  await prove(edition, asked);
  await streamAgain();
  const token = await tokenOf('identity');
  await accept(edition, asked, who);
  await search(edition, asked, who);
  await inStatus(edition, asked.reference, 'review');
  // What the wait has already been answered with is offered again: the service refuses it, and nothing moves.
  await expect(sfn().send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }))).rejects.toThrow();
  await release(edition, asked);
  const bytes = await collect(asked);
  await inStatus(edition, asked.reference, 'closed');
  await streamAgain();

  const { cases } = await edition.dpo('GET /cases');
  expect(cases).toEqual([]);
  const executions = await executionsOf();
  expect(executions.map(({ status }) => status)).toEqual(['SUCCEEDED']);
  const links = (await requester.mails()).filter(({ mail }) => PRIVATE_LINK.test(mail.text ?? ''));
  expect(links).toHaveLength(2);
  expect(bytes.length).toBeGreaterThan(1000);
  expect(await entered(executions[0]?.executionArn ?? '')).toEqual({ Deliver: 1, SealPackage: 1, Close: 1 });
});

const sfn = () => new SFNClient(asOperator(edition.running.endpoint));

async function deliver(raw: string): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: edition.running.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({ envelope: { from: who.email ?? '', to: ['gdpr@offitel.be'] }, raw });
  transport.close();
}

async function items(): Promise<Record<string, unknown>[]> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(asOperator(edition.running.endpoint)));
  const { Items = [] } = await client.send(new ScanCommand({ TableName: await caseTableName() }));
  return Items;
}

async function caseTableName(): Promise<string> {
  const { ListTablesCommand } = await import('@aws-sdk/client-dynamodb');
  const client = new DynamoDBClient(asOperator(edition.running.endpoint));
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  return TableNames.find((name) => !name.includes('-store-')) ?? '';
}

const tokenOf = async (wait: string): Promise<string> =>
  String((await items()).find(({ sk }) => sk === `TASK#${wait}`)?.['token'] ?? '');

/** Gives the publisher every event of the table once more, as a stream does that lost its mark. */
async function streamAgain(): Promise<void> {
  const events = (await items())
    .filter(({ sk }) => String(sk).startsWith('EVENT#'))
    .sort((a, b) => String(a['sk']).localeCompare(String(b['sk'])));
  const Records = events.map((item, index) => ({
    eventName: 'INSERT',
    dynamodb: { NewImage: marshall(item), SequenceNumber: String(index + 1) },
  }));
  const client = new LambdaClient(asOperator(edition.running.endpoint));
  const answer = await client.send(
    new InvokeCommand({ FunctionName: 'inzage-publish-events', Payload: JSON.stringify({ Records }) }),
  );
  expect(answer.FunctionError).toBeUndefined();
}

async function executionsOf() {
  const { stateMachines = [] } = await sfn().send(new ListStateMachinesCommand({}));
  const { executions = [] } = await sfn().send(
    new ListExecutionsCommand({ stateMachineArn: stateMachines[0]?.stateMachineArn }),
  );
  return executions;
}

async function entered(executionArn: string): Promise<Record<string, number>> {
  const { events = [] } = await sfn().send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const names = events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
  return Object.fromEntries(
    ['Deliver', 'SealPackage', 'Close'].map((name) => [name, names.filter((other) => other === name).length]),
  );
}
