import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE, type FunctionEntry, lookupFunctionName, VARIABLES } from '#contracts/catalogue.ts';
import { CONSOLE_ROUTES } from '#contracts/console-api.ts';
import { PORTAL_ROUTES } from '#contracts/portal-api.ts';
import { ACCESS, type Access, SENDERS, WAKERS } from '../../infra/access.ts';
import { createApp } from '../../infra/inzage-app.ts';
import { placeholderOf } from '../../infra/pipeline-stack.ts';
import { REGIONS, settingsFrom } from '../../infra/settings.ts';
import { grantsOf, inlineStatementsOf, PolicyDocument, statementsOf, thingOf } from './grants.ts';
import { type Resource, registry, synthesize } from './synthesized.ts';

/** There is no snapshot of a template: it would change with every state and every grant, and be accepted unread. */

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const catalogue: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);
const stores = registry.controllers.flatMap((controller) =>
  controller.stores.map((store) => ({ controller: controller.id, store })),
);
const asked = stores.filter(({ store }) => store.lookup);
const lookupName = (controller: string, store: string) =>
  lookupFunctionName('inzage-lookup-', controller, store);

const ofType = (...types: readonly string[]) => resources.filter(({ Type }) => types.includes(Type));
const idsOf = (...types: readonly string[]) => ofType(...types).map(({ stack, id }) => `${stack}/${id}`);
const functions = () => ofType('AWS::Lambda::Function');
const named = (name: string): Resource => {
  const found = functions().find(({ Properties }) => Properties['FunctionName'] === name);
  if (!found) throw new Error(`There is no function ${name}`);
  return found;
};

describe('nothing runs that nobody declared', () => {
  test('there is a function for each entry of the catalogue and each lookup, and no other', () => {
    const wanted = [
      ...catalogue.map(([name]) => `inzage-${name}`),
      ...asked.map(({ controller, store }) => lookupName(controller, store.id)),
    ];

    expect(functions().map(({ Properties }) => Properties['FunctionName'])).toHaveLength(wanted.length);
    expect(new Set(functions().map(({ Properties }) => Properties['FunctionName']))).toEqual(new Set(wanted));
  });

  test('every word in a template is ASCII: CloudFormation makes question marks of other letters', () => {
    const strange = resources.filter((resource) => /[^\u0020-\u007e]/.test(JSON.stringify(resource)));

    expect(strange.map(({ stack, id }) => `${stack}/${id}`)).toEqual([]);
  });

  test('no resource is a custom one', () => {
    const custom = resources.filter(({ Type }) => /^Custom::|^AWS::CloudFormation::/.test(Type));

    expect(custom.map(({ id }) => id)).toEqual([]);
  });

  test('what a client’s data lie in is never asked (PRO-1)', () => {
    const processors = stores.filter(({ store }) => store.role === 'processor');
    const policies = JSON.stringify(ofType('AWS::IAM::Policy'));

    expect(processors.length).toBeGreaterThan(0);
    for (const { controller, store } of processors) {
      expect(functions().map(({ Properties }) => Properties['FunctionName'])).not.toContain(
        lookupName(controller, store.id),
      );
      expect(policies).not.toContain(`${controller}${store.id}store`.replaceAll('-', ''));
    }
  });
});

