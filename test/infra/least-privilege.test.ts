import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import type { Store } from '#contracts/registry.ts';
import { ACCESS, type Access, SENDERS, type TableAccess, WAKERS } from '../../infra/access.ts';
import { grantsOf, inlineStatementsOf, statementsOf } from './grants.ts';
import {
  asked,
  catalogue,
  desks,
  IN_THE_BACKGROUND,
  type Resource,
  registry,
  synthesize,
} from './synthesized.ts';

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const arns = desks.map((name) => `arn:<Partition>:s3:::${name}`);
const functions = () => resources.filter(({ Type }) => Type === 'AWS::Lambda::Function');
const named = (name: string): Resource => {
  const found = functions().find(({ Properties }) => Properties['FunctionName'] === name);
  if (!found) throw new Error(`There is no function ${name}`);
  return found;
};
const statements = () =>
  functions().flatMap((fn) =>
    statementsOf(fn, resources).map((statement) => ({ name: fn.Properties['FunctionName'], ...statement })),
  );

describe('a function of the catalogue', () => {
  test.each(catalogue)('%s may do what infra/access.ts says, and nothing else', (name) => {
    expect(grantsOf(named(`inzage-${name}`), resources)).toEqual(expectedGrants(name));
  });

  test('sends mail from the group’s own address only', () => {
    const senders = statements().filter(({ Action }) => Action.some((action) => action.startsWith('ses:')));

    expect(senders.map(({ name }) => name).toSorted()).toEqual(
      SENDERS.map((name) => `inzage-${name}`).toSorted(),
    );
    for (const { Condition } of senders) {
      expect(Condition).toEqual({
        StringEqualsIgnoreCase: { 'ses:FromAddress': registry.group.mailboxes.answers },
      });
    }
  });

  test('signs packages in one way only, and only one of them signs', () => {
    const signers = statements().filter(({ Action }) => Action.includes('kms:Sign'));

    expect(signers.map(({ name, Condition }) => ({ name, Condition }))).toEqual([
      {
        name: 'inzage-seal-package',
        Condition: {
          StringEquals: {
            'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256',
            'kms:MessageType': 'DIGEST',
          },
        },
      },
    ]);
  });
});

describe('the function of a company', () => {
  test('is one for each kind of store that there is', () => {
    expect(new Set(asked.map(({ store }) => store.connector.kind))).toEqual(new Set(Object.keys(NEEDS)));
  });

  test.each(asked)(
    'for $controller/$store.id works in that store and writes below $controller’s prefix',
    ({ controller, store }) => {
      const construct = `${controller}${store.id}`.replaceAll('-', '');

      expect(grantsOf(named(lookupFunctionName('inzage-lookup-', controller, store.id)), resources)).toEqual(
        [
          ...NEEDS[store.connector.kind](construct),
          ...(ADVERTISED_FROM.includes(store.id) ? [`${construct}store: dynamodb:PutItem`] : []),
          `Evidence/${controller}/*: s3:PutObject`,
          'Key: kms:GenerateDataKey',
          'Key: kms:Decrypt',
        ].toSorted(),
      );
    },
  );
});

describe('every function', () => {
  test('is given no action as a pattern, and everything by name but where AWS knows no name', () => {
    const unnamed = statements().filter(({ Resource: on }) => [on].flat().includes('*'));

    expect(
      statements()
        .flatMap(({ Action }) => Action)
        .filter((action) => action.includes('*')),
    ).toEqual([]);
    expect(new Set(unnamed.flatMap(({ Action }) => Action))).toEqual(
      new Set(['ses:SendRawEmail', 'dynamodb:ListStreams']),
    );
  });

  test('has a role of this house: none brings a policy that AWS manages and may change', () => {
    const roles = resources.filter(({ Type }) => Type === 'AWS::IAM::Role');

    expect(roles.length).toBeGreaterThan(functions().length);
    expect(roles.filter(({ Properties }) => 'ManagedPolicyArns' in Properties).map(({ id }) => id)).toEqual(
      [],
    );
  });

  test('writes to its own log and to no other', () => {
    const Logging = z.object({ LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }) });
    for (const fn of functions()) {
      const { LogGroup } = Logging.parse(fn.Properties).LoggingConfig;
      expect(inlineStatementsOf(fn, resources), fn.id).toEqual([
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          Resource: { 'Fn::GetAtt': [LogGroup.Ref, 'Arn'] },
        },
      ]);
    }
  });
});

