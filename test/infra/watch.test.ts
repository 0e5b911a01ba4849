import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE, type FunctionEntry } from '#contracts/catalogue.ts';
import { RUNBOOK_ANCHORS } from '../../infra/constructs/alarm.ts';
import { PolicyDocument, thingOf } from './grants.ts';
import { type Resource, synthesize } from './synthesized.ts';

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize({ 'inzage:alarm-mail': 'on-call@group.example' });
});
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

const Metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.optional(z.array(z.object({ Name: z.string(), Value: z.unknown() }))),
});
const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  TreatMissingData: z.string(),
  MetricName: z.optional(z.string()),
  Namespace: z.optional(z.string()),
  Dimensions: Metric.shape.Dimensions,
  Metrics: z.optional(z.array(z.object({ MetricStat: z.optional(z.object({ Metric })) }))),
});
const alarms = () => ofType('AWS::CloudWatch::Alarm').map(({ Properties }) => Alarm.parse(Properties));

/** `AWS/Lambda Invocations inzage-record-stop` */
const metricsOf = (alarm: z.infer<typeof Alarm>) =>
  [alarm, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])]
    .filter(({ MetricName }) => MetricName)
    .map(({ Namespace, MetricName, Dimensions = [] }) =>
      [Namespace, MetricName, ...Dimensions.map(({ Value }) => thingOf(Value))].join(' '),
    );
const watched = () => alarms().flatMap(metricsOf);

const root = path.resolve(import.meta.dirname, '..', '..');
const runbook = readFileSync(path.join(root, 'docs', 'operator-runbook.md'), 'utf8');

describe('alarms', () => {
  test('are one for each section of the runbook', () => {
    expect(alarms().map(({ AlarmName }) => AlarmName)).toEqual(
      RUNBOOK_ANCHORS.map((anchor) => `inzage-${anchor}`),
    );
  });

  test('say what is at stake and where it says what to do', () => {
    for (const { AlarmName, AlarmDescription } of alarms()) {
      expect(AlarmDescription).toMatch(
        new RegExp(
          `^[A-Z].{30,}\\. What to do: docs/operator-runbook\\.md#${AlarmName.slice('inzage-'.length)}$`,
        ),
      );
    }
  });

  test('tell the topic when they go off and when they are over, and take silence for health', () => {
    for (const { AlarmActions, OKActions, TreatMissingData } of alarms()) {
      expect([AlarmActions, OKActions].map((actions) => actions.map(thingOf))).toEqual([
        ['Alarms'],
        ['Alarms'],
      ]);
      expect(TreatMissingData).toBe('notBreaching');
    }
  });

  test('cost $1.40 a month, as the runbook and the deployment guide say', () => {
    // $0.10 for each metric in an alarm; a formula costs what its metrics cost.
    expect(watched()).toHaveLength(14);
  });
});

describe('no failure is silent', () => {
  const catalogue: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);
  const REACHES: Readonly<Record<FunctionEntry['trigger'], readonly string[]>> = {
    // Held to by test/infra/state-machine.test.ts: every task's last Catch leads to one of the two.
    step: ['AWS/Lambda Invocations inzage-record-stop', 'AWS/Lambda Invocations inzage-record-failure'],
    // Held to by test/infra/stacks.test.ts: what is called in the background leaves a dead letter.
    mail: ['AWS/SQS ApproximateNumberOfMessagesVisible inzage-dead-letters'],
    bus: ['AWS/SQS ApproximateNumberOfMessagesVisible inzage-dead-letters'],
    upload: ['AWS/SQS ApproximateNumberOfMessagesVisible inzage-dead-letters'],
    schedule: ['AWS/SQS ApproximateNumberOfMessagesVisible inzage-dead-letters'],
    stream: ['AWS/Lambda IteratorAge inzage-publish-events'],
    http: ['AWS/ApiGateway 5xx Portal', 'AWS/ApiGateway 5xx Console'],
  };

  test.each(catalogue)('of %s', (_, { trigger }) => {
    for (const metric of REACHES[trigger]) expect(watched()).toContain(metric);
  });

  test('nor is the end of an execution that no Catch sees', () => {
    const machine = 'arn:<Partition>:states:eu-west-1:<AccountId>:stateMachine:inzage-request';

    expect(watched()).toEqual(
      expect.arrayContaining(
        ['Failed', 'TimedOut', 'Aborted'].map((how) => `AWS/States Executions${how} ${machine}`),
      ),
    );
  });
});

describe('the topic', () => {
  test('is encrypted with the key of the house, which lets alarms use it', () => {
    const [topic] = ofType('AWS::SNS::Topic');
    const [key] = ofType('AWS::KMS::Key');
    const policy = PolicyDocument.parse(key?.Properties['KeyPolicy']).Statement;

    expect(thingOf(topic?.Properties['KmsMasterKeyId'])).toBe('Key');
    expect(policy).toContainEqual(
      expect.objectContaining({
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });

  test('takes what alarms of this account publish, over TLS, and nothing else', () => {
    const [policy] = ofType('AWS::SNS::TopicPolicy');
    const { Statement } = PolicyDocument.parse(policy?.Properties['PolicyDocument']);

    expect(Statement.map(({ Effect, Principal, Condition }) => ({ Effect, Principal, Condition }))).toEqual([
      { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  test('tells the address of the setting', () => {
    expect(ofType('AWS::SNS::Subscription').map(({ Properties }) => Properties['Endpoint'])).toEqual([
      'on-call@group.example',
    ]);
  });
});

describe('the runbook', () => {
  const sections = new Map(
    runbook
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n', 1)[0] ?? '', section]),
  );

  test.each(RUNBOOK_ANCHORS)(
    'has a section %s that says what it means, how to look and what to do',
    (anchor) => {
      const section = sections.get(anchor) ?? '';

      for (const part of ['**Means**', '**Look**', '**Do**']) expect(section).toContain(part);
    },
  );

  test('names commands, functions and states that exist', () => {
    const named = [...runbook.matchAll(/inzage-([a-z]+(?:-[a-z]+)*)/g)].map(([, name = '']) => name);
    const known = new Set<string>([
      ...Object.keys(CATALOGUE),
      ...RUNBOOK_ANCHORS,
      ...[
        'request',
        'requests',
        'dead-letters',
        'mail',
        'dpo',
        'alarms',
        'lookup',
        'state',
        'pipeline',
        'web',
      ],
    ]);

    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

test('the dashboard stays within what is free: 50 metrics', () => {
  const [dashboard] = ofType('AWS::CloudWatch::Dashboard');
  const body = JSON.stringify(dashboard?.Properties['DashboardBody']);

  expect(body.match(/\[\\+"AWS\/\w+\\+"/g)?.length).toBeGreaterThan(20);
  expect(body.match(/\[\\+"AWS\/\w+\\+"/g)?.length).toBeLessThanOrEqual(50);
});