describe('every function', () => {
  test('is Node 24 on arm64', () => {
    const kinds = functions().map(({ Properties }) => [Properties['Runtime'], Properties['Architectures']]);

    expect(new Set(kinds.map((kind) => JSON.stringify(kind)))).toEqual(
      new Set([JSON.stringify(['nodejs24.x', ['arm64']])]),
    );
  });

  test('has as much time and memory as the catalogue says', () => {
    for (const [name, { timeoutSeconds, memoryMb }] of catalogue) {
      expect(named(`inzage-${name}`).Properties).toMatchObject({
        Timeout: timeoutSeconds,
        MemorySize: memoryMb,
      });
    }
  });

  test('writes to a log group of its own, which forgets', () => {
    const groups = functions().map(
      ({ stack, Properties }) => `${stack}/${Logging.parse(Properties).LoggingConfig.LogGroup.Ref}`,
    );

    expect(new Set(groups).size).toBe(functions().length);
    expect(new Set(idsOf('AWS::Logs::LogGroup'))).toEqual(
      new Set([
        ...groups,
        'inzage-state/PortalAccessB08CED15',
        'inzage-pipeline/RequestLogs6647DCB7',
        'inzage-web/ConsoleAccess90108A8F',
      ]),
    );
    for (const { Properties } of ofType('AWS::Logs::LogGroup')) {
      expect(Properties['RetentionInDays']).toBeGreaterThan(0);
    }
  });

  test('is told names and addresses, never a secret or who anybody is', () => {
    const variables = functions().flatMap(({ Properties }) =>
      Object.entries(Environment.parse(Properties).Environment.Variables),
    );
    const allowed: readonly string[] = [...VARIABLES, 'NODE_OPTIONS', 'STORE_TABLE', 'STORE_BUCKET'];

    expect(variables.filter(([name]) => !allowed.includes(name))).toEqual([]);
    expect(variables.filter(([, value]) => JSON.stringify(value).includes('@'))).toEqual([]);
    // The name of the secret: its value never passes through a template.
    const secrets = variables.filter(([name]) => name === 'SECRET_ID').map(([, value]) => thingOf(value));
    expect(new Set(secrets)).toEqual(new Set(['HashSecret']));
    expect(JSON.stringify(resources)).not.toContain('{{resolve:secretsmanager');
  });

  test('of the catalogue is told exactly what it declares', () => {
    for (const [name, { variables }] of catalogue) {
      const told = Object.keys(
        Environment.parse(named(`inzage-${name}`).Properties).Environment.Variables,
      ).filter((variable) => variable !== 'NODE_OPTIONS');
      expect(told.toSorted(), name).toEqual(variables.toSorted());
    }
  });
});

const Logging = z.object({ LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }) });
const Environment = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

