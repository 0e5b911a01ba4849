import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unzipSync } from 'fflate';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeBucketName, storeSecretName, storeTableName } from '#contracts/catalogue.ts';
import { datesAtReceipt } from '#domain/case/dates.ts';
import { dayInWords } from '#domain/letters/index.ts';
import { asOperator } from '#local/edition.ts';
import { officialAddress } from '#local/group.ts';
import { PLACE, PREFIX } from '#local/place.ts';
import { indexKey } from '#registry/connectors/s3.ts';
import { openDatabase } from '#registry/demo-data/services/postgres.ts';
import { init } from '../../scripts/connect/init.ts';
import { otherRegistry, type Tree, tracesOfShippedGroup, treeOfOtherGroup } from '../registry/other-group.ts';
import {
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
 * A whole request to another group, whose registry alone was put in the place of the shipped one. It brings no
 * demonstration: its stores are filled here, as its companies' own systems would.
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
const PHOTO = 'the bytes of a photo';

const { group } = otherRegistry();
let tree: Tree;
let edition: RunningEdition;
let shop: Shop;
let reference: string;
/** Everything that Greta was written, oldest first. */
let letters: readonly { readonly subject: string; readonly text: string }[];
let files: ReadonlyMap<string, string>;
let receivedAt: string;

beforeAll(async () => {
  tree = treeOfOtherGroup();
  // A company more, as somebody connects theirs by docs/connect.md: the data map alone, over a database of its own.
  init({ name: 'my-shop', withoutCode: true, root: tree.root });
  shop = await openShop(path.join(tree.root, 'registry', 'lookups', 'my-shop.sql'));
  edition = new RunningEdition(tree.root);
  await edition.start();
  await fillStores(edition.running.endpoint);

  const expecting = await expectAcknowledgement(edition, WHO);
  await expecting.requester.write(LETTER, officialAddress(group));
  const asked = await acknowledged(expecting);
  ({ reference } = asked);
  await prove(edition, asked);
  await accept(edition, asked, WHO);
  await release(edition, asked);
  files = new Map(
    Object.entries(unzipSync(await collect(asked))).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  );
  ({ receivedAt } = await inStatus(edition, reference, 'closed'));
  const mails = await asked.requester.mails();
  letters = mails
    .toReversed()
    .map(({ mail }) => ({ subject: mail.subject ?? '', text: (mail.text ?? '').replace(/\s+/g, ' ') }));
}, 240_000);

afterAll(async () => {
  await edition?.close();
  await shop?.close();
  tree?.remove();
});

async function fillStores(endpoint: string): Promise<void> {
  const database = new DynamoDBClient(asOperator(endpoint));
  const s3 = new S3Client(asOperator(endpoint));
  const identifiers = { email: WHO.email, name: WHO.name };
  await DynamoDBDocumentClient.from(database).send(
    new PutCommand({
      TableName: storeTableName(PREFIX, 'mosella-reisen', 'bookings'),
      Item: {
        id: 'MR-7001',
        record: 'trip-1',
        category: 'trips',
        data: { destination: 'Trier', departsOn: '2026-05-09' },
        identifiers,
        email: WHO.email,
      },
    }),
  );
  const photo = { key: 'photos/return-1', name: 'rad.jpg', contentType: 'image/jpeg' };
  const data = { returnedAt: '2026-06-23T16:00:00Z', damage: 'ohne Schaden' };
  const objects: readonly (readonly [string, string])[] = [
    [photo.key, PHOTO],
    [
      'records/return-1.json',
      JSON.stringify({ id: 'return-1', category: 'returns', data, identifiers, files: [photo] }),
    ],
    [indexKey('email', WHO.email), JSON.stringify(['return-1'])],
  ];
  const Bucket = storeBucketName(PREFIX, PLACE.account, 'mosella-velo', 'return-photos');
  for (const [Key, Body] of objects) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const secrets = new SecretsManagerClient(asOperator(endpoint));
  const SecretId = storeSecretName(PREFIX, 'my-shop', 'orders');
  await secrets.send(new PutSecretValueCommand({ SecretId, SecretString: shop.secret }));
  for (const client of [database, s3, secrets]) client.destroy();
}

type Shop = { readonly secret: string; close(): Promise<void> };

/** The small shop that `init` brings, in a PostgreSQL of its own, with an order of Greta's. */
async function openShop(sql: string): Promise<Shop> {
  const dir = mkdtempSync(path.join(tmpdir(), 'my-shop-'));
  const database = await openDatabase({ dir, port: 0 });
  const secret = database.addressOf('offitel/invoicing') ?? '';
  const client = new Client(JSON.parse(secret));
  await client.connect();
  await client.query(readFileSync(sql, 'utf8'));
  await client.query('insert into shop.customers values (9, $1, $2)', [WHO.name, WHO.email.toUpperCase()]);
  await client.query("insert into shop.orders (customer_no, what) values (9, 'Briefpapier')");
  await client.end();
  return {
    secret,
    async close() {
      await database.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

describe('the letters of another group', () => {
  test('are in the requester’s language, under its own reference', () => {
    expect(reference).toMatch(/^MSL-\d{4}-\d{4}$/);
    expect(letters[0]).toMatchObject({ subject: expect.stringContaining(`Ihre Anfrage`) });
    expect(letters.map(({ text }) => text)).toEqual(letters.map(() => expect.stringMatching(/^Guten Tag,/)));
  });

  test('say until when the law gives time, by its own holidays and time zone (CLK-4, CLK-5)', () => {
    const { lawDue } = datesAtReceipt(receivedAt, group);

    expect(letters[0]?.text).toContain(`spätestens am ${dayInWords(lawDue, 'de')}`);
  });

  test('ask to cover what its country’s documents show (IDV-3)', () => {
    expect(letters[0]?.text).toContain('Ihr Foto und Ihre nationale Identifikationsnummer');
  });

  test('name its authority for a complaint (CMP-1)', () => {
    expect(letters.at(-1)?.text ?? '').toBeTruthy();
    expect(letters.map(({ text }) => text).join('\n')).toContain(
      'Nationale Kommission für den Datenschutz (CNPD) 15, Boulevard du Jazz, 4370 Belvaux info@cnpd.lu',
    );
  });

  test('mention the shipped group nowhere', () => {
    expect(tracesOfShippedGroup(JSON.stringify(letters))).toEqual([]);
  });
});

describe('the package of another group', () => {
  test('has its two companies and the one that was connected, and what each found', () => {
    const { controllers } = JSON.parse(files.get('completeness.json') ?? '{}') as {
      controllers: { id: string; stores: { outcome: string }[] }[];
    };

    expect(controllers.map(({ id, stores }) => [id, stores.map(({ outcome }) => outcome)])).toEqual([
      ['mosella-reisen', ['found']],
      ['mosella-velo', ['found']],
      ['my-shop', ['found']],
    ]);
  });

  test('shows the records by the names of its own data map', () => {
    const page = files.get('index.html') ?? '';

    expect(page).toContain('<html lang="de"');
    for (const shown of ['Ihre Reisen', 'Reiseziel', 'Trier', 'Ihre Rückgaben', 'ohne Schaden']) {
      expect(page).toContain(shown);
    }
  });

  test('shows the rows of the company that was connected by its data map alone', () => {
    const page = files.get('controllers/my-shop/index.html') ?? '';

    for (const shown of ['Ihre Bestellungen', 'Was Sie bestellt haben', 'Briefpapier'])
      expect(page).toContain(shown);
  });

  test('brings the files along', () => {
    expect([...files].filter(([path]) => path.includes('/files/')).map(([, text]) => text)).toEqual([PHOTO]);
  });

  test('mentions the shipped group nowhere', () => {
    expect(tracesOfShippedGroup([...files].flat().join('\n'))).toEqual([]);
  });
});
