import { describe, expect, test } from 'vitest';
import { wantedAliases, wantedDistributions, wantedKeys, wantedSchedules } from '#cloud/template/index.ts';
import { stackOf } from './written-assembly.ts';

const one = (Type: string, Properties: Record<string, unknown>) => stackOf({ It: { Type, Properties } });

describe('keys', () => {
  const key = (properties: Record<string, unknown>) => wantedKeys(one('AWS::KMS::Key', properties));

  test('are symmetric where nothing is said', () => {
    expect(key({ KeyPolicy: {}, EnableKeyRotation: true })).toMatchObject([
      { spec: 'SYMMETRIC_DEFAULT', enabled: true },
    ]);
  });

  test.for([
    ['of another kind', { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' }, 'KeySpec'],
    ['of RSA that encrypt', { KeySpec: 'RSA_2048' }, 'RSA_2048 for ENCRYPT_DECRYPT'],
    ['of more than one region', { MultiRegion: true }, 'MultiRegion'],
    ['with material from elsewhere', { Origin: 'EXTERNAL' }, 'Origin'],
    ['with a property of tomorrow', { Quantum: true }, 'does not emulate property Quantum'],
  ] as const)('%s are refused by name', ([, properties, words]) => {
    expect(() => key(properties)).toThrow(words);
  });

  test('that an alias names must be in the template', () => {
    const alias = one('AWS::KMS::Alias', { AliasName: 'alias/x', TargetKeyId: 'arn:aws:kms:a:1:key/k' });
    expect(() => wantedAliases(alias)).toThrow('there is no key arn:aws:kms:a:1:key/k');
  });
});

describe('schedules', () => {
  const TARGET = { Arn: 'arn:aws:lambda:eu-west-1:000000000000:function:sweep', RoleArn: 'role' };
  const schedule = (properties: Record<string, unknown>, target: Record<string, unknown> = {}) =>
    wantedSchedules(
      one('AWS::Scheduler::Schedule', {
        ScheduleExpression: 'rate(1 hour)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { ...TARGET, ...target },
        ...properties,
      }),
    );

  test('have the defaults of EventBridge Scheduler', () => {
    expect(schedule({})).toMatchObject([
      {
        name: 'App-It',
        group: 'default',
        enabled: true,
        timezone: 'UTC',
        target: { retry: { attempts: 185, maxAgeSeconds: 86_400 } },
      },
    ]);
  });

  test.for([
    [
      'a flexible window',
      { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 } },
      {},
      'Mode',
    ],
    ['a first day', { StartDate: '2027-01-01T00:00:00Z' }, {}, 'property StartDate'],
    ['a last day', { EndDate: '2027-01-01T00:00:00Z' }, {}, 'property EndDate'],
    ['a group that is not there', { GroupName: 'nights' }, {}, 'no schedule group nights'],
    [
      'another target',
      {},
      { Arn: 'arn:aws:scheduler:::aws-sdk:sqs:sendMessage' },
      'only functions and queues',
    ],
    ['a version of a function', {}, { Arn: `${TARGET.Arn}:7` }, 'only functions and queues'],
    ['keywords in its input', {}, { Input: '{"at":"<aws.scheduler.scheduled-time>"}' }, 'not filled in'],
    ['an input that is no JSON', {}, { Input: 'sweep' }, 'well-formed JSON'],
    ['a message group', {}, { SqsParameters: { MessageGroupId: 'g' } }, 'MessageGroupId'],
  ] as const)('with %s are refused by name', ([, properties, target, words]) => {
    expect(() => schedule(properties, target)).toThrow(words);
  });

  test('may send a queue what is no JSON', () => {
    const target = { Arn: 'arn:aws:sqs:eu-west-1:000000000000:work', Input: 'sweep' };
    expect(schedule({}, target)[0]?.target.input).toBe('sweep');
  });
});

describe('distributions', () => {
  const DISTRIBUTION = {
    Enabled: true,
    DefaultRootObject: 'index.html',
    Origins: [
      {
        Id: 'site',
        DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] },
        OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] },
        S3OriginConfig: { OriginAccessIdentity: '' },
      },
    ],
    DefaultCacheBehavior: {
      TargetOriginId: 'site',
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
      ViewerProtocolPolicy: 'redirect-to-https',
    },
  };
  const distributions = (
    config: Record<string, unknown>,
    o: {
      behaviour?: Record<string, unknown>;
      origin?: Record<string, unknown>;
      statement?: unknown;
      more?: Record<string, unknown>;
    } = {},
  ) =>
    wantedDistributions(
      stackOf({
        ...o.more,
        Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'site' } },
        Policy: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: { Statement: [o.statement ?? {}] } },
        },
        Access: {
          Type: 'AWS::CloudFront::OriginAccessControl',
          Properties: {
            OriginAccessControlConfig: {
              Name: 'access',
              OriginAccessControlOriginType: 's3',
              SigningBehavior: 'always',
              SigningProtocol: 'sigv4',
            },
          },
        },
        It: {
          Type: 'AWS::CloudFront::Distribution',
          Properties: {
            DistributionConfig: {
              ...DISTRIBUTION,
              Origins: [{ ...DISTRIBUTION.Origins[0], ...o.origin }],
              DefaultCacheBehavior: { ...DISTRIBUTION.DefaultCacheBehavior, ...o.behaviour },
              ...config,
            },
          },
        },
      }),
    );

  test('say 404 for what is missing only to whom their bucket may be listed', () => {
    const allow = (Action: unknown, SourceArn: unknown) => ({
      statement: {
        Effect: 'Allow',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action,
        Condition: { StringEquals: { 'AWS:SourceArn': SourceArn } },
      },
    });
    const own = { 'Fn::Sub': `arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${It}` };
    const missing = (o: Parameters<typeof distributions>[1]) => distributions({}, o)[0]?.missing;
    expect(missing(allow(['s3:GetObject', 's3:ListBucket'], own))).toBe(404);
    expect(missing(allow('s3:GetObject', own))).toBe(403);
    expect(missing(allow('s3:ListBucket', 'arn:aws:cloudfront::1:distribution/other'))).toBe(403);
  });

  test('may stand on a folder of their bucket', () => {
    expect(distributions({}, { origin: { OriginPath: '/web/site' } })).toMatchObject([
      { bucket: 'site', prefix: 'web/site' },
    ]);
  });

  test.for([
    ['other cache behaviours', { CacheBehaviors: [{ PathPattern: '/api/*' }] }, {}, 'CacheBehaviors'],
    ['names of their own', { Aliases: ['help.example'] }, {}, 'would not lead to this machine'],
    ['a firewall', { WebACLId: 'arn:aws:wafv2:x' }, {}, 'WebACLId'],
    [
      'countries',
      { Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Locations: ['NL'] } } },
      {},
      'RestrictionType',
    ],
    ['nothing switched on', { Enabled: false }, {}, 'Enabled'],
    ['functions', {}, { behaviour: { FunctionAssociations: [] } }, 'FunctionAssociations'],
    ['Lambda@Edge', {}, { behaviour: { LambdaFunctionAssociations: [] } }, 'LambdaFunctionAssociations'],
    ['another cache policy', {}, { behaviour: { CachePolicyId: 'own' } }, 'CachePolicyId'],
    [
      'more of the request for the origin',
      {},
      { behaviour: { OriginRequestPolicyId: 'x' } },
      'OriginRequest',
    ],
    ['methods that write', {}, { behaviour: { AllowedMethods: ['GET', 'PUT'] } }, 'only GET and HEAD'],
    [
      'a managed headers policy',
      {},
      { behaviour: { ResponseHeadersPolicyId: 'm' } },
      'ResponseHeadersPolicy m',
    ],
    ['an origin elsewhere', {}, { origin: { DomainName: 'x.example' } }, 'x.example is no bucket'],
    ['headers for the origin', {}, { origin: { OriginCustomHeaders: [] } }, 'OriginCustomHeaders'],
  ] as const)('with %s are refused by name', ([, config, o, words]) => {
    expect(() => distributions(config, o)).toThrow(words);
  });

  test('with a function of CloudFront are refused by the type', () => {
    expect(() => one('AWS::CloudFront::Function', { Name: 'f' })).toThrow('does not emulate this type');
  });

  test('with headers for other origins are refused by name', () => {
    const policy = {
      headers: {
        Type: 'AWS::CloudFront::ResponseHeadersPolicy',
        Properties: { ResponseHeadersPolicyConfig: { Name: 'p', CorsConfig: {} } },
      },
    };
    const behaviour = { ResponseHeadersPolicyId: { Ref: 'headers' } };
    expect(() => distributions({}, { behaviour, more: policy })).toThrow('CorsConfig');
  });
});

describe('addresses of this machine', () => {
  const outputs = (Value: unknown) =>
    stackOf(
      { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'a', ProtocolType: 'HTTP' } } },
      { Outputs: { It: { Value } } },
      { attribute: (_, attribute) => (attribute === 'ApiEndpoint' ? '127.0.0.1:4564' : undefined) },
    ).outputs['App']?.['It'];
  const HOST = { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] };

  test('lose the TLS that a template puts before them', () => {
    expect(outputs({ 'Fn::Join': ['', ['https://', HOST, '/a https://', HOST]] })).toBe(
      'http://127.0.0.1:4564/a http://127.0.0.1:4564',
    );
  });

  test('that the cloud did not give are left as they are', () => {
    expect(outputs({ 'Fn::Join': ['', [HOST, ' https://127.0.0.1:4565 https://127.0.0.1:45640']] })).toBe(
      '127.0.0.1:4564 https://127.0.0.1:4565 https://127.0.0.1:45640',
    );
  });
});
