import http from 'node:http';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import {
  createPresignedPost,
  type PresignedPost,
  type PresignedPostOptions,
} from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import { blobsIn, KEY, type RunningS3, startS3 } from './server.ts';

/** The variable of a form that stands for the name of the file; its dollar is written so as not to look like a template. */
const FILE_NAME = '\u0024{filename}';

let ahead = 0;
let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3({ clock: systemClock(() => ahead) });
});
afterAll(() => cloud.close());

async function presign(o: Partial<PresignedPostOptions> = {}, secretAccessKey = KEY.secretAccessKey) {
  const Bucket = o.Bucket ?? (await cloud.bucket());
  const post = await createPresignedPost(cloud.client({ credentials: { ...KEY, secretAccessKey } }), {
    Bucket,
    Key: 'post/key',
    Expires: 600,
    ...o,
  });
  return { Bucket, post };
}

interface FormOptions {
  readonly file?: Blob;
  readonly name?: string;
  readonly change?: Record<string, string>;
  readonly after?: Record<string, string>;
}

function send(post: PresignedPost, o: FormOptions = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...post.fields, ...o.change })) form.append(name, value);
  form.append('file', o.file ?? new Blob(['posted!'], { type: 'text/html' }), o.name ?? 'up.txt');
  for (const [name, value] of Object.entries(o.after ?? {})) form.append(name, value);
  return fetch(post.url, { method: 'POST', body: form, redirect: 'manual' });
}

async function refusal(response: Response): Promise<string> {
  const text = await response.text();
  return `${response.status} ${/<Code>(.*)<\/Code>/.exec(text)?.[1]} ${/<Message>(.*)<\/Message>/.exec(text)?.[1]}`;
}

describe('a form that keeps to its policy', () => {
  test('is stored with the fields as its description', async () => {
    const { Bucket, post } = await presign({
      Key: `post/${FILE_NAME}`,
      Conditions: [
        ['content-length-range', 1, 1000],
        ['starts-with', '$Content-Type', 'text/'],
      ],
      Fields: { 'x-amz-meta-case': 'c1' },
    });
    const response = await send(post, { change: { 'Content-Type': 'text/plain' } });
    expect(response.status).toBe(204);
    const got = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'post/up.txt' }));
    expect(await got.Body?.transformToString()).toBe('posted!');
    // The type of the object is that of the field, not that of the file part.
    expect(got).toMatchObject({ ContentType: 'text/plain', Metadata: { case: 'c1' } });
  });

  test('may be many mebibytes', async () => {
    const { Bucket, post } = await presign();
    const bytes = Buffer.alloc(12 * 2 ** 20, 7);
    expect((await send(post, { file: new Blob([bytes]) })).status).toBe(204);
    expect((await cloud.s3.get(Bucket, 'post/key')).equals(bytes)).toBe(true);
  });

  test('is answered 201 with a document when asked', async () => {
    const { Bucket, post } = await presign({ Fields: { success_action_status: '201' } });
    const response = await send(post);
    expect(response.status).toBe(201);
    expect(await response.text()).toContain(`<Bucket>${Bucket}</Bucket><Key>post/key</Key>`);
  });

  test('is answered 200 when asked, and 204 for a status that is not one', async () => {
    for (const [asked, answered] of [
      ['200', 200],
      ['500', 204],
    ] as const) {
      const { post } = await presign({ Fields: { success_action_status: asked } });
      expect((await send(post)).status).toBe(answered);
    }
  });

  test('is redirected with bucket, key and etag behind the query', async () => {
    const { Bucket, post } = await presign({
      Fields: { success_action_redirect: 'https://app.example/done?case=1' },
    });
    const response = await send(post);
    expect(response.status).toBe(303);
    const target = new URL(response.headers.get('location') ?? '');
    expect([...target.searchParams]).toEqual([
      ['case', '1'],
      ['bucket', Bucket],
      ['key', 'post/key'],
      ['etag', expect.stringMatching(/^"[0-9a-f]{32}"$/)],
    ]);
  });

  test('may carry fields that are to be ignored', async () => {
    const { post } = await presign();
    expect((await send(post, { change: { 'x-ignore-me': '1' } })).status).toBe(204);
  });
});

