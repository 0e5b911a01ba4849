import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, Billing, StreamViewType, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Alias, Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaFn, Runtime, RuntimeFamily, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Assembly,
  readAssembly,
  wantedBuckets,
  wantedEventSourceMappings,
  wantedFunctions,
  wantedHttpApis,
  wantedInvokeConfigs,
  wantedRules,
  wantedStateMachines,
  wantedTables,
} from '#cloud/template/index.ts';
import { hole, place } from './written-assembly.ts';

/** What CDK itself synthesizes from two stacks that share resources. */
const dir = mkdtempSync(join(tmpdir(), 'cdk-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let assembly: Assembly;

beforeAll(() => {
  synthesize();
  assembly = readAssembly({
    dir: join(dir, 'cdk.out'),
    place,
    attribute: ({ type }, attribute) =>
      type === 'AWS::ApiGatewayV2::Api' && attribute === 'ApiEndpoint' ? 'http://127.0.0.1:4566' : undefined,
  });
});

function synthesize(): void {
  mkdirSync(join(dir, 'code'));
  writeFileSync(join(dir, 'code', 'index.mjs'), 'export const handler = async () => 1;');
  const app = new App({ outdir: join(dir, 'cdk.out') });

  const state = new Stack(app, 'State');
  const table = new TableV2(state, 'Cases', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'ttl',
    globalSecondaryIndexes: [
      { indexName: 'byDue', partitionKey: { name: 'due', type: AttributeType.STRING } },
    ],
  });
  new Alias(state, 'Alias', { aliasName: 'house', targetKey: new Key(state, 'Key') });
  const bucket = new Bucket(state, 'Evidence', {
    versioned: true,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    lifecycleRules: [{ prefix: 'in/', expiration: Duration.days(3) }],
  });
  const secret = new Secret(state, 'Hmac');
  const bus = new EventBus(state, 'Bus', { eventBusName: 'cases' });

  const work = new Stack(app, 'Work');
  const dead = new Queue(work, 'Dead');
  const fn = new LambdaFn(work, 'Outbox', {
    runtime: new Runtime('nodejs24.x', RuntimeFamily.NODEJS),
    code: Code.fromAsset(join(dir, 'code')),
    handler: 'index.handler',
    timeout: Duration.seconds(20),
    environment: { TABLE: table.tableName, BUCKET: bucket.bucketName, SECRET: secret.secretArn },
    logGroup: new LogGroup(work, 'Log'),
    onFailure: new SqsDestination(dead),
  });
  table.grantReadWriteData(fn);
  fn.addEventSource(
    // The classes of CDK do not agree with its interfaces under exactOptionalPropertyTypes.
    new DynamoEventSource(
      Table.fromTableAttributes(work, 'Stream', {
        tableArn: table.tableArn,
        tableStreamArn: table.tableStreamArn ?? '',
      }),
      {
        startingPosition: StartingPosition.TRIM_HORIZON,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
      },
    ),
  );
  new Rule(work, 'Opened', {
    eventBus: bus,
    eventPattern: { source: ['house'], detailType: ['Opened'] },
    targets: [new LambdaFunction(fn, { deadLetterQueue: dead, retryAttempts: 4 })],
  });
  const machine = new StateMachine(work, 'Request', {
    definitionBody: DefinitionBody.fromString(
      JSON.stringify({ StartAt: 'A', States: { A: { Type: 'Task', Resource: hole('Outbox'), End: true } } }),
    ),
    definitionSubstitutions: { Outbox: fn.functionArn },
  });
  const api = new HttpApi(work, 'Api');
  api.addRoutes({
    path: '/cases/{id}',
    methods: [HttpMethod.GET],
    integration: new HttpLambdaIntegration('Cases', fn),
    authorizer: new HttpIamAuthorizer(),
  });
  new CfnOutput(work, 'Url', { value: api.apiEndpoint });
  new CfnOutput(work, 'Machine', { value: machine.stateMachineArn });
  app.synth();
}

test('a function has its code, its role and the names from another stack', () => {
  const [fn] = wantedFunctions(assembly);
  const name = (type: string) => assembly.ofType(type)[0]?.physicalName;
  expect(fn?.environment).toEqual({
    TABLE: name('AWS::DynamoDB::GlobalTable'),
    BUCKET: name('AWS::S3::Bucket'),
    SECRET: assembly.ofType('AWS::SecretsManager::Secret')[0]?.arn,
  });
  expect(fn).toMatchObject({ timeoutMs: 20_000, roleArn: assembly.ofType('AWS::IAM::Role')[0]?.arn });
  expect(readdirSync(fn?.codeDir ?? '')).toEqual(['index.mjs']);
});

test('a stream feeds its function', () => {
  const [table] = wantedTables(assembly);
  expect(table).toMatchObject({ streamViewType: 'NEW_IMAGE', ttlAttribute: 'ttl' });
  expect(wantedEventSourceMappings(assembly)).toMatchObject([
    {
      table: table?.name,
      function: wantedFunctions(assembly)[0]?.name,
      reportBatchItemFailures: true,
      bisect: true,
    },
  ]);
});

test('a rule and an asynchronous function name their dead letter queue', () => {
  const queueArn = assembly.ofType('AWS::SQS::Queue')[0]?.arn;
  expect(wantedRules(assembly)).toMatchObject([
    { bus: 'cases', targets: [{ deadLetterArn: queueArn, retryPolicy: { maximumRetryAttempts: 4 } }] },
  ]);
  expect(wantedInvokeConfigs(assembly)).toMatchObject([{ onFailureArn: queueArn, maximumRetryAttempts: 2 }]);
});

test('a state machine calls the function by its ARN', () => {
  const [machine] = wantedStateMachines(assembly);
  expect(JSON.parse(machine?.definition ?? '')).toMatchObject({
    States: { A: { Resource: wantedFunctions(assembly)[0]?.arn } },
  });
  expect(assembly.outputs['Work']?.['Machine']).toBe(machine?.arn);
});

test('an API has its routes, and the address that this cloud gives it', () => {
  expect(wantedHttpApis(assembly)).toMatchObject([
    { routes: [{ key: 'GET /cases/{id}', authorization: { type: 'AWS_IAM' } }] },
  ]);
  expect(assembly.outputs['Work']?.['Url']).toBe('http://127.0.0.1:4566');
});

test('a bucket keeps its rules', () => {
  expect(wantedBuckets(assembly)).toMatchObject([{ versioned: true, lifecycle: [{ expirationDays: 3 }] }]);
});

test('a message names the path of the construct', () => {
  expect(assembly.ofType('AWS::Lambda::Function')[0]?.path).toBe('Work/Outbox/Resource');
});
