import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator } from '#local/edition.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import { type Opened, openPackage, recordIdsIn } from './opened-package.ts';
import { identifiersOf, mentions } from './personal-data.ts';
import { provableRecords } from './provable-records.ts';
import { accept, ask, collect, inStatus, prove, RunningEdition, release } from './running-edition.ts';

const edition = new RunningEdition();
const who: Person = person('marijke');
let reference: string;
let opened: Opened;

beforeAll(async () => {
  await edition.start();
  const asked = await ask(edition, who);
  ({ reference } = asked);
  await prove(edition, asked);
  await accept(edition, asked, who);
  await search(edition, asked, who);
  await release(edition, asked);
  opened = openPackage(await collect(asked));
  await inStatus(edition, reference, 'closed');
}, 240_000);

afterAll(() => edition.close());

describe('the package of an access request', () => {
  test('holds exactly the controller-held records of the person who asked', () => {
    expect(recordIdsIn(opened)).toEqual(provableRecords(who));
  });

  test('shows nothing of what companies keep for their clients, nor of other people', () => {
    expect(opened.foreignTraces(who)).toEqual([]);
  });

  test('names all seven controllers and every store with its outcome', () => {
    const { controllers } = opened.json('completeness.json') as {
      controllers: { id: string; stores: { outcome: string }[] }[];
    };
    expect(controllers.map(({ id }) => id).sort()).toEqual([
      'memo-group',
      'memo-holding',
      'memo-medical',
      'offitel',
      'offitel-medical',
      'telewacht',
      'uw-secretaresse',
    ]);
    expect(controllers.flatMap(({ stores }) => stores.map(({ outcome }) => outcome))).not.toContain(
      'pending',
    );
  });

  test('has a manifest whose hashes are those of its files', () => {
    expect(opened.manifestFaults()).toEqual([]);
  });

  test('opens offline: its pages refer to nothing outside', () => {
    expect(opened.outsideReferences()).toEqual([]);
  });
});

describe('what an operator can read', () => {
  test('executions with their history are listed by the SDK', async () => {
    const { executions, history } = await executionsOf();
    expect(executions).toHaveLength(1);
    expect(history.length).toBeGreaterThan(40);
  });

  test('holds no personal data: not in input, history, events or logs', async () => {
    const { executions, history } = await executionsOf();
    const view = await edition.dpo('GET /cases/{reference}', { reference });
    const readable = [
      JSON.stringify(executions),
      JSON.stringify(history),
      JSON.stringify(view.events),
      edition.log('functions.log'),
      edition.log('output.log'),
      edition.log('smtp.log'),
      edition.log('access.log'),
    ].join('\n');
    expect(mentions(readable, identifiersOf(who))).toEqual([]);
  });
});

async function executionsOf() {
  const client = new SFNClient(asOperator(edition.running.endpoint));
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
  const { executions = [] } = await client.send(
    new ListExecutionsCommand({ stateMachineArn: stateMachines[0]?.stateMachineArn }),
  );
  const { events: history = [] } = await client.send(
    new GetExecutionHistoryCommand({ executionArn: executions[0]?.executionArn, maxResults: 1000 }),
  );
  client.destroy();
  return { executions, history };
}
