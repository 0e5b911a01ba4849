import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuardedCloud, guardedCloud, type Settings } from './guarded-cloud.ts';

/**
 * The function of a company turns hostile: it sends its keys home, and whoever has them tries what they open. It may
 * query its own store and put answers below `crm/`.
 */
let house: GuardedCloud;
let hostile: Settings;
let s3: S3Client;
let dynamodb: DynamoDBClient;

beforeAll(async () => {
  house = await guardedCloud();
  hostile = await house.asFunction('lookup');
  [s3, dynamodb] = [new S3Client(hostile), new DynamoDBClient(hostile)];
  const Item = { pk: { S: 'case#1' } };
  await new DynamoDBClient(house.asOwner()).send(new PutItemCommand({ TableName: 'cases', Item }));
  const [Bucket, Body] = ['evidence', '{}'];
  await new S3Client(house.asOwner()).send(new PutObjectCommand({ Bucket, Key: OF_ANOTHER, Body }));
});
afterAll(() => house.close());

const OF_ANOTHER = 'shop/answer.json';
const CASES = 'arn:aws:dynamodb:eu-west-1:000000000000:table/cases';
const EVIDENCE = 'arn:aws:s3:::evidence';
const key = { pk: { S: 'case#1' } };

/** How AWS says that nothing allows it: what, on which resource, and whom. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => new Error('It was allowed'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw error;
  return `${error.name}: ${error.message.replace(/assumed-role\/[^/]+\//, 'assumed-role/…/')}`;
}
const denied = (error: string, action: string, resource: string) =>
  `${error}: User: arn:aws:sts::000000000000:assumed-role/…/lookup is not authorized to perform: ${action} ` +
  `on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('with the keys of a company’s function', () => {
  test('its own store can be queried, by its indexes too', async () => {
    const query = {
      TableName: 'crm',
      IndexName: 'byMail',
      KeyConditionExpression: 'mail = :m',
      ExpressionAttributeValues: { ':m': { S: 'ann@people.example' } },
    };

    expect((await dynamodb.send(new QueryCommand(query))).Count).toBe(0);
  });

  test('a case cannot be read', async () => {
    expect(await refusalOf(dynamodb.send(new GetItemCommand({ TableName: 'cases', Key: key })))).toBe(
      denied('AccessDeniedException', 'dynamodb:GetItem', CASES),
    );
  });

  test('nor in a batch, nor by the ARN of its table', async () => {
    const batch = new BatchGetItemCommand({ RequestItems: { [CASES]: { Keys: [key] } } });

    expect(await refusalOf(dynamodb.send(batch))).toBe(
      denied('AccessDeniedException', 'dynamodb:BatchGetItem', CASES),
    );
  });

  test('nor can one be looked at from within a transaction on something else', async () => {
    const check = { TableName: 'cases', Key: key, ConditionExpression: 'attribute_exists(pk)' };
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ ConditionCheck: check }] });

    expect(await refusalOf(dynamodb.send(transaction))).toBe(
      denied('AccessDeniedException', 'dynamodb:ConditionCheckItem', CASES),
    );
  });

  test('its own store cannot be written', async () => {
    const put = new PutItemCommand({ TableName: 'crm', Item: key });

    expect(await refusalOf(dynamodb.send(put))).toContain('dynamodb:PutItem');
  });

  test('an answer can be put below its own prefix, and nowhere else', async () => {
    const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body: '{}' }));

    await expect(put('crm/answer.json')).resolves.toBeDefined();
    expect(await refusalOf(put(OF_ANOTHER))).toBe(
      denied('AccessDenied', 's3:PutObject', `${EVIDENCE}/${OF_ANOTHER}`),
    );
    expect(await refusalOf(put('crm2/answer.json'))).toContain('s3:PutObject');
  });

  test('the answer of another company cannot be read, copied, listed or deleted', async () => {
    const there = { Bucket: 'evidence', Key: OF_ANOTHER };
    const copy = { Bucket: 'evidence', Key: 'crm/mine.json', CopySource: `evidence/${OF_ANOTHER}` };

    expect(await refusalOf(s3.send(new GetObjectCommand(there)))).toBe(
      denied('AccessDenied', 's3:GetObject', `${EVIDENCE}/${OF_ANOTHER}`),
    );
    expect(await refusalOf(s3.send(new CopyObjectCommand(copy)))).toContain('s3:GetObject');
    const intoOther = { Bucket: 'evidence', Key: OF_ANOTHER, CopySource: 'evidence/crm/mine.json' };
    expect(await refusalOf(s3.send(new CopyObjectCommand(intoOther)))).toContain('s3:PutObject');
    expect(await refusalOf(s3.send(new ListObjectsV2Command({ Bucket: 'evidence' })))).toBe(
      denied('AccessDenied', 's3:ListBucket', EVIDENCE),
    );
    const Delete = { Objects: [{ Key: OF_ANOTHER }] };
    const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket: 'evidence', Delete }));
    expect(Errors).toMatchObject([{ Key: OF_ANOTHER, Code: 'AccessDenied' }]);
  });

  test('no link and no form opens more than the keys themselves', async () => {
    const link = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'evidence', Key: OF_ANOTHER }));
    const { url, fields } = await createPresignedPost(s3, { Bucket: 'evidence', Key: OF_ANOTHER });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['forged']));

    const read = await fetch(link);
    const written = await fetch(url, { method: 'POST', body: form });

    expect([read.status, written.status]).toEqual([403, 403]);
    expect(await read.text()).toContain('no identity-based policy allows the s3:GetObject action');
    expect(await written.text()).toContain('no identity-based policy allows the s3:PutObject action');
  });

  test('no function can be called', async () => {
    const call = new LambdaClient(hostile).send(new InvokeCommand({ FunctionName: 'lookup' }));

    expect(await refusalOf(call)).toBe(
      denied(
        'AccessDeniedException',
        'lambda:InvokeFunction',
        'arn:aws:lambda:eu-west-1:000000000000:function:lookup',
      ),
    );
  });
});

test('what a function logs is kept, because its role may write its log', () => {
  expect(house.said.join('\n')).toContain('said');
});
