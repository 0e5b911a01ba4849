import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '#cloud/clock.ts';
import { type Cloud, startCloud } from '#cloud/cloud.ts';
import { arnOf, madeUpAddress, readAssembly } from '#cloud/template/index.ts';
import { type CompanyProcess, startCompany } from '#local/company-process.ts';
import { freePorts } from '#local/free-ports.ts';
import { COMPANY, GROUP, LOOKUP, REGION, synthesizeCompany, synthesizeGroup } from './two-accounts.ts';

/** A group in this process and a company in another, each with an account, credentials and policies of its own. */

const dir = mkdtempSync(join(tmpdir(), 'two-accounts-'));
const [groupDir, companyDir] = [join(dir, 'group'), join(dir, 'company')];
let group: Cloud;
let company: CompanyProcess;

beforeAll(async () => {
  synthesizeGroup(groupDir);
  const place = { region: REGION, account: GROUP };
  const read = readAssembly({ dir: join(groupDir, 'cdk.out'), place, attribute: madeUpAddress });
  const [key] = read.ofType('AWS::KMS::Key');
  if (!key) throw new Error('The group has no key');
  synthesizeCompany(companyDir, arnOf(key));
  const [ours, theirs] = [await cloudIn(groupDir, GROUP), await cloudIn(companyDir, COMPANY)];
  company = await startCompany({ ...theirs, neighbours: [asNeighbour(ours)] });
  group = await startCloud({
    ...ours,
    neighbours: [asNeighbour(theirs)],
    clock: systemClock(),
    logFunction: () => undefined,
    logMail: () => undefined,
    logAccess: () => undefined,
    progress: () => undefined,
  });
}, 60_000);
afterAll(async () => {
  await group?.close();
  await company?.close();
  rmSync(dir, { recursive: true, force: true });
});

async function cloudIn(folder: string, account: string) {
  const first = await freePorts();
  const [assembly, own] = [join(folder, 'cdk.out'), join(folder, 'cloud')];
  const ports = {
    gateway: first,
    smtp: first + 1,
    signIn: first + 3,
    pages: first + 4,
    firstApi: first + 10,
  };
  return { assembly, dir: own, place: { region: REGION, account }, ports, principals: [], threads: 2 };
}
const asNeighbour = ({ ports, ...neighbour }: Awaited<ReturnType<typeof cloudIn>>) => ({
  place: neighbour.place,
  assembly: neighbour.assembly,
  dir: neighbour.dir,
  endpoint: `http://127.0.0.1:${ports.gateway}`,
});

const Told = z.object({ pid: z.number(), accessKeyId: z.string(), secretAccessKey: z.string() });
type Told = z.infer<typeof Told>;

const settings = (endpoint: string, { accessKeyId, secretAccessKey }: Told) => ({
  ...{ endpoint, region: REGION, maxAttempts: 1, forcePathStyle: true },
  credentials: { accessKeyId, secretAccessKey },
});

/** Calls the company's function by its ARN at the group's own endpoint, as one of the group's functions. */
async function askAs(name: string): Promise<Told> {
  const own = Told.parse(await group.lambda.invoke(name, {}));
  const client = new LambdaClient(settings(group.endpoint, own));
  const { Payload } = await client.send(new InvokeCommand({ FunctionName: LOOKUP }));
  return Told.parse(JSON.parse(new TextDecoder().decode(Payload)));
}

/** The company's function as it calls S3: with its own keys, at its own endpoint. */
const s3OfLookup = async () => new S3Client(settings(company.endpoint, await askAs('asker')));
const put = (client: S3Client, Key: string) =>
  client.send(new PutObjectCommand({ Bucket: 'evidence', Key, Body: '{"found":true}' }));

test('the group’s function calls the company’s, which runs in a process of its own', async () => {
  const { pid } = await askAs('asker');

  expect(pid).toBe(company.pid);
  expect(pid).not.toBe(process.pid);
});

test('a function of the group that the company lets not in is refused by name', async () => {
  await expect(askAs('other')).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message:
      `User: arn:aws:sts::${GROUP}:assumed-role/other/other is not authorized to perform: lambda:InvokeFunction ` +
      `on resource: ${LOOKUP} because no resource-based policy allows the lambda:InvokeFunction action`,
  });
});

test('the company writes below its prefix into the group’s bucket, over the two processes', async () => {
  await put(await s3OfLookup(), 'crm/case/answer.json');

  expect((await group.s3.get('evidence', 'crm/case/answer.json')).toString()).toBe('{"found":true}');
});

test('the company writes nowhere else in it, though its own policy would let it', async () => {
  await expect(put(await s3OfLookup(), 'shop/case/answer.json')).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining(
      's3:PutObject on resource: arn:aws:s3:::evidence/shop/case/answer.json because no resource-based policy',
    ),
  });
});

test('the company reads nothing of it, not even what it wrote', async () => {
  const s3 = await s3OfLookup();
  await put(s3, 'crm/case/own.json');

  await expect(
    s3.send(new GetObjectCommand({ Bucket: 'evidence', Key: 'crm/case/own.json' })),
  ).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('no resource-based policy allows the s3:GetObject action'),
  });
});

test('keys that neither account has given are refused in both', async () => {
  const stranger = { pid: 0, accessKeyId: 'ASIA0000000000000000', secretAccessKey: 'made-up' };

  for (const endpoint of [group.endpoint, company.endpoint])
    await expect(put(new S3Client(settings(endpoint, stranger)), 'crm/x')).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
});
