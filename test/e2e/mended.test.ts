import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeTableName } from '#contracts/catalogue.ts';
import { asOperator } from '#local/edition.ts';
import { officialAddress } from '#local/group.ts';
import { PREFIX } from '#local/place.ts';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { type Tree, treeOfOtherGroup } from '../registry/other-group.ts';
import { openPackage } from './opened-package.ts';
import {
  type Asked,
  accept,
  acknowledged,
  collect,
  expectAcknowledgement,
  inStatus,
  prove,
  RunningEdition,
  release,
} from './running-edition.ts';

/**
 * Two things fail for good, as a faulty deployment makes them: a company's function, and a step of the pipeline. Both stand
 * in the case by name; they are deployed anew, a person asks for another try, and in the end the requester has everything.
 */

const WHO = {
  id: 'fremde',
  name: 'Greta Beispielfrau',
  birthDate: '1979-10-04',
  language: 'de',
  email: 'greta.beispielfrau@postfach.example',
} as const;
const LETTER = {
  subject: 'Auskunft über meine Daten',
  text: 'Guten Tag,\n\nbitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben, und schicken Sie mir eine Kopie.',
};
const STORE = { controller: 'mosella-reisen', store: 'bookings' } as const;

let tree: Tree;
let edition: RunningEdition;
let asked: Asked;
const mends: (() => void)[] = [];

beforeAll(async () => {
  tree = treeOfOtherGroup();
  breakIn(
    'registry/connectors/table-lookup.ts',
    '      async access({ subject, cursor }) {\n',
    '      async access({ subject, cursor }) {\n        process.exit(1);\n',
  );
  breakIn(
    'functions/answer/draft-answer.ts',
    '    let drafted: string;\n',
    "    throw Object.assign(new Error('planted'), { name: 'ConfigurationMissing' });\n    let drafted: string;\n",
  );
  edition = new RunningEdition(tree.root);
  await edition.start();
  await book(edition.running.endpoint);
  const expecting = await expectAcknowledgement(edition, WHO);
  await expecting.requester.write(LETTER, officialAddress(edition.group));
  asked = await acknowledged(expecting);
  await prove(edition, asked);
  await accept(edition, asked, WHO);
}, 240_000);

afterAll(async () => {
  await edition?.close();
  tree?.remove();
});

/** Replaces what a file says, until it is mended. */
function breakIn(file: string, from: string, to: string): void {
  const target = path.join(tree.root, file);
  const sound = readFileSync(target, 'utf8');
  if (!sound.includes(from)) throw new Error(`${file} does not say: ${from}`);
  writeFileSync(target, sound.replace(from, to));
  mends.push(() => writeFileSync(target, sound));
}

async function book(endpoint: string): Promise<void> {
  const database = new DynamoDBClient(asOperator(endpoint));
  await DynamoDBDocumentClient.from(database).send(
    new PutCommand({
      TableName: storeTableName(PREFIX, STORE.controller, STORE.store),
      Item: {
        ...{ id: 'MR-7001', record: 'trip-1', category: 'trips', email: WHO.email },
        data: { destination: 'Trier', departsOn: '2026-05-09' },
        identifiers: { email: WHO.email, name: WHO.name },
      },
    }),
  );
  database.destroy();
}

const view = () => edition.dpo('GET /cases/{reference}', { reference: asked.reference });

test('a step that fails for good stands in the work list by name, and so does the store that failed before it', async () => {
  const stopped = await until('the case to stop', 90, async () => {
    const now = await view();
    return now.stopped === null ? null : now;
  });

  expect(stopped.stopped).toMatchObject({ step: 'DraftAnswer', error: 'ConfigurationMissing' });
  const outcomes = stopped.lookups.map(({ controller, store, outcome }) => [
    `${controller}/${store}`,
    outcome,
  ]);
  expect(Object.fromEntries(outcomes)).toEqual({
    'mosella-reisen/bookings': 'failed',
    'mosella-velo/return-photos': 'nothing',
  });
  expect((await edition.dpo('GET /cases')).cases.map(({ reference }) => reference)).toContain(
    asked.reference,
  );
}, 120_000);

test('mended and tried again, the answer says what is missing in it', async () => {
  const { reference } = asked;
  await edition.kill();
  for (const mend of mends) mend();
  await edition.start();
  await edition.dpo('POST /cases/{reference}/retry', { reference });
  await inStatus(edition, reference, 'review');
  await release(edition, asked);
  const completeness = openPackage(await collect(asked)).json('completeness.json');

  expect(JSON.stringify(completeness)).toContain('"outcome":"failed"');
  expect(await inStatus(edition, reference, 'answered')).toMatchObject({ missing: [STORE] });
}, 240_000);

test('the store is asked again, and what it has goes after the answer', async () => {
  const { reference, requester } = asked;
  const seen = new Set((await requester.mails()).map(({ id }) => id));
  await edition.dpo('POST /cases/{reference}/lookups/{controller}/{store}/ask-again', {
    reference,
    ...STORE,
  });
  const { draft } = await until('a supplement to be read', 90, async () => {
    const now = await view();
    return now.supplement ? now : null;
  });
  await edition.dpo(
    'POST /cases/{reference}/release',
    { reference },
    { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: draft?.ambiguous ?? 0 },
  );
  const { match } = await requester.awaitMail(PRIVATE_LINK, { not: seen });
  const supplement = openPackage(await requester.download(match));

  expect(supplement.json('controllers/mosella-reisen/bookings-trips.json')).toMatchObject({
    records: [{ id: 'MR-7001/trip-1' }],
  });
  const { chain } = await inStatus(edition, reference, 'closed');
  expect(chain).toEqual({ intact: true, brokenAt: null });
}, 240_000);