/** From here: what each word of `infra/access.ts` means for each thing, said a second time and independently. */
const READS = ['Key: kms:Decrypt'];
const WRITES = ['Key: kms:GenerateDataKey'];
const KEY = [...READS, ...WRITES];
const MACHINE = 'arn:<Partition>:states:eu-west-1:<AccountId>:stateMachine:inzage-request';
const LOOKUPS = 'arn:<Partition>:lambda:eu-west-1:<AccountId>:function:inzage-lookup-*';

const each = (things: readonly string[], actions: readonly string[]) =>
  things.flatMap((thing) => actions.map((action) => `${thing}: ${action}`));

const ON_CASES: Readonly<Record<TableAccess, readonly string[]>> = {
  get: ['Cases: dynamodb:GetItem', ...READS],
  query: ['Cases: dynamodb:Query', ...READS],
  find: ['Cases/index/*: dynamodb:Query', ...READS],
  put: ['Cases: dynamodb:PutItem', ...KEY],
  update: ['Cases: dynamodb:UpdateItem', ...KEY],
};

const bucket = (name: string, objects: readonly string[], ...more: readonly string[]) => [
  ...each([`${name}/*`], objects),
  ...each([name], more),
];

type Means = Partial<Readonly<Record<Access, readonly string[]>>>;
const GRANTS: Readonly<Record<string, Means>> = {
  BUS: { put: ['Events: events:PutEvents'] },
  INBOX_BUCKET: {
    read: [...bucket('Inbox', ['s3:GetObject']), ...READS],
    'write-pages': ['Inbox/page/*: s3:PutObject', ...WRITES],
    'look-up-write': [...bucket('Inbox', ['s3:GetObject', 's3:PutObject'], 's3:ListBucket'), ...KEY],
  },
  IDENTITY_BUCKET: {
    read: [...bucket('Identity', ['s3:GetObject']), ...READS],
    write: [...bucket('Identity', ['s3:PutObject']), ...WRITES],
    'look-up-delete': [...bucket('Identity', ['s3:GetObject', 's3:DeleteObject'], 's3:ListBucket'), ...READS],
    'list-delete': bucket('Identity', ['s3:DeleteObject'], 's3:ListBucket'),
  },
  EVIDENCE_BUCKET: {
    read: [...bucket('Evidence', ['s3:GetObject']), ...READS],
    write: [...bucket('Evidence', ['s3:PutObject']), ...WRITES],
    'read-write': [...bucket('Evidence', ['s3:GetObject', 's3:PutObject']), ...KEY],
    'look-up': [...bucket('Evidence', ['s3:GetObject'], 's3:ListBucket'), ...READS],
    'read-and-draft': [
      ...bucket('Evidence', ['s3:GetObject']),
      ...each(['Evidence/pipeline/*/draft-*'], ['s3:PutObject']),
      ...KEY,
    ],
    'read-once': [
      ...each(['Evidence/*/*/*/mailbox/*'], ['s3:GetObject', 's3:DeleteObject']),
      'Evidence: s3:ListBucket',
      ...READS,
    ],
  },
  PACKAGES_BUCKET: {
    read: [...bucket('Packages', ['s3:GetObject']), ...READS],
    'write-parts': [...bucket('Packages', ['s3:PutObject', 's3:AbortMultipartUpload']), ...KEY],
  },
  SECRET_ID: { read: ['HashSecret: secretsmanager:GetSecretValue'] },
  PORTAL_URL: { name: [] },
  STATE_MACHINE_ARN: { start: [`${MACHINE}: states:StartExecution`] },
  LOOKUP_PREFIX: { invoke: [`${LOOKUPS}: lambda:InvokeFunction`] },
  DESK_PREFIX: {
    'desk-read': arns.flatMap((desk) => [`${desk}/answers/*: s3:GetObject`, `${desk}: s3:ListBucket`]),
    'desk-answer': arns.flatMap((desk) => [
      `${desk}/questions/*: s3:GetObject`,
      `${desk}/changes/*: s3:GetObject`,
      `${desk}/answers/*: s3:PutObject`,
      `${desk}/changes/*: s3:PutObject`,
      `${desk}: s3:ListBucket`,
    ]),
  },
  SIGNING_KEY: {
    sign: ['SigningKey: kms:Sign', 'SigningKey: kms:GetPublicKey'],
    'public-key': ['SigningKey: kms:GetPublicKey'],
  },
};

