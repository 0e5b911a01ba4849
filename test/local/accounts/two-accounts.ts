import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnPermission, Code, Function as LambdaFn, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';

/** The smallest group and company that have the two grants between them, one cloud assembly for each. */

export const REGION = 'eu-west-1';
export const GROUP = '000000000000';
export const COMPANY = '222222222222';
export const LOOKUP = `arn:aws:lambda:${REGION}:${COMPANY}:function:lookup`;

/** What a function finds in its environment, and in which process it runs. */
const GIVES_ITS_KEYS_AWAY = `export const handler = async () => ({
  pid: process.pid,
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
});`;

function stackIn(dir: string, account: string) {
  const code = join(dir, 'code');
  mkdirSync(code, { recursive: true });
  writeFileSync(join(code, 'index.mjs'), GIVES_ITS_KEYS_AWAY);
  const app = new App({ outdir: join(dir, 'cdk.out') });
  const stack = new Stack(app, 'House', { env: { region: REGION, account } });
  const fn = (functionName: string) =>
    new LambdaFn(stack, functionName, {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromAsset(code),
      role: new Role(stack, `${functionName}Role`, {
        roleName: functionName,
        assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      }),
    });
  return { app, stack, fn };
}

/** Evidence under a key, and two functions that may call the company's: one of which the company lets in. */
export function synthesizeGroup(dir: string): void {
  const { app, stack, fn } = stackIn(dir, GROUP);
  const key = new Key(stack, 'Key');
  const evidence = new Bucket(stack, 'Evidence', {
    bucketName: 'evidence',
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
  });
  const principals = [new AccountPrincipal(COMPANY)];
  const isLookup = { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${COMPANY}:role/lookup` } };
  evidence.addToResourcePolicy(
    new PolicyStatement({
      principals,
      actions: ['s3:PutObject'],
      resources: [evidence.arnForObjects('crm/*')],
      conditions: isLookup,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals,
      actions: ['kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { ...isLookup, StringEquals: { 'kms:ViaService': `s3.${REGION}.amazonaws.com` } },
    }),
  );
  for (const name of ['asker', 'other'])
    fn(name).addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [LOOKUP] }),
    );
  app.synth();
}

/** The company's lookup, which would write everywhere and read, if it were let. */
export function synthesizeCompany(dir: string, keyArn: string): void {
  const { app, stack, fn } = stackIn(dir, COMPANY);
  const lookup = fn('lookup');
  const actions = ['s3:PutObject', 's3:GetObject', 'kms:GenerateDataKey', 'kms:Decrypt'];
  lookup.addToRolePolicy(new PolicyStatement({ actions, resources: ['arn:aws:s3:::evidence/*', keyArn] }));
  new CfnPermission(stack, 'Asker', {
    action: 'lambda:InvokeFunction',
    functionName: lookup.functionArn,
    principal: `arn:aws:iam::${GROUP}:role/asker`,
  });
  app.synth();
}