describe('a form that breaks its policy is refused and nothing is stored:', () => {
  const cases: [name: string, options: Partial<PresignedPostOptions>, form: FormOptions, wanted: RegExp][] = [
    ['another key', {}, { change: { key: 'other' } }, /^403 AccessDenied .*Policy Condition failed.*key/],
    [
      'a key outside the prefix, through the file name',
      { Key: FILE_NAME, Conditions: [['starts-with', '$key', 'safe/']] },
      { name: 'up.txt' },
      /^403 AccessDenied .*Policy Condition failed/,
    ],
    [
      'a field too many',
      {},
      { change: { 'x-amz-meta-extra': '1' } },
      /^403 AccessDenied .*Extra input fields/,
    ],
    [
      'a field too few',
      { Conditions: [{ 'x-amz-meta-case': 'c1' }] },
      {},
      /^403 AccessDenied .*Policy Condition failed/,
    ],
    [
      'a type that does not begin as wanted',
      { Conditions: [['starts-with', '$Content-Type', 'image/']] },
      { change: { 'Content-Type': 'image/png,text/html' } },
      /^403 AccessDenied .*Policy Condition failed/,
    ],
    [
      'a file too large',
      { Conditions: [['content-length-range', 1, 10]] },
      { file: new Blob(['x'.repeat(3 * 2 ** 20)]) },
      /^400 EntityTooLarge/,
    ],
    [
      'a file too small',
      { Conditions: [['content-length-range', 10, 20]] },
      { file: new Blob(['x']) },
      /^400 EntityTooSmall/,
    ],
    ['a wrong checksum', { Fields: { 'x-amz-checksum-crc32': 'AAAAAA==' } }, {}, /^400 BadDigest/],
    [
      'a field that is not emulated',
      { Fields: { 'x-amz-website-redirect-location': '/' } },
      {},
      /^501 NotEmulated/,
    ],
  ];
  test.each(cases)('%s', async (_name, options, form, wanted) => {
    const { Bucket, post } = await presign(options);
    expect(await refusal(await send(post, form))).toMatch(wanted);
    await expect(cloud.s3.get(Bucket, 'post/key')).rejects.toMatchObject({ code: 'NoSuchKey' });
  });

  test('a signature by another secret', async () => {
    const { post } = await presign({}, 'WRONG');
    expect(await refusal(await send(post))).toMatch(/^403 SignatureDoesNotMatch/);
  });

  test('a policy changed after signing', async () => {
    const { post } = await presign();
    const Policy = Buffer.from(
      JSON.stringify({ expiration: '2999-01-01T00:00:00Z', conditions: [] }),
    ).toString('base64');
    expect(await refusal(await send(post, { change: { Policy } }))).toMatch(/^403 SignatureDoesNotMatch/);
  });

  test('no policy at all', async () => {
    const { post } = await presign();
    const { Policy: _dropped, ...fields } = post.fields;
    expect(await refusal(await send({ ...post, fields }))).toMatch(/^403 AccessDenied/);
  });

  test('a policy that comes after the file', async () => {
    const { post } = await presign();
    const { Policy = '', ...fields } = post.fields;
    expect(await refusal(await send({ ...post, fields }, { after: { Policy } }))).toMatch(
      /^403 AccessDenied/,
    );
  });

  test('a form posted to another bucket', async () => {
    const { post } = await presign();
    const other = await cloud.bucket();
    const url = `${cloud.endpoint}/${other}`;
    expect(await refusal(await send({ ...post, url }))).toMatch(/^403 AccessDenied/);
  });

  test('a form without a file', async () => {
    const { post } = await presign();
    const form = new FormData();
    for (const [name, value] of Object.entries(post.fields)) form.append(name, value);
    expect(await refusal(await fetch(post.url, { method: 'POST', body: form }))).toMatch(
      /^400 InvalidArgument POST requires exactly one file/,
    );
  });

  test('two files', async () => {
    const { Bucket, post } = await presign();
    const form = new FormData();
    for (const [name, value] of Object.entries(post.fields)) form.append(name, value);
    form.append('file', new Blob(['1']), 'a');
    form.append('file', new Blob(['2']), 'b');
    expect(await refusal(await fetch(post.url, { method: 'POST', body: form }))).toMatch(
      /^400 InvalidArgument/,
    );
    await expect(cloud.s3.get(Bucket, 'post/key')).rejects.toMatchObject({ code: 'NoSuchKey' });
  });

  test('a policy that has expired', async () => {
    const { post } = await presign({ Expires: 60 });
    ahead = 62_000;
    const response = await send(post);
    ahead = 0;
    expect(await refusal(response)).toMatch(/^403 AccessDenied .*Policy expired/);
  });
});

test('a form that is cut off leaves neither object nor file', async () => {
  const alone = await startS3();
  const Bucket = await alone.bucket();
  const post = await createPresignedPost(alone.client(), { Bucket, Key: 'post/key' });
  const boundary = 'cut';
  const part = (disposition: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}`;
  const fields = Object.entries(post.fields).map(([name, value]) => `${part(`name="${name}"`, value)}\r\n`);
  const request = http.request(post.url, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': 100_000 },
  });
  request.on('error', () => undefined);
  request.write(fields.join('') + part('name="file"; filename="f"', 'half of '));
  await vi.waitFor(async () => expect(await blobsIn(alone.dir)).toHaveLength(1), 5000);
  request.destroy();
  await vi.waitFor(async () => expect(await blobsIn(alone.dir)).toHaveLength(0), 5000);
  await expect(alone.s3.get(Bucket, 'post/key')).rejects.toMatchObject({ code: 'NoSuchKey' });
  await alone.close();
});
