import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFn, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { z } from 'zod';
import { systemClock } from '#cloud/clock.ts';
import { type Cloud, startCloud } from '#cloud/cloud.ts';
import { freePorts } from '#local/free-ports.ts';

export const place = { region: 'eu-west-1', account: '000000000000' } as const;
const OWNER = { accessKeyId: 'OWNER', secret: 'owner' };

/** What the role of the function is given, each on what it is for. */
export const GRANTED = ['dynamodb:Query', 's3:PutObject', 'kms:GenerateDataKey'] as const;

/** What a function finds in its environment, and what a hostile one would send home. */
const GIVES_ITS_KEYS_AWAY = `export const handler = async () => {
  console.log('said');
  return { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY };
};`;

const Keys = z.object({ accessKeyId: z.string(), secretAccessKey: z.string() });

export interface GuardedCloud {
  readonly cloud: Cloud;
  readonly dir: string;
  /** Lines that functions logged. */
  readonly said: readonly string[];
  /** Settings of an SDK client that signs as the owner of the account, or as a function. */
  asOwner(): Settings;
  asFunction(name: string): Promise<Settings>;
  close(): Promise<void>;
}
export type Settings = ReturnType<typeof settings>;

const settings = (endpoint: string, credentials: { accessKeyId: string; secretAccessKey: string }) => ({
  endpoint,
  region: place.region,
  credentials,
  maxAttempts: 1,
});

/**
 * A case table, evidence, a key for both, a queue, and the function of a company: it may query its own store and put
 * answers below `crm/`.
 * @param without an action that its role is not given
 */
export async function guardedCloud({ without }: { without?: string } = {}): Promise<GuardedCloud> {
  const dir = mkdtempSync(join(tmpdir(), 'guarded-'));
  synthesize(
    dir,
    GRANTED.filter((action) => action !== without),
  );
  const first = await freePorts();
  const said: string[] = [];
  const cloud = await startCloud({
    assembly: join(dir, 'cdk.out'),
    dir: join(dir, 'cloud'),
    place,
    clock: systemClock(),
    ports: { gateway: first, smtp: first + 1, signIn: first + 3, pages: first + 4, firstApi: first + 10 },
    principals: [{ ...OWNER, arn: `arn:aws:iam::${place.account}:user/owner` }],
    threads: 2,
    logFunction: ({ line }) => said.push(line),
    logMail: () => undefined,
    logAccess: () => undefined,
    progress: () => undefined,
  });
  return {
    cloud,
    dir,
    said,
    asOwner: () =>
      settings(cloud.endpoint, { accessKeyId: OWNER.accessKeyId, secretAccessKey: OWNER.secret }),
    async asFunction(name) {
      return settings(cloud.endpoint, Keys.parse(await cloud.lambda.invoke(name, {})));
    },
    async close() {
      await cloud.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function synthesize(dir: string, granted: readonly (typeof GRANTED)[number][]): void {
  mkdirSync(join(dir, 'code'));
  writeFileSync(join(dir, 'code', 'index.mjs'), GIVES_ITS_KEYS_AWAY);
  const app = new App({ outdir: join(dir, 'cdk.out') });
  const stack = new Stack(app, 'House', { env: { region: place.region } });
  const key = new Key(stack, 'Key');
  const table = (name: string, encryption?: TableEncryptionV2) =>
    new TableV2(stack, name, {
      tableName: name,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      globalSecondaryIndexes: [
        { indexName: 'byMail', partitionKey: { name: 'mail', type: AttributeType.STRING } },
      ],
      ...(encryption ? { encryption } : {}),
    });
  table('cases', TableEncryptionV2.customerManagedKey(key));
  const store = table('crm');
  const evidence = new Bucket(stack, 'Evidence', {
    bucketName: 'evidence',
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    enforceSSL: true,
  });
  new Queue(stack, 'Queue', { queueName: 'dead', enforceSSL: true });
  const lookup = new LambdaFn(stack, 'Lookup', {
    functionName: 'lookup',
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(join(dir, 'code')),
  });
  const on = {
    'dynamodb:Query': [store.tableArn, `${store.tableArn}/index/*`],
    's3:PutObject': [evidence.arnForObjects('crm/*')],
    'kms:GenerateDataKey': [key.keyArn],
  } as const;
  for (const action of granted)
    lookup.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [...on[action]] }));
  app.synth();
}
