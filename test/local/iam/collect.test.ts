import { describe, expect, test } from 'vitest';
import { asRole, asService } from '#cloud/iam/asker.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import { collectPolicies } from '#cloud/iam/collect.ts';
import { need } from '#cloud/iam/needs/need.ts';
import { assemblyOf } from '../template/written-assembly.ts';
import { allow } from './statements.ts';

const document = (...Statement: readonly unknown[]) => ({ Version: '2012-10-17', Statement });
const takenBy = (Service: string) =>
  document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service } });
const HERE = 'eu-west-1:000000000000';
const ROLE = 'arn:aws:iam::000000000000:role/house/fn';

const role = (more: object = {}) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: 'fn',
    Path: '/house/',
    AssumeRolePolicyDocument: takenBy('lambda.amazonaws.com'),
    ...more,
  },
});
const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'inbox' } };
const key = { Type: 'AWS::KMS::Key', Properties: {} };
const queue = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } };
const fn = {
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName: 'take', Role: { 'Fn::GetAtt': ['Role', 'Arn'] } },
};

function authorityOf(Resources: Record<string, object>) {
  const assembly = assemblyOf(
    { House: { template: { Resources } } },
    {
      attribute: ({ physicalName }, attribute) =>
        attribute === 'QueueUrl' ? `http://127.0.0.1/0/${physicalName}` : undefined,
    },
  );
  return createAuthority(collectPolicies(assembly), { note: () => undefined });
}
const may = (Resources: Record<string, object>, action: string, resource: string) =>
  authorityOf(Resources).refusal(asRole(ROLE, 'fn'), [need(action, resource)]) === undefined;

describe('what a role may', () => {
  const policy = (more: object) => ({
    PolicyName: 'may',
    PolicyDocument: document(
      allow('s3:GetObject', { 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'Bucket' }, '/*']] }),
    ),
    ...more,
  });

  test.each([
    ['its own policies', { Role: role({ Policies: [policy({})] }) }],
    [
      'one that is attached to it',
      {
        Role: role(),
        Policy: { Type: 'AWS::IAM::Policy', Properties: policy({ Roles: [{ Ref: 'Role' }] }) },
      },
    ],
    [
      'a managed one that names it',
      {
        Role: role(),
        Policy: {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { ...policy({ Roles: [{ Ref: 'Role' }] }), PolicyName: undefined },
        },
      },
    ],
    [
      'a managed one that it names',
      {
        Role: role({ ManagedPolicyArns: [{ Ref: 'Policy' }] }),
        Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { ...policy({}), PolicyName: undefined } },
      },
    ],
  ])('stands in %s', (_where, resources) => {
    expect(may({ Bucket: bucket, ...resources }, 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(true);
    expect(may({ Bucket: bucket, ...resources }, 's3:GetObject', 'arn:aws:s3:::other/a')).toBe(false);
  });

  test('is nothing where a policy is attached to another', () => {
    const Policy = { Type: 'AWS::IAM::Policy', Properties: policy({ Roles: ['other'] }) };

    expect(may({ Bucket: bucket, Role: role(), Policy }, 's3:GetObject', 'arn:aws:s3:::inbox/a')).toBe(false);
  });

  test('is to log, by the one policy of AWS that CDK gives every function', () => {
    const arn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

    expect(may({ Role: role({ ManagedPolicyArns: [arn] }) }, 'logs:PutLogEvents', 'arn:aws:logs:x')).toBe(
      true,
    );
  });

  test.each([
    [
      'another policy of AWS',
      role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }),
      /AdministratorAccess/,
    ],
    [
      'a boundary',
      role({ PermissionsBoundary: 'arn:aws:iam::000000000000:policy/b' }),
      /PermissionsBoundary/,
    ],
  ])('cannot come from %s', (_what, refused, name) => {
    expect(() => authorityOf({ Role: refused })).toThrow(name);
  });
});