describe('least privilege', () => {
  test.each(catalogue)('%s may do what infra/access.ts says, and nothing else', (name) => {
    expect(grantsOf(named(`inzage-${name}`), resources)).toEqual(expectedGrants(name));
  });

  test.each(asked)(
    'the lookup of $controller for $store.id reads its store and writes below its own prefix',
    ({ controller, store }) => {
      const place = `${controller}${store.id}store`.replaceAll('-', '');
      const reads =
        store.connector.kind === 'dynamodb'
          ? [place, `${place}/index/*`].flatMap((thing) => [
              `${thing}: dynamodb:GetItem`,
              `${thing}: dynamodb:Query`,
            ])
          : [place, `${place}/*`].flatMap((thing) => [`${thing}: s3:GetObject`, `${thing}: s3:ListBucket`]);

      expect(grantsOf(named(lookupName(controller, store.id)), resources)).toEqual(
        [
          ...reads,
          `Evidence/${controller}/*: s3:PutObject`,
          'Key: kms:Decrypt',
          'Key: kms:GenerateDataKey',
        ].toSorted(),
      );
    },
  );

  test('no action is a pattern, and everything is named but where AWS knows no name', () => {
    const statements = functions().flatMap((fn) => statementsOf(fn, resources));
    const unnamed = statements.filter(({ Resource: on }) => [on].flat().includes('*'));

    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    expect(new Set(unnamed.flatMap(({ Action }) => Action))).toEqual(
      new Set(['ses:SendRawEmail', 'dynamodb:ListStreams']),
    );
  });

  test('mail leaves from the group’s own address only', () => {
    const senders = functions().flatMap((fn) =>
      statementsOf(fn, resources)
        .filter(({ Action }) => Action.some((action) => action.startsWith('ses:')))
        .map(({ Condition }) => ({ name: fn.Properties['FunctionName'], Condition })),
    );

    expect(senders.map(({ name }) => name).toSorted()).toEqual(
      SENDERS.map((name) => `inzage-${name}`).toSorted(),
    );
    for (const { Condition } of senders) {
      expect(Condition).toEqual({
        StringEquals: { 'ses:FromAddress': registry.group.mailboxes.answers },
      });
    }
  });

  test('no role brings a policy that AWS manages and may change', () => {
    const managed = ofType('AWS::IAM::Role').filter(({ Properties }) => 'ManagedPolicyArns' in Properties);

    expect(managed.map(({ id }) => id)).toEqual([]);
  });

  test('every function writes to its own log and to no other', () => {
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

/** What each word of `infra/access.ts` means for each thing, said a second time and independently. */
const OBJECTS: Partial<Readonly<Record<Access, readonly string[]>>> = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
  'read-write': ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
  'look-up': ['s3:GetObject'],
  'look-up-delete': ['s3:GetObject', 's3:DeleteObject'],
  'list-delete': ['s3:DeleteObject'],
};
const BUCKETS: Readonly<Record<string, string>> = {
  INBOX_BUCKET: 'Inbox',
  IDENTITY_BUCKET: 'Identity',
  EVIDENCE_BUCKET: 'Evidence',
  PACKAGES_BUCKET: 'Packages',
};
const KEY = ['Key: kms:Decrypt', 'Key: kms:GenerateDataKey'];
const MACHINE = 'arn:<Partition>:states:eu-west-1:<AccountId>:stateMachine:inzage-request';
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  BUS: ['Events: events:PutEvents'],
  SECRET_ID: ['HashSecret: secretsmanager:GetSecretValue'],
  PORTAL_URL: [],
  STATE_MACHINE_ARN: [`${MACHINE}: states:StartExecution`],
  LOOKUP_PREFIX: [
    'arn:<Partition>:lambda:eu-west-1:<AccountId>:function:inzage-lookup-*: lambda:InvokeFunction',
  ],
};

/** What follows from being called by the table's stream. */
const BY_CALLER: Readonly<Record<string, readonly string[]>> = {
  'publish-events': [
    'Cases stream: dynamodb:DescribeStream',
    'Cases stream: dynamodb:GetRecords',
    'Cases stream: dynamodb:GetShardIterator',
    '*: dynamodb:ListStreams',
    'Key: kms:Decrypt',
  ],
};
/** Called in the background, so that nobody but a queue learns of a failure. */
const IN_THE_BACKGROUND = catalogue
  .filter(([, { trigger }]) => ['mail', 'bus', 'upload'].includes(trigger))
  .map(([name]) => name);
const KEEPS_WHAT_FAILS = ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'].map(
  (action) => `DeadLetters: ${action}`,
);

function expectedGrants(name: string): readonly string[] {
  const access: Readonly<Record<string, Access>> =
    Object.entries(ACCESS).find(([declared]) => declared === name)?.[1] ?? {};
  const grants = Object.entries(access).flatMap(([variable, how]) => {
    if (variable === 'TABLE') return [...tableGrants(how), ...KEY];
    const bucket = BUCKETS[variable];
    return bucket ? bucketGrants(bucket, how) : (OTHERS[variable] ?? []);
  });
  const sends = SENDERS.some((sender) => sender === name) ? ['*: ses:SendRawEmail'] : [];
  const wakes = WAKERS.some((waker) => waker === name) ? [`${MACHINE}: states:SendTaskSuccess`] : [];
  const keeps = IN_THE_BACKGROUND.includes(name) ? KEEPS_WHAT_FAILS : [];
  return [...new Set([...grants, ...sends, ...wakes, ...keeps, ...(BY_CALLER[name] ?? [])])].toSorted();
}

function tableGrants(how: Access): readonly string[] {
  const read = ['dynamodb:GetItem', 'dynamodb:Query'];
  const actions = how === 'read' ? read : [...read, 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
  return ['Cases', 'Cases/index/*'].flatMap((thing) => actions.map((action) => `${thing}: ${action}`));
}

function bucketGrants(bucket: string, how: Access): readonly string[] {
  const objects = (OBJECTS[how] ?? []).map((action) => `${bucket}/*: ${action}`);
  const lists = ['list-delete', 'look-up', 'look-up-delete'].includes(how)
    ? [`${bucket}: s3:ListBucket`]
    : [];
  return [...objects, ...lists, ...(how === 'list-delete' ? [] : KEY)];
}

describe('what must not be lost', () => {
  test('keeps its logical id: another one would be an empty resource in the place of a full one', () => {
    const stateful = idsOf(
      'AWS::KMS::Key',
      'AWS::DynamoDB::GlobalTable',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
      'AWS::Events::EventBus',
      'AWS::SQS::Queue',
      'AWS::StepFunctions::StateMachine',
      'AWS::ApiGatewayV2::Api',
    );

    expect(stateful.toSorted()).toEqual([
      'inzage-affiliate/memogroupmemowebdashboardstore32072304',
      'inzage-affiliate/memoholdingbusinesscontactsstoreFB6C7666',
      'inzage-affiliate/memomedicalpatientmessagesstore23DE3B1B',
      'inzage-affiliate/offitelmedicalpatientmessagesstore0A0C4BB8',
      'inzage-affiliate/offitelmijnoffitelstoreAEBB69B9',
      'inzage-affiliate/offitelnewsletterstore0C92F764',
      'inzage-affiliate/telewachtcallrecordingsstore9D236B41',
      'inzage-affiliate/uwsecretaressecallnotesstore9A415FD4',
      'inzage-pipeline/DeadLettersBBF8BAAB',
      // Executions of a year live in it.
      'inzage-pipeline/Request4BE5F30C',
      'inzage-state/Cases80582F3E',
      'inzage-state/EventsD32975C2',
      'inzage-state/Evidence4CC26D68',
      'inzage-state/HashSecret3D9FFBC2',
      'inzage-state/Identity2D60E2CC',
      'inzage-state/InboxA8E05DC3',
      'inzage-state/Key961B73FD',
      'inzage-state/Packages660AFF77',
      // Links in mails hold its address.
      'inzage-state/PortalDF61C365',
      'inzage-web/Console63CA37A7',
    ]);
  });

  test('stays when its stack goes', () => {
    const kept = ofType(
      'AWS::KMS::Key',
      'AWS::DynamoDB::GlobalTable',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
    );

    for (const resource of kept) {
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('has a table that can be restored, cannot be dropped, forgets by its `ttl`, and streams', () => {
    const [table, ...more] = ofType('AWS::DynamoDB::GlobalTable');

    expect(more).toEqual([]);
    expect(table?.Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        {
          Region: 'eu-west-1',
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] } },
        },
      ],
    });
  });
});

