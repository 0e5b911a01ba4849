import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeTableName } from '#contracts/catalogue.ts';
import { asOperator } from '#local/edition.ts';
import { officialAddress } from '#local/group.ts';
import { PREFIX } from '#local/place.ts';
import { SAMPLE_DOCUMENT, until } from '#local/requester.ts';
import { otherRegistry, type Tree, treeOfOtherGroup } from '../registry/other-group.ts';
import { customerPortal, sendForm } from './portal-login.ts';
import {
  type Asked,
  acknowledged,
  collect,
  expectAcknowledgement,
  inStatus,
  RunningEdition,
  release,
} from './running-edition.ts';

/**
 * A group that asks for a document on doubt only (IDV-1, IDV-2): another group's files with that setting, and a data map
 * that says what a question may be about.
 */

const PEOPLE = {
  greta: { name: 'Greta Beispielfrau', born: '1979-10-04' },
  hugo: { name: 'Hugo Mustermann', born: '1983-02-17' },
  irma: { name: 'Irma Probe', born: '1966-07-30' },
  jana: { name: 'Jana Kundin', born: '1990-05-12' },
} as const;
type Who = keyof typeof PEOPLE;

const personOf = (id: Who) => ({
  id,
  name: PEOPLE[id].name,
  birthDate: PEOPLE[id].born,
  language: 'de' as const,
  email: `${id}@postfach.example`,
});

const LETTER = {
  subject: 'Auskunft über meine Daten',
  text: 'Guten Tag,\n\nbitte teilen Sie mir mit, welche Daten Sie über mich gespeichert haben, und schicken Sie mir eine Kopie.',
};

const { group } = otherRegistry();
let tree: Tree;
let edition: RunningEdition;
let shop: Awaited<ReturnType<typeof customerPortal>>;

beforeAll(async () => {
  tree = treeOfOtherGroup();
  rewrite('group.yaml', 'identity: always-document', 'identity: proportionate');
  rewrite(
    'mosella-reisen.yaml',
    '        fields:\n',
    '        asks: { birthDate: bornOn }\n        fields:\n          bornOn: { fr: Né le, de: Geboren am }\n',
  );
  shop = await customerPortal();
  rewrite('mosella-reisen.yaml', '\nstores:', `\n${shop.declaration}\nstores:`);
  edition = new RunningEdition(tree.root);
  await edition.start();
  await fillStore(edition.running.endpoint);
}, 180_000);

afterAll(async () => {
  await edition?.close();
  tree?.remove();
});

