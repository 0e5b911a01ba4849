import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { callNeeds } from '#cloud/iam/needs/call-needs.ts';
import type { Deployed } from '#cloud/iam/needs/deployed.ts';
import type { Need } from '#cloud/iam/needs/need.ts';
import { deletionNeeds, s3Needs } from '#cloud/iam/needs/s3.ts';
import { KEY } from './statements.ts';

const HERE = 'eu-west-1:000000000000';
const TABLE = `arn:aws:dynamodb:${HERE}:table`;
const MACHINE = `arn:aws:states:${HERE}:stateMachine:request`;

const deployed: Deployed = {
  place: { region: 'eu-west-1', account: '000000000000' },
  keyOf: (arn) => (arn.endsWith('/cases') || arn.endsWith(':evidence') ? KEY : undefined),
  keyBehind: (alias) => (alias === 'alias/house' ? KEY : undefined),
  secretNamed: (name) => (name === 'hmac' ? `arn:aws:secretsmanager:${HERE}:secret:hmac-1` : undefined),
  isIdentity: (name) => name === 'group.example',
  machineWaitingFor: (token) => (token === 'waiting' ? MACHINE : undefined),
};

/** `action on resource`, with what a condition could ask for behind it. */
const asText = (needs: readonly Need[]) =>
  needs.map(({ action, resource, context }) =>
    [`${action} on ${resource}`, ...(context ?? [])].map(String).join(' ').replaceAll(',', '='),
  );

function request(method: string, url: string, headers: Record<string, string> = {}): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers });
}
const call = (service: string, operation: string, input: object) =>
  asText(
    callNeeds(service, request('POST', '/', { 'x-amz-target': `Prefix.${operation}` }), {
      body: Buffer.from(JSON.stringify(input)),
      deployed,
    }),
  );

describe('DynamoDB', () => {
  test.each([
    ['GetItem', { TableName: 'crm' }, [`dynamodb:GetItem on ${TABLE}/crm`]],
    ['PutItem', { TableName: `${TABLE}/crm` }, [`dynamodb:PutItem on ${TABLE}/crm`]],
    ['Query', { TableName: 'crm', IndexName: 'byMail' }, [`dynamodb:Query on ${TABLE}/crm/index/byMail`]],
    ['Scan', { TableName: 'crm' }, [`dynamodb:Scan on ${TABLE}/crm`]],
    [
      'UpdateItem',
      { TableName: 'cases' },
      [`dynamodb:UpdateItem on ${TABLE}/cases`, `kms:Decrypt on ${KEY}`],
    ],
    [
      'BatchGetItem',
      { RequestItems: { crm: {}, cases: {} } },
      [
        `dynamodb:BatchGetItem on ${TABLE}/crm`,
        `dynamodb:BatchGetItem on ${TABLE}/cases`,
        `kms:Decrypt on ${KEY}`,
      ],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'crm' } },
          { Update: { TableName: 'crm' } },
          { Delete: { TableName: 'crm' } },
          { ConditionCheck: { TableName: 'cases' } },
        ],
      },
      [
        `dynamodb:PutItem on ${TABLE}/crm`,
        `dynamodb:UpdateItem on ${TABLE}/crm`,
        `dynamodb:DeleteItem on ${TABLE}/crm`,
        `dynamodb:ConditionCheckItem on ${TABLE}/cases`,
        `kms:Decrypt on ${KEY}`,
      ],
    ],
    [
      'TransactGetItems',
      { TransactItems: [{ Get: { TableName: 'crm' } }] },
      [`dynamodb:GetItem on ${TABLE}/crm`],
    ],
    ['ListTables', {}, ['dynamodb:ListTables on *']],
    ['DescribeTable', { TableName: 'crm' }, [`dynamodb:DescribeTable on ${TABLE}/crm`]],
    [
      'GetShardIterator',
      { StreamArn: `${TABLE}/crm/stream/1` },
      [`dynamodb:GetShardIterator on ${TABLE}/crm/stream/1`],
    ],
  ])('%s %o takes %o', (operation, input, needs) => {
    expect(call('dynamodb', operation, input)).toEqual(needs);
  });
});

