import { beforeAll, describe, expect, test } from 'vitest';
import { PolicyDocument, thingOf } from './grants.ts';
import { desks, type Resource, stores, synthesize } from './synthesized.ts';

/** There is no snapshot of a template: it would change with every state and every grant, and be accepted unread. */

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const ofType = (...types: readonly string[]) => resources.filter(({ Type }) => types.includes(Type));
const idsOf = (...types: readonly string[]) => ofType(...types).map(({ stack, id }) => `${stack}/${id}`);
const deskIds = () =>
  ofType('AWS::S3::Bucket')
    .filter(({ Properties }) => desks.includes(thingOf(Properties['BucketName'] ?? '')))
    .map(({ id }) => id);

describe('a template', () => {
  test('is written in ASCII: CloudFormation makes question marks of other letters', () => {
    const strange = resources.filter((resource) => /[^\u0020-\u007e]/.test(JSON.stringify(resource)));

    expect(strange.map(({ stack, id }) => `${stack}/${id}`)).toEqual([]);
  });

  test('holds no custom resource', () => {
    const custom = resources.filter(({ Type }) => /^Custom::|^AWS::CloudFormation::/.test(Type));

    expect(custom.map(({ id }) => id)).toEqual([]);
  });

  test('without a setting tells nobody of alarms', () => {
    expect(idsOf('AWS::SNS::Topic')).toHaveLength(1);
    expect(idsOf('AWS::SNS::Subscription')).toEqual([]);
  });
});

describe('what must not be lost', () => {
  test('keeps its logical id: another one would be an empty resource in the place of a full one', () => {
    const stateful = idsOf(
      'AWS::KMS::Key',
      'AWS::DynamoDB::GlobalTable',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
      'AWS::Cognito::UserPool',
      'AWS::Events::EventBus',
      'AWS::SQS::Queue',
      'AWS::StepFunctions::StateMachine',
      'AWS::ApiGatewayV2::Api',
      'AWS::CloudFront::Distribution',
    );

    expect(stateful.toSorted()).toEqual([
      'inzage-affiliate-memo-group/memogroupmemowebdashboardstore32072304',
      'inzage-affiliate-memo-holding/memoholdingbusinesscontactsstoreFB6C7666',
      'inzage-affiliate-memo-medical/memomedicalpatientmessagesstore23DE3B1B',
      'inzage-affiliate-offitel-medical/offitelmedicalpatientmessagesstore0A0C4BB8',
      // A desk: questions to a person, and answers.
      'inzage-affiliate-offitel/offitelcameraimagesstore924C1781',
      'inzage-affiliate-offitel/offitelclientcallsstore71854246',
      // What a company has put in, and nobody else knows.
      'inzage-affiliate-offitel/offitelinvoicingaddress',
      'inzage-affiliate-offitel/offitelmijnoffitelstoreAEBB69B9',
      'inzage-affiliate-offitel/offitelnewsletterstore0C92F764',
      'inzage-affiliate-offitel/offiteloffitelafsprakenaddress',
      'inzage-affiliate-offitel/offiteloffitelwebaddress',
      'inzage-affiliate-offitel/offitelprospectsstore1CC04613',
      'inzage-affiliate-offitel/offitelwebanalyticsaddress',
      'inzage-affiliate-telewacht/telewachtcallrecordingsstore9D236B41',
      'inzage-affiliate-telewacht/telewachtcallrecordsaddress',
      'inzage-affiliate-uw-secretaresse/uwsecretaressecallnotesstore9A415FD4',
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
      // Whose names stand under decisions.
      'inzage-state/PeopleE38C8D03',
      // Links in mails hold its address.
      'inzage-state/PortalDF61C365',
      // With another one, packages that are out could no longer be checked.
      'inzage-state/SigningKeyEEFC2790',
      'inzage-web/Console63CA37A7',
      // Its address is where people come back to after signing in.
      'inzage-web/ConsoleSiteDistribution8E18F8E4',
      'inzage-web/ConsoleSiteFiles60DC8200',
      'inzage-web/PagesDistributionE6B08426',
      'inzage-web/PagesFiles282E0220',
    ]);
  });

  test('stays when its stack goes', () => {
    const kept = ofType(
      'AWS::KMS::Key',
      'AWS::DynamoDB::GlobalTable',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SecretsManager::Secret',
      'AWS::Cognito::UserPool',
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

describe('keys', () => {
  test('are two: one that encrypts and is renewed, one that signs', () => {
    const keys = ofType('AWS::KMS::Key').map(({ id, Properties }) => {
      const { EnableKeyRotation, KeySpec, KeyUsage } = Properties;
      return [thingOf({ Ref: id }), { EnableKeyRotation, KeySpec, KeyUsage }];
    });

    expect(Object.fromEntries(keys)).toEqual({
      Key: { EnableKeyRotation: true },
      // RSA, because PKCS#1 v1.5 gives the same signature each time (docs/verify-a-package.md).
      SigningKey: { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' },
    });
  });

  test('for signing are given to nobody outside the account', () => {
    const key = ofType('AWS::KMS::Key').find(({ id }) => id.startsWith('SigningKey'));
    const { Statement } = PolicyDocument.parse(key?.Properties['KeyPolicy']);

    expect(Statement.map(({ Principal }) => JSON.stringify(Principal))).toEqual([
      expect.stringContaining(':root'),
    ]);
  });

  test('to the companies’ stores are made without a value', () => {
    const addresses = ofType('AWS::SecretsManager::Secret').filter(({ stack }) =>
      stack.startsWith('inzage-affiliate-'),
    );

    expect(addresses.map(({ Properties }) => Properties['Name']).toSorted()).toEqual(
      stores
        .filter(({ store }) => ['postgresql', 'http'].includes(store.connector.kind))
        .map(({ controller, store }) => `inzage/store/${controller}/${store.id}`)
        .toSorted(),
    );
    for (const { Properties } of addresses) {
      expect(Properties).not.toHaveProperty('SecretString');
      expect(Properties).not.toHaveProperty('GenerateSecretString');
    }
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

  test('with contents of cases let them go in the end, desks among them', () => {
    const days = ofType('AWS::S3::Bucket')
      .filter(({ stack, id }) => stack === 'inzage-state' || deskIds().includes(id))
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
      ...deskIds().map((desk) => [thingOf({ Ref: desk }), '400']),
    ]);
  });

  test('let in from outside: mail of this account, and the distributions that show the pages and the console', () => {
    const allowed = ofType('AWS::S3::BucketPolicy')
      .flatMap(({ Properties }) => PolicyDocument.parse(Properties['PolicyDocument']).Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Resource: on, Principal, Action, Condition }) => ({
        Principal,
        Action,
        Resource: thingOf(on),
        Condition,
      }));

    expect(allowed).toEqual([
      {
        Principal: { Service: 'ses.amazonaws.com' },
        Action: ['s3:PutObject'],
        Resource: 'Inbox/*',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
      {
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: ['s3:GetObject'],
        Resource: 'PagesFiles/*',
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      },
      {
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: ['s3:GetObject'],
        Resource: 'ConsoleSiteFiles/*',
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      },
    ]);
    expect(
      allowed.slice(1).map(({ Condition }) => thingOf(Object(Condition).StringEquals['AWS:SourceArn'])),
    ).toEqual([
      'arn:<Partition>:cloudfront::<AccountId>:distribution/PagesDistribution',
      'arn:<Partition>:cloudfront::<AccountId>:distribution/ConsoleSiteDistribution',
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