function rewrite(file: string, from: string, to: string): void {
  const place = path.join(tree.root, 'registry', file);
  const before = readFileSync(place, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(place, before.replace(from, to));
}

async function fillStore(endpoint: string): Promise<void> {
  const database = new DynamoDBClient(asOperator(endpoint));
  for (const id of ['greta', 'hugo', 'irma', 'jana'] as const) {
    const { email, name, birthDate } = personOf(id);
    await DynamoDBDocumentClient.from(database).send(
      new PutCommand({
        TableName: storeTableName(PREFIX, 'mosella-reisen', 'bookings'),
        Item: {
          id: `MR-${id}`,
          record: 'trip-1',
          category: 'trips',
          data: { destination: `Trier mit ${id}`, departsOn: '2026-05-09', bornOn: birthDate },
          identifiers: { email, name },
          email,
        },
      }),
    );
  }
  database.destroy();
}

/** A request whose mailbox is proven and was looked up. */
async function proven(id: Who): Promise<Asked> {
  const expecting = await expectAcknowledgement(edition, personOf(id));
  await expecting.requester.write(LETTER, officialAddress(group));
  const asked = await acknowledged(expecting);
  await asked.requester.proveMailbox(asked.link);
  await until('the mailbox to be looked up', 60, async () => (await viewOf(asked)).identity.mailbox);
  return asked;
}

const viewOf = ({ reference }: Asked) => edition.dpo('GET /cases/{reference}', { reference });

const typesOf = async (asked: Asked) => (await viewOf(asked)).events.map(({ facts }) => facts.type);

const BECAUSE = 'Ihr Name steht bei uns anders geschrieben als in Ihrer Nachricht.';

/** A person doubts; the letter that says so has come. */
async function doubted(asked: Asked): Promise<string> {
  await edition.dpo(
    'POST /cases/{reference}/doubt-identity',
    { reference: asked.reference },
    { doubt: 'details-differ', because: BECAUSE, asks: 'question' },
  );
  const { id } = await asked.requester.awaitMail(new RegExp(BECAUSE.slice(0, 30)), { not: asked.seen });
  asked.seen.add(id);
  return (await asked.requester.mails()).find((one) => one.id === id)?.mail.text ?? '';
}

test('a code alone, and a person: the package comes without any document', async () => {
  const asked = await proven('greta');

  expect(await asked.requester.page(asked.link)).not.toContain('multipart/form-data');
  const { status, identity } = await viewOf(asked);
  expect([status, identity.basis]).toEqual(['judging', 'code']);
  expect(identity.mailbox).toEqual({
    asked: 1,
    known: [{ controller: 'mosella-reisen', store: 'bookings' }],
    silent: 0,
    questions: ['birthDate'],
  });

  await edition.dpo('POST /cases/{reference}/accept-identity', { reference: asked.reference }, {});
  await inStatus(edition, asked.reference, 'review');
  // The codes' mails are no answer.
  for (const { id } of await asked.requester.mails()) asked.seen.add(id);
  await release(edition, asked);
  const files = unzipSync(await collect(asked));
  expect(new TextDecoder().decode(files['index.html'])).toContain('Trier mit greta');
  expect(await typesOf(asked)).not.toContain('DocumentSubmitted');
}, 240_000);

test('a doubt leads to a question, a right answer to a person, and neither answer nor finding is kept', async () => {
  const asked = await proven('hugo');
  const letter = await doubted(asked);
  expect(letter).toContain(BECAUSE);
  expect(await asked.requester.page(asked.link)).toContain('Wann sind Sie geboren?');

  await asked.requester.answer(asked.link, '17.02.1983');
  const view = await inStatus(edition, asked.reference, 'judging');
  expect(view.identity).toMatchObject({
    basis: 'question',
    answers: [{ question: 'birthDate', right: true }],
  });
  expect(JSON.stringify(view.events)).not.toContain('1983');

  await edition.dpo('POST /cases/{reference}/accept-identity', { reference: asked.reference }, {});
  await inStatus(edition, asked.reference, 'review');
}, 240_000);

test('three wrong answers lead to a document, and no page says what would have been right', async () => {
  const asked = await proven('irma');
  await doubted(asked);
  const pages: string[] = [];
  for (const answer of ['1/1/1966', '2/2/1966', '3/3/1966'])
    pages.push(await asked.requester.answer(asked.link, answer));

  expect(pages.map((page) => page.includes('multipart/form-data'))).toEqual([false, false, true]);
  expect(pages.join('\n')).not.toMatch(/1966|30\.7|30\/07/);
  await asked.requester.upload(asked.link, SAMPLE_DOCUMENT);
  const { identity } = await inStatus(edition, asked.reference, 'judging');
  expect(identity).toMatchObject({ basis: 'document', questions: [] });
}, 240_000);

test('a login at the customer portal opens the request, shows whose it is, and a person accepts it', async () => {
  const expecting = await expectAcknowledgement(edition, personOf('jana'));
  const { address } = expecting.requester;
  const { portal } = edition.running;
  const page = await shop.handOver(portal, { address, customerNo: 'MR-4711' });
  expect(page).toContain('Sie sind bei Mein Konto angemeldet.');
  expect(await sendForm(portal, page, expecting.requester)).toContain('Ihre Anfrage ist angekommen');

  const asked = await acknowledged(expecting);
  const view = await inStatus(edition, asked.reference, 'judging');
  expect(view.identity).toMatchObject({
    basis: 'login',
    login: { controller: 'mosella-reisen', title: 'Mein Konto', verified: ['email', 'customerNo'] },
  });
  expect(view.requester.subject['customerNo']).toEqual({ value: 'MR-4711', status: 'verified' });
  for (const personal of [address, 'MR-4711']) expect(JSON.stringify(view.events)).not.toContain(personal);

  await edition.dpo('POST /cases/{reference}/accept-identity', { reference: asked.reference }, {});
  await inStatus(edition, asked.reference, 'review');
  expect(await typesOf(asked)).not.toContain('DocumentSubmitted');
}, 240_000);
