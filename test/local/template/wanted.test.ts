import { describe, expect, test } from 'vitest';
import {
  wantedBuckets,
  wantedEventSourceMappings,
  wantedFunctions,
  wantedHttpApis,
  wantedRules,
  wantedStateMachines,
  wantedTables,
} from '#cloud/template/index.ts';
import { assemblyOf, hole, stackOf } from './written-assembly.ts';

const one = (Type: string, Properties: Record<string, unknown>) => stackOf({ It: { Type, Properties } });

describe('functions', () => {
  const assembly = (properties: Record<string, unknown>, key = 'code') =>
    assemblyOf({
      App: {
        assets: { [key]: '' },
        template: {
          Resources: {
            Fn: {
              Type: 'AWS::Lambda::Function',
              Properties: {
                Code: { S3Bucket: 'assets', S3Key: key },
                Handler: 'index.handler',
                Role: 'arn:aws:iam::000000000000:role/r',
                Runtime: 'nodejs24.x',
                ...properties,
              },
            },
          },
        },
      },
    });

  test('have the defaults of Lambda', () => {
    expect(wantedFunctions(assembly({}))).toMatchObject([
      { name: 'App-Fn', timeoutMs: 3000, memoryMb: 128, environment: {}, reservedConcurrency: undefined },
    ]);
  });

  test('have what the template says', () => {
    const Environment = { Variables: { TABLE: 'cases', DAYS: 30 } };
    expect(wantedFunctions(assembly({ Timeout: '20', MemorySize: 512, Environment }))).toMatchObject([
      { timeoutMs: 20_000, memoryMb: 512, environment: { TABLE: 'cases', DAYS: '30' } },
    ]);
  });

  test.for([
    ['another runtime', { Runtime: 'python3.13' }, 'Runtime'],
    ['inline code', { Code: { ZipFile: 'x' } }, 'ZipFile'],
    ['layers', { Layers: [] }, 'does not emulate property Layers'],
    ['a container image', { PackageType: 'Image' }, 'PackageType'],
  ] as const)('with %s are refused by name', ([, properties, words]) => {
    expect(() => wantedFunctions(assembly(properties))).toThrow(words);
  });

  test('whose code is a ZIP already are refused', () => {
    expect(() => wantedFunctions(assembly({}, 'code.zip'))).toThrow('already a ZIP');
  });
});

describe('state machines', () => {
  const machine = (properties: Record<string, unknown>) =>
    wantedStateMachines(
      assemblyOf({
        App: {
          assets: { 'asl.json': `{"StartAt":"${hole('First')}"}` },
          template: {
            Resources: {
              M: { Type: 'AWS::StepFunctions::StateMachine', Properties: { RoleArn: 'role', ...properties } },
            },
          },
        },
      }),
    )[0]?.definition;
  const DefinitionSubstitutions = { First: 'Ask' };

  test.for([
    ['as text', { DefinitionString: `{"StartAt":"${hole('First')}"}` }],
    ['as an object', { Definition: { StartAt: hole('First') } }],
    ['in a file', { DefinitionS3Location: { Bucket: 'assets', Key: 'asl.json' } }],
  ] as const)('have their definition %s filled in', ([, where]) => {
    expect(machine({ ...where, DefinitionSubstitutions })).toBe('{"StartAt":"Ask"}');
  });

  test('with a placeholder that nothing fills are refused', () => {
    expect(() =>
      machine({ DefinitionString: `{"StartAt":"${hole('Other')}"}`, DefinitionSubstitutions }),
    ).toThrow(`nothing is substituted for ${hole('Other')}`);
  });

  test('with a definition that is not JSON, or with none, are refused', () => {
    expect(() => machine({ DefinitionString: '{' })).toThrow('is not JSON');
    expect(() => machine({})).toThrow('exactly one definition');
  });
});

describe('tables', () => {
  const keys = {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  };
  const settings = {
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  };
  const kept = {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  };
  const expected = {
    name: 'App-It',
    ...keys,
    GlobalSecondaryIndexes: [],
    streamViewType: 'NEW_IMAGE',
    ttlAttribute: 'ttl',
    pointInTimeRecovery: true,
    deletionProtection: true,
  };

  test('are the same from a Table and from a GlobalTable with one replica', () => {
    const table = wantedTables(one('AWS::DynamoDB::Table', { ...keys, ...settings, ...kept }));
    const Replicas = [{ Region: 'eu-west-1', ...kept }];
    const global = wantedTables(one('AWS::DynamoDB::GlobalTable', { ...keys, ...settings, Replicas }));
    expect(table).toMatchObject([expected]);
    expect(global).toEqual(table);
  });

  test('with replicas elsewhere are refused', () => {
    const Replicas = [{ Region: 'eu-west-1' }, { Region: 'eu-west-3' }];
    expect(() => wantedTables(one('AWS::DynamoDB::GlobalTable', { ...keys, Replicas }))).toThrow(
      'one replica',
    );
  });

  test('with local indexes are refused by name', () => {
    expect(() => wantedTables(one('AWS::DynamoDB::Table', { ...keys, LocalSecondaryIndexes: [] }))).toThrow(
      'LocalSecondaryIndexes',
    );
  });
});