describe('a service that names its thing', () => {
  test.each([
    [
      'sqs',
      'SendMessageBatch',
      { QueueUrl: 'http://127.0.0.1/0/dead' },
      [`sqs:SendMessage on arn:aws:sqs:${HERE}:dead`],
    ],
    ['sqs', 'ListQueues', {}, ['sqs:ListQueues on *']],
    [
      'events',
      'PutEvents',
      { Entries: [{ EventBusName: 'cases' }, { EventBusName: 'cases' }, {}] },
      [
        `events:PutEvents on arn:aws:events:${HERE}:event-bus/cases`,
        `events:PutEvents on arn:aws:events:${HERE}:event-bus/default`,
      ],
    ],
    [
      'secretsmanager',
      'GetSecretValue',
      { SecretId: 'hmac' },
      [`secretsmanager:GetSecretValue on arn:aws:secretsmanager:${HERE}:secret:hmac-1`],
    ],
    ['secretsmanager', 'GetSecretValue', { SecretId: 'other' }, ['secretsmanager:GetSecretValue on *']],
    ['kms', 'GetPublicKey', { KeyId: 'alias/house' }, [`kms:GetPublicKey on ${KEY}`]],
    [
      'kms',
      'Sign',
      { KeyId: '1', SigningAlgorithm: 'RSA', MessageType: 'DIGEST' },
      [`kms:Sign on ${KEY} kms:signingalgorithm=RSA kms:messagetype=DIGEST`],
    ],
    [
      'kms',
      'Sign',
      { KeyId: KEY, SigningAlgorithm: 'RSA' },
      [`kms:Sign on ${KEY} kms:signingalgorithm=RSA kms:messagetype=RAW`],
    ],
    ['states', 'StartExecution', { stateMachineArn: MACHINE }, [`states:StartExecution on ${MACHINE}`]],
    ['states', 'SendTaskSuccess', { taskToken: 'waiting' }, [`states:SendTaskSuccess on ${MACHINE}`]],
    ['states', 'SendTaskSuccess', { taskToken: 'over' }, []],
    ['sts', 'GetCallerIdentity', {}, []],
  ])('%s %s %o takes %o', (service, operation, input, needs) => {
    expect(call(service, operation, input)).toEqual(needs);
  });

  test('of which it is not known what it takes is not open to roles at all', () => {
    expect(() => call('scheduler', 'CreateSchedule', {})).toThrow(/which roles may call scheduler/);
  });
});

describe('Lambda', () => {
  const ARN = `arn:aws:lambda:${HERE}:function:lookup`;
  const needs = (method: string, url: string) =>
    asText(callNeeds('lambda', request(method, url), { body: Buffer.alloc(0), deployed }));

  test.each([
    ['lookup', ARN],
    ['000000000000:function:lookup', ARN],
    [encodeURIComponent(ARN), ARN],
    [`${encodeURIComponent(ARN)}%3A1`, `${ARN}:1`],
  ])('is called by the name %s as %s', (reference, arn) => {
    expect(needs('POST', `/2015-03-31/functions/${reference}/invocations?Qualifier=1`)).toEqual([
      `lambda:InvokeFunction on ${arn}`,
    ]);
  });

  test('refuses by name what no role is known to need', () => {
    expect(() => needs('DELETE', '/2015-03-31/functions/lookup')).toThrow(/DELETE/);
  });
});

describe('SES', () => {
  const sends = (parameters: Record<string, string>) =>
    asText(
      callNeeds('ses', request('POST', '/'), {
        body: Buffer.from(String(new URLSearchParams(parameters))),
        deployed,
      }),
    );
  const raw = (message: string) => ({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(message).toString('base64'),
  });
  const identity = (name: string) => `arn:aws:ses:${HERE}:identity/${name}`;

  test('asks for the address in From, whatever name stands before it', () => {
    expect(
      sends(raw('Subject: x\r\nFrom: "The group" <us@group.example>\r\n\r\nFrom: me@other.example')),
    ).toEqual([`ses:SendRawEmail on ${identity('group.example')} ses:fromaddress=us@group.example`]);
  });

  test('asks for each of several', () => {
    expect(sends(raw('From: us@group.example, me@other.example\r\n\r\n'))).toHaveLength(2);
  });

  test('asks for no address where there is none, which no condition on one allows', () => {
    expect(sends(raw('Subject: x\r\n\r\n'))).toEqual([
      `ses:SendRawEmail on ${identity('')} ses:fromaddress=`,
    ]);
  });
});