describe('who may do something with a thing', () => {
  const by = (Service: string) => ({ Principal: { Service } });
  const service = (
    Resources: Record<string, object>,
    o: { name: string; action: string; on: string; from?: string },
  ) =>
    authorityOf(Resources).refusal(asService(o.name), [
      need(o.action, o.on, o.from === undefined ? {} : { 'aws:sourcearn': o.from }),
    ]) === undefined;

  test('stands in the policy of a bucket, of a queue and of a key', () => {
    const house = {
      Bucket: bucket,
      Inbox: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: {
          Bucket: { Ref: 'Bucket' },
          PolicyDocument: document(allow('s3:PutObject', 'arn:aws:s3:::inbox/*', by('ses.amazonaws.com'))),
        },
      },
      Queue: queue,
      Dead: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: {
          Queues: [{ Ref: 'Queue' }],
          PolicyDocument: document(
            allow('sqs:SendMessage', { 'Fn::GetAtt': ['Queue', 'Arn'] }, by('events.amazonaws.com')),
          ),
        },
      },
    };

    expect(
      service(house, { name: 'ses.amazonaws.com', action: 's3:PutObject', on: 'arn:aws:s3:::inbox/a' }),
    ).toBe(true);
    expect(
      service(house, {
        name: 'events.amazonaws.com',
        action: 'sqs:SendMessage',
        on: `arn:aws:sqs:${HERE}:dead`,
      }),
    ).toBe(true);
    expect(
      service(house, {
        name: 'ses.amazonaws.com',
        action: 'sqs:SendMessage',
        on: `arn:aws:sqs:${HERE}:dead`,
      }),
    ).toBe(false);
  });

  test('is left to the account by a key that has no policy', () => {
    const Policies = [{ PolicyName: 'may', PolicyDocument: document(allow('kms:Decrypt', '*')) }];
    const assembly = assemblyOf({
      House: { template: { Resources: { Key: key, Role: role({ Policies }) } } },
    });
    const [{ arn = '' } = {}] = assembly.ofType('AWS::KMS::Key');
    const authority = createAuthority(collectPolicies(assembly), { note: () => undefined });

    expect(authority.refusal(asRole(ROLE, 'fn'), [need('kms:Decrypt', arn)])).toBeUndefined();
    expect(authority.refusal(asRole(ROLE, 'fn'), [need('kms:Sign', arn)])).toMatch(/identity-based/);
  });

  test('stands in the permissions of a function, for a source', () => {
    const Permission = {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['Fn', 'Arn'] },
        Principal: 'events.amazonaws.com',
        SourceArn: `arn:aws:events:${HERE}:rule/*`,
      },
    };
    const call = {
      name: 'events.amazonaws.com',
      action: 'lambda:InvokeFunction',
      on: `arn:aws:lambda:${HERE}:function:take`,
    };
    const house = { Role: role(), Fn: fn, Permission };

    expect(service(house, { ...call, from: `arn:aws:events:${HERE}:rule/any` })).toBe(true);
    expect(service(house, { ...call, from: `arn:aws:s3:::inbox` })).toBe(false);
    expect(service(house, call)).toBe(false);
  });

  test('is who may take a role', () => {
    const take = { action: 'sts:AssumeRole', on: ROLE };

    expect(service({ Role: role() }, { ...take, name: 'lambda.amazonaws.com' })).toBe(true);
    expect(service({ Role: role() }, { ...take, name: 'states.amazonaws.com' })).toBe(false);
  });

  test('is not evaluated of an event bus, which is refused', () => {
    const Policy = { Type: 'AWS::Events::EventBusPolicy', Properties: { StatementId: 'x' } };

    expect(() => authorityOf({ Policy })).toThrow(/EventBusPolicy/);
  });
});

test('whoever starts the cloud is held by no policy', () => {
  expect(
    authorityOf({}).refusal('administrator', [need('s3:DeleteBucket', 'arn:aws:s3:::inbox')]),
  ).toBeUndefined();
});
