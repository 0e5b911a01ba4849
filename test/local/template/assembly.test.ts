import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertProperties, resourceTypes } from '#cloud/template/index.ts';
import { assemblyOf, stackOf } from './written-assembly.ts';

describe('a resource', () => {
  test('of an unknown type is refused with stack, path and type', () => {
    const resources = { Vpc: { Type: 'AWS::EC2::VPC', Metadata: { 'aws:cdk:path': 'App/Vpc' } } };
    expect(() => stackOf(resources)).toThrow(
      'App/Vpc (AWS::EC2::VPC in stack App): the local cloud does not emulate this type of resource.',
    );
  });

  test('keeps the name that the template gives it', () => {
    const { resources } = stackOf({
      T: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'cases' } },
    });
    expect(resources[0]).toMatchObject({
      physicalName: 'cases',
      arn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/cases',
    });
  });

  test('without a name gets the same one at every start', () => {
    const read = () => stackOf({ T: { Type: 'AWS::DynamoDB::Table' } }).resources[0]?.physicalName;
    expect(read()).toBe('App-T');
    expect(read()).toBe(read());
  });

  test.for([
    ['AWS::S3::Bucket', /^[a-z0-9][a-z0-9-]{2,62}$/],
    ['AWS::Lambda::Function', /^[\w-]{1,64}$/],
    ['AWS::StepFunctions::StateMachine', /^[\w-]{1,80}$/],
    ['AWS::Events::Rule', /^[\w-]{1,64}$/],
    ['AWS::ApiGatewayV2::Api', /^[a-z0-9]{10}$/],
  ] as const)(
    'of type %s gets a name that its service accepts, distinct from its neighbour',
    ([Type, valid]) => {
      const long = 'AVeryLongLogicalIdThatNoServiceWouldTakeAsTheNameOfAnythingInTheWholeWideWorldOfNames';
      const { resources } = stackOf({ [`${long}A`]: { Type }, [`${long}a`]: { Type } });
      const names = resources.map(({ physicalName }) => physicalName);
      for (const name of names) expect(name).toMatch(valid);
      expect(new Set(names).size).toBe(2);
    },
  );

  test('may not share its name with another', () => {
    const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'same' } };
    expect(() => stackOf({ A: bucket, B: bucket })).toThrow(
      'App/A and App/B are both named arn:aws:s3:::same',
    );
  });

  test('whose condition is false is left out, and may not be referred to', () => {
    const Conditions = { Never: { 'Fn::Equals': ['a', 'b'] } };
    const Dead = { Type: 'AWS::SQS::Queue', Condition: 'Never' };
    expect(stackOf({ Dead }, { Conditions }).resources).toEqual([]);
    const Outputs = { Url: { Value: { Ref: 'Dead' } } };
    expect(() => stackOf({ Dead }, { Conditions, Outputs })).toThrow('condition Never leaves out');
  });

  test('has an attribute that only the service knows, if whoever composes the cloud says it', () => {
    const resources = { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'portal' } } };
    const Outputs = { Url: { Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } } };
    const { outputs } = stackOf(
      resources,
      { Outputs },
      {
        attribute: ({ logicalId }, attribute) => `http://127.0.0.1/${logicalId}/${attribute}`,
      },
    );
    expect(outputs).toEqual({ App: { Url: 'http://127.0.0.1/Api/ApiEndpoint' } });
    expect(() => stackOf(resources, { Outputs })).toThrow('as configured here, has no attribute ApiEndpoint');
  });

  test('gives a stream only where its table has one', () => {
    const Outputs = { Stream: { Value: { 'Fn::GetAtt': ['T', 'StreamArn'] } } };
    const table = (Properties: unknown) => ({ T: { Type: 'AWS::DynamoDB::Table', Properties } });
    expect(() => stackOf(table({}), { Outputs })).toThrow('StreamArn');
    const { outputs } = stackOf(table({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }), { Outputs });
    expect(outputs['App']?.['Stream']).toMatch(/table\/App-T\/stream\/\d/);
  });

  test('of a rule is named with its bus', () => {
    const { outputs, resources } = stackOf(
      { Rule: { Type: 'AWS::Events::Rule', Properties: { EventBusName: 'cases', Name: 'r' } } },
      { Outputs: { Ref: { Value: { Ref: 'Rule' } } } },
    );
    expect(resources[0]?.arn).toBe('arn:aws:events:eu-west-1:000000000000:rule/cases/r');
    expect(outputs['App']?.['Ref']).toBe('cases|r');
  });
});

test('every accepted type says why it has no effect', () => {
  const reasons = Object.values(resourceTypes).flatMap(({ use }) =>
    use === 'emulated' ? [] : [use.accepted],
  );
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason.split(' ').length).toBeGreaterThan(3);
});

test('assertProperties refuses a property that is neither used nor ignored', () => {
  const [resource] = stackOf({
    Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q', FifoQueue: true } },
  }).resources;
  if (!resource) throw new Error('The stack has one resource.');
  expect(() => assertProperties(resource, { used: ['QueueName', 'FifoQueue'], ignored: {} })).not.toThrow();
  expect(() => assertProperties(resource, { used: [], ignored: { QueueName: 'a test' } })).toThrow(
    'App/Q (AWS::SQS::Queue in stack App): the local cloud does not emulate property FifoQueue.',
  );
});

describe('a cloud assembly', () => {
  test('knows where an asset lies by its key in the bootstrap bucket', () => {
    const assembly = assemblyOf({ App: { template: {}, assets: { 'abc.json': '{}' } } });
    expect(basename(assembly.assetPath('abc.json'))).toBe('abc.json');
    expect(() => assembly.assetPath('missing')).toThrow('has the key missing');
  });

  test('made for another account or region is refused', () => {
    const made = (environment: string) => () => assemblyOf({ App: { template: {}, environment } });
    expect(made('aws://000000000000/eu-west-1')).not.toThrow();
    expect(made('aws://123456789012/eu-west-1')).toThrow('is synthesized for aws://123456789012/eu-west-1');
    expect(made('aws://unknown-account/us-east-1')).toThrow('aws://000000000000/eu-west-1');
  });

  test('with an unknown section in a template is refused', () => {
    expect(() => assemblyOf({ App: { template: { Transform: 'AWS::Serverless-2016-10-31' } } })).toThrow(
      'Transform',
    );
  });
});