describe('buckets', () => {
  test('have what the template says', () => {
    const [bucket] = wantedBuckets(
      one('AWS::S3::Bucket', {
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: { EventBridgeConfiguration: {} },
        LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Prefix: 'in/', ExpirationInDays: 3 }] },
      }),
    );
    expect(bucket).toMatchObject({
      versioned: true,
      eventBridge: true,
      encryption: { algorithm: 'AES256' },
      lifecycle: [{ enabled: true, prefix: 'in/', expirationDays: 3 }],
    });
  });

  test.for([
    ['ObjectLockEnabled', { ObjectLockEnabled: true }],
    ['LambdaConfigurations', { NotificationConfiguration: { LambdaConfigurations: [] } }],
    ['TagFilters', { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', TagFilters: [] }] } }],
  ] as const)('with %s are refused by name', ([name, properties]) => {
    expect(() => wantedBuckets(one('AWS::S3::Bucket', properties))).toThrow(name);
  });
});

describe('event source mappings', () => {
  const mapping = (properties: Record<string, unknown>) =>
    wantedEventSourceMappings(
      one('AWS::Lambda::EventSourceMapping', {
        EventSourceArn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/cases/stream/1',
        FunctionName: 'outbox',
        StartingPosition: 'TRIM_HORIZON',
        ...properties,
      }),
    );

  test('retry without end unless the template says otherwise', () => {
    expect(mapping({})).toMatchObject([
      {
        table: 'cases',
        function: 'outbox',
        batchSize: 100,
        maxRetries: undefined,
        bisect: false,
        filters: [],
      },
    ]);
    expect(mapping({ MaximumRetryAttempts: 3 })).toMatchObject([{ maxRetries: 3 }]);
  });

  test('have their filters parsed', () => {
    const FilterCriteria = { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] };
    expect(mapping({ FilterCriteria })).toMatchObject([{ filters: [{ eventName: ['INSERT'] }] }]);
  });

  test('of a queue, or from the latest record, are refused', () => {
    expect(() => mapping({ EventSourceArn: 'arn:aws:sqs:eu-west-1:000000000000:q' })).toThrow(
      'as an event source',
    );
    expect(() => mapping({ StartingPosition: 'LATEST' })).toThrow('StartingPosition');
  });
});

describe('rules', () => {
  test('have the name of their bus, and the retry policy of EventBridge', () => {
    const EventBusName = 'arn:aws:events:eu-west-1:000000000000:event-bus/cases';
    const Targets = [{ Id: 't', Arn: 'arn', DeadLetterConfig: { Arn: 'dlq' } }];
    expect(
      wantedRules(one('AWS::Events::Rule', { EventBusName, EventPattern: { source: ['x'] }, Targets })),
    ).toMatchObject([
      {
        bus: 'cases',
        enabled: true,
        pattern: { source: ['x'] },
        targets: [
          {
            arn: 'arn',
            deadLetterArn: 'dlq',
            retryPolicy: { maximumRetryAttempts: 185, maximumEventAgeMs: 24 * 3600_000 },
          },
        ],
      },
    ]);
  });

  test('with an input transformer are refused by name', () => {
    const Targets = [{ Id: 't', Arn: 'arn', InputTransformer: {} }];
    expect(() => wantedRules(one('AWS::Events::Rule', { Targets }))).toThrow('InputTransformer');
  });
});

describe('HTTP APIs', () => {
  const functionArn = 'arn:aws:lambda:eu-west-1:000000000000:function:portal';
  const api = (route: Record<string, unknown>, integration: Record<string, unknown> = {}) =>
    wantedHttpApis(
      stackOf({
        Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'portal', ProtocolType: 'HTTP' } },
        Stage: {
          Type: 'AWS::ApiGatewayV2::Stage',
          Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
        },
        Integration: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: {
            ApiId: { Ref: 'Api' },
            IntegrationType: 'AWS_PROXY',
            IntegrationUri: functionArn,
            PayloadFormatVersion: '2.0',
            ...integration,
          },
        },
        Authorizer: {
          Type: 'AWS::ApiGatewayV2::Authorizer',
          Properties: {
            ApiId: { Ref: 'Api' },
            Name: 'staff',
            AuthorizerType: 'JWT',
            IdentitySource: ['$request.header.Authorization'],
            JwtConfiguration: { Audience: ['console'], Issuer: 'http://127.0.0.1/oidc' },
          },
        },
        Route: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: {
            ApiId: { Ref: 'Api' },
            RouteKey: 'GET /cases/{id}',
            Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
            ...route,
          },
        },
      }),
    );

  test('have routes that lead to functions', () => {
    expect(api({})).toMatchObject([
      {
        name: 'portal',
        stage: { name: '$default' },
        routes: [{ key: 'GET /cases/{id}', functionArn, timeoutMs: 30_000, authorization: { type: 'NONE' } }],
      },
    ]);
  });

  test('have routes for holders of a token', () => {
    const routes = api({
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'Authorizer' },
      AuthorizationScopes: ['read'],
    });
    expect(routes[0]?.routes[0]?.authorization).toEqual({
      type: 'JWT',
      issuer: 'http://127.0.0.1/oidc',
      audience: ['console'],
      identitySource: ['$request.header.Authorization'],
      scopes: ['read'],
    });
  });

  test('with another payload format or another integration are refused', () => {
    expect(() => api({}, { PayloadFormatVersion: '1.0' })).toThrow('PayloadFormatVersion');
    expect(() => api({}, { IntegrationType: 'HTTP_PROXY' })).toThrow('IntegrationType');
    expect(() => api({ AuthorizationType: 'CUSTOM' })).toThrow('AuthorizationType');
  });
});
