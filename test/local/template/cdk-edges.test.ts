import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnOutput, Duration, RemovalPolicy, Stack, TimeZone } from 'aws-cdk-lib';
import {
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFn, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression, ScheduleGroup, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke, SqsSendMessage } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Assembly,
  readAssembly,
  wantedAliases,
  wantedDistributions,
  wantedFunctions,
  wantedKeys,
  wantedSchedules,
} from '#cloud/template/index.ts';
import { place } from './written-assembly.ts';

/** What CDK itself synthesizes for keys, schedules and static pages. */
const dir = mkdtempSync(join(tmpdir(), 'cdk-edges-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let assembly: Assembly;

beforeAll(() => {
  synthesize();
  assembly = readAssembly({
    dir: join(dir, 'cdk.out'),
    place,
    attribute: (_, attribute) => (attribute === 'DomainName' ? '127.0.0.1:4564' : undefined),
  });
});

function synthesize(): void {
  mkdirSync(join(dir, 'code'));
  writeFileSync(join(dir, 'code', 'index.mjs'), 'export const handler = async () => 1;');
  const app = new App({ outdir: join(dir, 'cdk.out') });
  const stack = new Stack(app, 'Edges');

  const signing = new Key(stack, 'SigningKey', {
    keySpec: KeySpec.RSA_2048,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
    alias: 'signing',
  });
  const encrypting = new Key(stack, 'Encrypting', { enableKeyRotation: true });
  new Bucket(stack, 'Encrypted', { encryption: BucketEncryption.KMS, encryptionKey: encrypting });

  const bucket = new Bucket(stack, 'Site', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
  });
  const pages = new Distribution(stack, 'Pages', {
    defaultBehavior: {
      // The classes of CDK do not agree with its interfaces under exactOptionalPropertyTypes.
      origin: Reflect.apply(S3BucketOrigin.withOriginAccessControl, S3BucketOrigin, [bucket]),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: new ResponseHeadersPolicy(stack, 'Headers', {
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: "default-src 'self'", override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
          strictTransportSecurity: {
            accessControlMaxAge: Duration.days(1),
            includeSubdomains: true,
            override: true,
          },
          xssProtection: { protection: true, modeBlock: true, override: true },
        },
        customHeadersBehavior: {
          customHeaders: [{ header: 'Permissions-Policy', value: 'camera=()', override: true }],
        },
        removeHeaders: ['Server'],
      }),
    },
    defaultRootObject: 'index.html',
    errorResponses: [
      { httpStatus: 403, responseHttpStatus: 404, responsePagePath: '/404.html', ttl: Duration.minutes(1) },
    ],
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  });

  const dead = new Queue(stack, 'Dead');
  const sweep = new LambdaFn(stack, 'Sweep', {
    runtime: new Runtime('nodejs24.x', RuntimeFamily.NODEJS),
    code: Code.fromAsset(join(dir, 'code')),
    handler: 'index.handler',
    environment: {
      KEY: signing.keyId,
      KEY_ARN: signing.keyArn,
      PAGES: `https://${pages.distributionDomainName}/help`,
    },
  });
  new Schedule(stack, 'Hourly', {
    schedule: ScheduleExpression.rate(Duration.hours(1)),
    target: new LambdaInvoke(sweep, {
      deadLetterQueue: dead,
      maxEventAge: Duration.hours(2),
      retryAttempts: 3,
      input: ScheduleTargetInput.fromObject({ kind: 'sweep' }),
    }),
  });
  new Schedule(stack, 'Mornings', {
    schedule: ScheduleExpression.cron({
      minute: '0',
      hour: '7',
      weekDay: 'MON-FRI',
      timeZone: TimeZone.of('Europe/Amsterdam'),
    }),
    scheduleGroup: new ScheduleGroup(stack, 'Group'),
    target: new SqsSendMessage(dead),
    enabled: false,
  });
  new CfnOutput(stack, 'PagesUrl', { value: `https://${pages.distributionDomainName}` });
  app.synth();
}

const arn = (type: string) => assembly.ofType(type)[0]?.arn ?? '';

test('a pair that signs has its alias, and a function knows it by id and by ARN', () => {
  const [signing, encrypting] = wantedKeys(assembly);
  expect([signing?.spec, encrypting?.spec]).toEqual(['RSA_2048', 'SYMMETRIC_DEFAULT']);
  expect(wantedAliases(assembly)).toMatchObject([{ name: 'alias/signing', keyId: signing?.id }]);
  expect(wantedFunctions(assembly)[0]?.environment).toMatchObject({
    KEY: signing?.id,
    KEY_ARN: signing?.arn,
  });
});

test('a schedule calls its function by rate, with retries and a dead-letter queue', () => {
  const [hourly] = wantedSchedules(assembly);
  expect(hourly).toMatchObject({
    group: 'default',
    enabled: true,
    expression: 'rate(1 hour)',
    timezone: 'Etc/UTC',
    target: {
      arn: arn('AWS::Lambda::Function'),
      input: '{"kind":"sweep"}',
      deadLetterArn: arn('AWS::SQS::Queue'),
      retry: { attempts: 3, maxAgeSeconds: 7200 },
    },
  });
  expect(hourly?.arn).toContain(':schedule/default/');
});

test('a schedule stands in its group, with its time zone, and tells a queue', () => {
  const mornings = wantedSchedules(assembly)[1];
  expect(mornings).toMatchObject({
    enabled: false,
    expression: 'cron(0 7 ? * MON-FRI *)',
    timezone: 'Europe/Amsterdam',
    target: { arn: arn('AWS::SQS::Queue'), input: undefined },
  });
  expect(mornings?.arn).toBe(
    `arn:aws:scheduler:${place.region}:${place.account}:schedule/${mornings?.group}/${mornings?.name}`,
  );
});

test('a distribution serves its bucket, which it may not list, with its headers and its error page', () => {
  const site = assembly.ofType('AWS::S3::Bucket')[1]?.physicalName;
  expect(wantedDistributions(assembly)).toEqual([
    {
      stack: 'Edges',
      logicalId: expect.stringMatching(/^Pages/),
      arn: expect.stringMatching(/^arn:aws:cloudfront::\d+:distribution\//),
      bucket: site,
      prefix: '',
      defaultRootObject: 'index.html',
      missing: 403,
      errorPages: [{ status: 403, path: '/404.html', answeredAs: 404 }],
      headers: {
        set: [
          { name: 'content-security-policy', value: "default-src 'self'", override: true },
          { name: 'x-content-type-options', value: 'nosniff', override: true },
          { name: 'x-frame-options', value: 'DENY', override: true },
          { name: 'referrer-policy', value: 'no-referrer', override: false },
          { name: 'strict-transport-security', value: 'max-age=86400; includeSubDomains', override: true },
          { name: 'x-xss-protection', value: '1; mode=block', override: true },
          { name: 'permissions-policy', value: 'camera=()', override: true },
        ],
        remove: ['server'],
      },
    },
  ]);
});

test('what is built from its domain is an address that a browser here can open', () => {
  expect(assembly.outputs['Edges']?.['PagesUrl']).toBe('http://127.0.0.1:4564');
  expect(wantedFunctions(assembly)[0]?.environment['PAGES']).toBe('http://127.0.0.1:4564/help');
});
