import { describe, expect, test } from 'vitest';
import { assemblyOf, evaluated, hole, stackOf } from './written-assembly.ts';

describe('an intrinsic function', () => {
  test.for([
    ['Ref of a resource', { Ref: 'Bucket' }, 'files'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:s3:::files'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Bucket.Arn' }, 'arn:aws:s3:::files'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Bucket' }, 1]] }, 'a-files-1'],
    ['Select from Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [
      'Sub',
      { 'Fn::Sub': ['Bucket', 'Bucket.Arn', 'AWS::AccountId', '!Kept'].map(hole).join(' ') },
      `files arn:aws:s3:::files 000000000000 ${hole('Kept')}`,
    ],
    ['Sub with variables', { 'Fn::Sub': [hole('A'), { A: { Ref: 'Bucket' } }] }, 'files'],
    ['Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    ['GetAZs of this region', { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, 'eu-west-1a'],
  ] as const)('%s is resolved', ([, expression, value]) => {
    expect(evaluated(expression)).toBe(value);
  });

  test('FindInMap looks a value up', () => {
    const Mappings = { Sizes: { 'eu-west-1': { small: 3 } } };
    expect(evaluated({ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, { Mappings })).toBe(
      '3',
    );
  });

  test('If follows its condition', () => {
    const Conditions = {
      Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
      NotHere: { 'Fn::Not': [{ Condition: 'Here' }] },
      Both: { 'Fn::And': [{ Condition: 'Here' }, { Condition: 'NotHere' }] },
      Either: { 'Fn::Or': [{ Condition: 'Here' }, { Condition: 'NotHere' }] },
    };
    const chosen = Object.keys(Conditions).map((name) =>
      evaluated({ 'Fn::If': [name, 'yes', 'no'] }, { Conditions }),
    );
    expect(chosen).toEqual(['yes', 'no', 'no', 'yes']);
  });

  test('NoValue leaves a property and an element out', () => {
    const { resources } = stackOf({
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: { BucketName: { Ref: 'AWS::NoValue' }, Tags: ['a', { Ref: 'AWS::NoValue' }] },
      },
    });
    expect(resources[0]?.properties).toEqual({ Tags: ['a'] });
  });

  test.for([
    ['Fn::Cidr', { 'Fn::Cidr': ['10.0.0.0/16', 1] }],
    ['Fn::Transform', { 'Fn::Transform': { Name: 'x' } }],
    ['nothing exports', { 'Fn::ImportValue': 'unknown' }],
    ['no resource or parameter Missing', { Ref: 'Missing' }],
    ['attribute Colour of Bucket (AWS::S3::Bucket)', { 'Fn::GetAtt': ['Bucket', 'Colour'] }],
    ['finds no Sizes.a.b', { 'Fn::FindInMap': ['Sizes', 'a', 'b'] }],
    ['element 9', { 'Fn::Select': [9, ['a']] }],
    ['region us-east-1', { 'Fn::GetAZs': 'us-east-1' }],
  ] as const)('that cannot be resolved is refused by name: %s', ([words, expression]) => {
    const named = words === 'nothing exports' ? 'no stack exports unknown' : words;
    expect(() => evaluated(expression, { Mappings: { Sizes: {} } })).toThrow(named);
  });

  test('is refused with stack, path and type of the resource that uses it', () => {
    const resources = {
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: { Role: { 'Fn::Cidr': [] } },
        Metadata: { 'aws:cdk:path': 'App/Fn/Resource' },
      },
    };
    expect(() => stackOf(resources)).toThrow(
      'App/Fn/Resource (AWS::Lambda::Function in stack App): the intrinsic function Fn::Cidr is not emulated.',
    );
  });

  test('that leads back to itself is refused', () => {
    const named = (other: string) => ({
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { Ref: other } },
    });
    expect(() => stackOf({ A: named('B'), B: named('A') })).toThrow('in a circle');
  });
});

describe('a parameter', () => {
  test('has its default as value', () => {
    const Parameters = {
      Stage: { Type: 'String', Default: 'dev' },
      Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    };
    expect(evaluated({ Ref: 'Stage' }, { Parameters })).toBe('dev');
    expect(evaluated({ 'Fn::Join': ['+', { Ref: 'Zones' }] }, { Parameters })).toBe('a+b');
  });

  test('without a default is refused', () => {
    expect(() => evaluated('x', { Parameters: { Stage: { Type: 'String' } } })).toThrow(
      'App/Stage (parameter String',
    );
  });

  test('of the bootstrap stack is passed over, as long as nothing refers to it', () => {
    const Parameters = { BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk' } };
    expect(evaluated('x', { Parameters, Rules: {} })).toBe('x');
    expect(() => evaluated({ Ref: 'BootstrapVersion' }, { Parameters })).toThrow('BootstrapVersion');
  });
});

describe('several stacks', () => {
  const state = {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'cases' } } },
    Outputs: {
      Name: { Value: { Ref: 'Table' }, Export: { Name: { 'Fn::Sub': `${hole('AWS::StackName')}:table` } } },
    },
  };
  const queue = (name: unknown) => ({
    Resources: { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: name } } },
  });

  test('are read in the order of their dependencies', () => {
    const { resources } = assemblyOf({
      Work: { template: queue('work'), dependsOn: ['State'] },
      State: { template: state },
    });
    expect(resources.map(({ stack }) => stack)).toEqual(['State', 'Work']);
  });

  test('share values by exports and imports', () => {
    const { resources } = assemblyOf({
      State: { template: state },
      Work: { template: queue({ 'Fn::ImportValue': 'State:table' }), dependsOn: ['State'] },
    });
    expect(resources[1]?.physicalName).toBe('cases');
  });

  test('share values by weak references to outputs', () => {
    const name = { 'Fn::GetStackOutput': { StackName: 'State', OutputName: 'Name' } };
    const { resources } = assemblyOf({ State: { template: state }, Work: { template: queue(name) } });
    expect(resources[1]?.physicalName).toBe('cases');
  });
});
