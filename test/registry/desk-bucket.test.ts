import { type GetObjectCommand, NoSuchKey, type PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { deskIn } from '#registry/connectors/desk-bucket.ts';

/** S3's refusals, one for each call; then it takes everything. */
function refusing(...names: readonly string[]) {
  const left = [...names];
  const asked: unknown[] = [];
  const s3 = new S3Client({});
  const send = async ({ input }: GetObjectCommand | PutObjectCommand) => {
    asked.push(input);
    const name = left.shift();
    if (name === 'NoSuchKey') throw new NoSuchKey({ message: 'not there', $metadata: {} });
    if (name !== undefined) throw Object.assign(new Error('refused'), { name });
    return {};
  };
  return { desk: deskIn('a-desk', Object.assign(s3, { send })), asked };
}

it('puts a question only where none is', async () => {
  const { desk, asked } = refusing();
  await desk.putOnce('questions/a.json', '{}');
  expect(asked).toEqual([
    {
      Bucket: 'a-desk',
      Key: 'questions/a.json',
      Body: '{}',
      ContentType: 'application/json',
      IfNoneMatch: '*',
    },
  ]);
});

it('takes a question that is there already for put', async () => {
  const { desk, asked } = refusing('PreconditionFailed');
  await desk.putOnce('questions/a.json', '{}');
  expect(asked).toHaveLength(1);
});

it('tries again when somebody else is at the same key', async () => {
  const { desk, asked } = refusing('ConditionalRequestConflict');
  await desk.putOnce('questions/a.json', '{}');
  expect(asked).toHaveLength(2);
});

it.each([
  ['AccessDenied', ['AccessDenied']],
  ['ConditionalRequestConflict', Array.from({ length: 3 }, () => 'ConditionalRequestConflict')],
])('does not swallow %s', async (name, refusals) => {
  const { desk } = refusing(...refusals);
  await expect(desk.putOnce('questions/a.json', '{}')).rejects.toMatchObject({ name });
});

it('tells an object that is not there from one that may not be read', async () => {
  const { desk } = refusing('NoSuchKey', 'AccessDenied');
  expect(await desk.get('answers/a/answer.json')).toBeNull();
  await expect(desk.get('answers/a/answer.json')).rejects.toMatchObject({ name: 'AccessDenied' });
});