describe('buckets', () => {
  test('of the state stack are encrypted with its key', () => {
    const own = ofType('AWS::S3::Bucket').filter(({ stack }) => stack === 'inzage-state');

    expect(own).toHaveLength(4);
    for (const { Properties } of own) {
      expect(Properties['BucketEncryption']).toEqual({
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': ['Key961B73FD', 'Arn'] },
            },
          },
        ],
      });
    }
  });

  test('are never public', () => {
    for (const { Properties } of ofType('AWS::S3::Bucket')) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });

  test('of the companies can be restored, and so can their tables', () => {
    const tables = ofType('AWS::DynamoDB::Table');

    expect(tables.length).toBeGreaterThan(0);
    for (const { Properties } of tables) {
      expect(Properties['PointInTimeRecoverySpecification']).toEqual({ PointInTimeRecoveryEnabled: true });
    }
  });

  test('and the queue refuse whoever comes without TLS', () => {
    const guarded = ofType('AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy').filter(({ Properties }) =>
      PolicyDocument.parse(Properties['PolicyDocument']).Statement.some(
        ({ Effect, Principal, Condition }) =>
          Effect === 'Deny' &&
          JSON.stringify(Principal) === '{"AWS":"*"}' &&
          JSON.stringify(Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
      ),
    );

    expect(
      guarded.map(({ Properties }) => thingOf([Properties['Bucket'] ?? Properties['Queues']].flat()[0])),
    ).toEqual(ofType('AWS::S3::Bucket', 'AWS::SQS::Queue').map(({ id }) => thingOf({ Ref: id })));
  });

  test('let their contents go in the end', () => {
    const days = ofType('AWS::S3::Bucket')
      .filter(({ stack }) => stack === 'inzage-state')
      .map(({ id, Properties }) => [
        thingOf({ Ref: id }),
        JSON.stringify(Properties['LifecycleConfiguration']),
      ]);

    expect(
      days.map(([bucket, rules]) => [bucket, /"ExpirationInDays":(\d+)/.exec(String(rules))?.[1]]),
    ).toEqual([
      ['Inbox', '400'],
      ['Identity', '60'],
      ['Evidence', '400'],
      ['Packages', '400'],
    ]);
  });

  test('keep no older version of a copy of an identity document (IDV-4)', () => {
    const identity = ofType('AWS::S3::Bucket').find(({ id }) => id.startsWith('Identity'));

    expect(identity).toBeDefined();
    expect(identity?.Properties).not.toHaveProperty('VersioningConfiguration');
    expect(identity?.Properties).not.toHaveProperty('ObjectLockConfiguration');
    expect(identity?.Properties).not.toHaveProperty('ReplicationConfiguration');
  });
});

