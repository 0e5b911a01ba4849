import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { readUsedGrants } from '#cloud/iam/used-grants.ts';
import { GRANTED, type GuardedCloud, guardedCloud } from './guarded-cloud.ts';

/** What the function of a company does in a day: it asks its store, and puts the answer down. */
async function aDay(house: GuardedCloud): Promise<string[]> {
  const settings = await house.asFunction('lookup');
  const [dynamodb, s3] = [new DynamoDBClient(settings), new S3Client(settings)];
  const calls = [
    dynamodb.send(
      new QueryCommand({
        TableName: 'crm',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': { S: 'a' } },
      }),
    ),
    s3.send(new PutObjectCommand({ Bucket: 'evidence', Key: 'crm/a.json', Body: '{}' })),
  ];
  const outcomes = await Promise.allSettled(calls);
  return outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.message)] : []));
}

async function started(o: Parameters<typeof guardedCloud>[0] = {}): Promise<GuardedCloud> {
  const house = await guardedCloud(o);
  onTestFinished(() => house.close());
  return house;
}

test('with all that its role is given it is refused nothing, and each grant is recorded as used', async () => {
  const house = await started();

  expect(await aDay(house)).toEqual([]);
  const used = readUsedGrants(`${house.dir}/cloud/used-grants.jsonl`);
  expect(used.map(({ action }) => action)).toEqual(expect.arrayContaining([...GRANTED]));
});

test.each(GRANTED)('without %s it is refused just that, by name', async (without) => {
  const refused = await aDay(await started({ without }));

  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(
    new RegExp(`lookup is not authorized to perform: ${without} on resource: .* because no identity-based`),
  );
});