/** What follows from being called by the table’s stream. */
const BY_CALLER: Readonly<Record<string, readonly string[]>> = {
  'publish-events': [
    'Cases stream: dynamodb:DescribeStream',
    'Cases stream: dynamodb:GetRecords',
    'Cases stream: dynamodb:GetShardIterator',
    '*: dynamodb:ListStreams',
    'Key: kms:Decrypt',
  ],
};
const KEEPS_WHAT_FAILS = each(
  ['DeadLetters'],
  ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
);

function expectedGrants(name: string): readonly string[] {
  const access: Readonly<Record<string, Access | readonly TableAccess[]>> =
    Object.entries(ACCESS).find(([declared]) => declared === name)?.[1] ?? {};
  const grants = Object.entries(access).flatMap(([variable, how]) => {
    const means = typeof how === 'string' ? GRANTS[variable]?.[how] : how.flatMap((word) => ON_CASES[word]);
    if (!means) throw new Error(`Nobody has said what ${how} means for ${variable}`);
    return means;
  });
  const sends = SENDERS.some((sender) => sender === name) ? ['*: ses:SendRawEmail'] : [];
  const wakes = WAKERS.some((waker) => waker === name) ? [`${MACHINE}: states:SendTaskSuccess`] : [];
  const keeps = IN_THE_BACKGROUND.includes(name) ? KEEPS_WHAT_FAILS : [];
  return [...new Set([...grants, ...sends, ...wakes, ...keeps, ...(BY_CALLER[name] ?? [])])].toSorted();
}

const inBucket = (construct: string) =>
  each([`${construct}store`, `${construct}store/*`], ['s3:GetObject', 's3:ListBucket']);
const byAddress = (construct: string) => [`${construct}address: secretsmanager:GetSecretValue`];

/** These keep a suppression list, and no other store is given new items. */
const ADVERTISED_FROM = ['newsletter', 'prospects', 'business-contacts'];

/** What a lookup needs of its own store, by the kind of store. */
const NEEDS: Readonly<Record<Store['connector']['kind'], (construct: string) => readonly string[]>> = {
  dynamodb: (construct) => [
    ...each([`${construct}store`, `${construct}store/index/*`], ['dynamodb:Query']),
    ...each([`${construct}store`], ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']),
  ],
  s3: (construct) => [
    ...inBucket(construct),
    `${construct}store: s3:ListBucketVersions`,
    ...each([`${construct}store/*`], ['s3:DeleteObject', 's3:DeleteObjectVersion']),
    ...each([`${construct}store/records/*`, `${construct}store/index/*`], ['s3:PutObject']),
  ],
  human: (construct) => [
    ...inBucket(construct),
    `${construct}store/questions/*: s3:PutObject`,
    `${construct}store/changes/*/question.json: s3:PutObject`,
  ],
  postgresql: byAddress,
  http: byAddress,
};