describe('S3', () => {
  const VIA_S3 = 'kms:viaservice=s3.eu-west-1.amazonaws.com';
  const s3 = (operation: string, o: { query?: object; headers?: object; bucket?: string } = {}) =>
    asText(
      s3Needs(
        {
          operation,
          bucket: o.bucket ?? 'pages',
          key: 'a/b',
          query: new Map(Object.entries(o.query ?? {})),
          headers: new Map(Object.entries(o.headers ?? {})),
        },
        deployed,
      ),
    );
  const OBJECT = 'arn:aws:s3:::pages/a/b';

  test.each([
    ['GetObject', {}, [`s3:GetObject on ${OBJECT}`]],
    ['HeadObject', { query: { versionId: '1' } }, [`s3:GetObjectVersion on ${OBJECT}`]],
    ['GetObjectTagging', { query: { versionId: '1' } }, [`s3:GetObjectVersionTagging on ${OBJECT}`]],
    ['DeleteObject', { query: { versionId: '1' } }, [`s3:DeleteObjectVersion on ${OBJECT}`]],
    ['GetObjectAttributes', {}, [`s3:GetObject on ${OBJECT}`, `s3:GetObjectAttributes on ${OBJECT}`]],
    ['PutObject', {}, [`s3:PutObject on ${OBJECT}`]],
    ['PutObject', { headers: { 'if-none-match': '*' } }, [`s3:PutObject on ${OBJECT}`]],
    [
      'PutObject',
      { headers: { 'if-match': '"1"' } },
      [`s3:PutObject on ${OBJECT}`, `s3:GetObject on ${OBJECT}`],
    ],
    [
      'PutObject',
      { headers: { 'x-amz-tagging': 'a=b' } },
      [`s3:PutObject on ${OBJECT}`, `s3:PutObjectTagging on ${OBJECT}`],
    ],
    [
      'CopyObject',
      { headers: { 'x-amz-copy-source': '/evidence/x%20y?versionId=3' } },
      [
        `s3:PutObject on ${OBJECT}`,
        's3:GetObjectVersion on arn:aws:s3:::evidence/x y',
        `kms:Decrypt on ${KEY} ${VIA_S3}`,
      ],
    ],
    [
      'UploadPartCopy',
      { headers: { 'x-amz-copy-source': 'evidence/x' } },
      [
        `s3:PutObject on ${OBJECT}`,
        's3:GetObject on arn:aws:s3:::evidence/x',
        `kms:Decrypt on ${KEY} ${VIA_S3}`,
      ],
    ],
    ['ListObjectsV2', {}, ['s3:ListBucket on arn:aws:s3:::pages']],
    ['ListObjectVersions', {}, ['s3:ListBucketVersions on arn:aws:s3:::pages']],
    ['ListBuckets', {}, ['s3:ListAllMyBuckets on *']],
  ])('%s %o takes %o', (operation, o, needs) => {
    expect(s3(operation, o)).toEqual(needs);
  });

  test.each([
    ['GetObject', ['kms:Decrypt']],
    ['PutObject', ['kms:GenerateDataKey']],
    ['PostObject', ['kms:GenerateDataKey']],
    ['UploadPart', ['kms:GenerateDataKey', 'kms:Decrypt']],
    ['DeleteObject', []],
  ])('%s in a bucket with a key takes %o of the key besides', (operation, actions) => {
    const needs = s3(operation, { bucket: 'evidence' }).filter((one) => one.startsWith('kms:'));

    expect(needs).toEqual(actions.map((action) => `${action} on ${KEY} ${VIA_S3}`));
  });

  test('a deletion of many asks for each key in its turn', () => {
    const one = { bucket: 'pages', key: 'a/b', versioned: true, headers: new Map() };

    expect(s3('DeleteObjects')).toEqual([]);
    expect(asText(deletionNeeds(one))).toEqual([`s3:DeleteObjectVersion on ${OBJECT}`]);
  });

  test('what is not known to be anybody’s but the owner’s is not open to roles at all', () => {
    expect(() => s3('PutBucketPolicy')).toThrow(/which roles may PutBucketPolicy/);
  });
});