describe('doors', () => {
  const Route = z.object({ RouteKey: z.string(), AuthorizationType: z.string() });

  test('without signing in, only the requester’s pages can be reached', () => {
    const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Route.parse(Properties));
    const by = (type: string) =>
      routes.filter(({ AuthorizationType }) => AuthorizationType === type).map(({ RouteKey }) => RouteKey);

    expect(by('NONE').toSorted()).toEqual([...PORTAL_ROUTES].toSorted());
    expect(by('AWS_IAM').toSorted()).toEqual(Object.keys(CONSOLE_ROUTES).toSorted());
    expect(routes).toHaveLength(PORTAL_ROUTES.length + Object.keys(CONSOLE_ROUTES).length);
  });

  test('no access log holds a path, an address or a query', () => {
    const Stage = z.object({ AccessLogSettings: z.object({ Format: z.string() }) });
    const logged = ofType('AWS::ApiGatewayV2::Stage').map(({ stack, Properties }) => [
      stack,
      Stage.parse(Properties).AccessLogSettings.Format.match(/\$context[\w.]*/g),
    ]);

    expect(logged).toEqual([
      ['inzage-state', ['$context.routeKey', '$context.status', '$context.responseLatency']],
      ['inzage-web', ['$context.routeKey', '$context.status', '$context.identity.userArn']],
    ]);
  });

  test('both APIs bound what everybody together may ask', () => {
    const bounds = ofType('AWS::ApiGatewayV2::Stage').map(
      ({ Properties }) => Properties['DefaultRouteSettings'],
    );

    expect(bounds).toEqual([
      { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
      { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
    ]);
  });

  test('the state machine logs its errors and not what it carries', () => {
    const [machine] = ofType('AWS::StepFunctions::StateMachine');

    expect(machine?.Properties['LoggingConfiguration']).toMatchObject({
      IncludeExecutionData: false,
      Level: 'ERROR',
    });
  });

  test('SES puts mail into the inbox for this account only', () => {
    const statements = ofType('AWS::S3::BucketPolicy').flatMap(
      ({ Properties }) => PolicyDocument.parse(Properties['PolicyDocument']).Statement,
    );

    expect(
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Resource: on, ...statement }) => ({ ...statement, Resource: thingOf(on) })),
    ).toEqual([
      {
        Effect: 'Allow',
        Action: ['s3:PutObject'],
        Principal: { Service: 'ses.amazonaws.com' },
        Resource: 'Inbox/*',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });
});

describe('what is called in the background', () => {
  test('goes to the dead letters when it fails for good, whoever called', () => {
    const Config = z.object({
      FunctionName: z.object({ Ref: z.string() }),
      MaximumRetryAttempts: z.literal(2),
      DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
    });
    const kept = ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Config.parse(Properties));

    expect(kept.map(({ FunctionName }) => thingOf(FunctionName)).toSorted()).toEqual(
      IN_THE_BACKGROUND.map(placeholderOf).toSorted(),
    );
    expect(new Set(kept.map((config) => thingOf(config.DestinationConfig.OnFailure.Destination)))).toEqual(
      new Set(['DeadLetters']),
    );
  });

  test('goes to the dead letters when Lambda does not take it from a rule', () => {
    const Targets = z.object({
      Targets: z.array(z.object({ DeadLetterConfig: z.object({ Arn: z.unknown() }) })),
    });
    const rules = ofType('AWS::Events::Rule').flatMap(({ Properties }) => Targets.parse(Properties).Targets);

    expect(rules.length).toBeGreaterThan(3);
    expect(new Set(rules.map(({ DeadLetterConfig }) => thingOf(DeadLetterConfig.Arn)))).toEqual(
      new Set(['DeadLetters']),
    );
  });
});

describe('the place', () => {
  test.each(REGIONS)('%s lies within the European Economic Area', (region) => {
    expect(settingsFrom((key) => (key === 'inzage:region' ? region : undefined)).region).toBe(region);
  });

  test.each(['us-east-1', 'eu-west-2', 'eu-central-2', 'eu-south-1'])(
    '%s is refused, with the reason',
    (region) => {
      expect(() => createApp({ bundleFolder: '/nowhere', context: { 'inzage:region': region } })).toThrow(
        `Inzage cannot be deployed to ${region}: the policy keeps personal data within the European Economic Area`,
      );
    },
  );

  test('is told of alarms at no address that nobody has set', () => {
    expect(idsOf('AWS::SNS::Topic')).toHaveLength(1);
    expect(idsOf('AWS::SNS::Subscription')).toEqual([]);
  });

  test('an address for alarms that is none is refused', () => {
    expect(() => settingsFrom((key) => (key === 'inzage:alarm-mail' ? 'on call' : undefined))).toThrow(
      '"inzage:alarm-mail" is on call',
    );
  });

  test('a prefix that cannot be part of a name is refused', () => {
    expect(() => settingsFrom((key) => (key === 'inzage:prefix' ? 'Inzage!' : undefined))).toThrow(
      '"inzage:prefix" is Inzage!',
    );
  });
});
