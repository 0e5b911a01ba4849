import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { placeholderOf } from '../../infra/pipeline-functions.ts';
import { PolicyDocument, thingOf } from './grants.ts';
import { desks, IN_THE_BACKGROUND, type Resource, synthesize } from './synthesized.ts';

/** What happens while nobody waits for it: events, uploads, answers on a desk, the hour. */

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

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

describe('an answer on a desk', () => {
  const Rule = z.object({
    EventPattern: z.object({
      source: z.tuple([z.literal('aws.s3')]),
      'detail-type': z.tuple([z.literal('Object Created')]),
      detail: z.object({ bucket: z.object({ name: z.array(z.unknown()) }), object: z.optional(z.unknown()) }),
    }),
    Targets: z.array(z.object({ Arn: z.unknown() })),
  });
  const rules = () =>
    ofType('AWS::Events::Rule')
      .map(({ Properties }) => z.safeParse(Rule, Properties))
      .flatMap(({ data }) => data ?? []);

  test('is heard of from every desk of the registry and from no other bucket', () => {
    const heard = rules()
      .filter(({ Targets }) => Targets.some(({ Arn }) => thingOf(Arn) === 'RecordDesk'))
      .map(({ EventPattern: { detail } }) => [detail.bucket.name.map(thingOf), detail.object]);

    expect(desks.length).toBeGreaterThan(0);
    expect(heard).toEqual([[desks, { key: [{ suffix: '/answer.json' }] }]]);
  });

  test('is announced by its desk, and nothing but uploads, pages and answers is announced by any bucket', () => {
    const announce = ofType('AWS::S3::Bucket').filter(
      ({ Properties }) => Properties['NotificationConfiguration'],
    );

    expect(announce.map(({ id }) => thingOf({ Ref: id }))).toEqual([
      'Inbox',
      'Identity',
      ...ofType('AWS::S3::Bucket')
        .filter(({ Properties }) => desks.includes(thingOf(Properties['BucketName'] ?? '')))
        .map(({ id }) => thingOf({ Ref: id })),
    ]);
  });
});

describe('the hourly sweep', () => {
  const Schedule = z.object({
    ScheduleExpression: z.string(),
    State: z.string(),
    FlexibleTimeWindow: z.unknown(),
    Target: z.object({
      Arn: z.unknown(),
      RoleArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
      DeadLetterConfig: z.object({ Arn: z.unknown() }),
      RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number(), MaximumRetryAttempts: z.number() }),
    }),
  });
  const schedules = () =>
    ofType('AWS::Scheduler::Schedule').map(({ Properties }) => Schedule.parse(Properties));

  test('is the one thing that runs by the clock', () => {
    expect(
      schedules().map(({ ScheduleExpression, State, Target }) => [
        thingOf(Target.Arn),
        ScheduleExpression,
        State,
      ]),
    ).toEqual([['Sweep', 'rate(1 hour)', 'ENABLED']]);
  });

  test('goes to the dead letters when it cannot be called, and is not called late: the next hour’s does as well', () => {
    for (const { Target } of schedules()) {
      expect(thingOf(Target.DeadLetterConfig.Arn)).toBe('DeadLetters');
      expect(Target.RetryPolicy.MaximumEventAgeInSeconds).toBeLessThanOrEqual(3600);
    }
  });

  test('is called under a role that only schedules of this account take on, and that can do nothing else', () => {
    const [role] = schedules().map(({ Target }) => Target.RoleArn['Fn::GetAtt'][0]);
    const Assumed = z.object({ AssumeRolePolicyDocument: PolicyDocument });
    const Attached = z.object({ PolicyDocument, Roles: z.array(z.object({ Ref: z.string() })) });
    const trusts = ofType('AWS::IAM::Role')
      .filter(({ id }) => id === role)
      .flatMap(({ Properties }) => Assumed.parse(Properties).AssumeRolePolicyDocument.Statement);
    const grants = ofType('AWS::IAM::Policy')
      .map(({ Properties }) => Attached.parse(Properties))
      .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
      .flatMap((policy) => policy.PolicyDocument.Statement)
      .map(({ Action, Resource: on }) => [Action, [on].flat().map(thingOf)]);

    expect(trusts.map(({ Principal }) => Principal)).toEqual([{ Service: 'scheduler.amazonaws.com' }]);
    expect(Object(trusts[0]?.Condition).StringEquals).toEqual({
      'aws:SourceAccount': { Ref: 'AWS::AccountId' },
      'aws:SourceArn': expect.anything(),
    });
    expect(thingOf(Object(trusts[0]?.Condition).StringEquals['aws:SourceArn'])).toBe(
      'arn:<Partition>:scheduler:eu-west-1:<AccountId>:schedule-group/default',
    );
    expect(grants).toEqual([
      [['lambda:InvokeFunction'], ['Sweep', 'Sweep:*']],
      [['sqs:SendMessage'], ['DeadLetters']],
    ]);
  });
});

test('the state machine logs its errors and not what it carries', () => {
  const [machine] = ofType('AWS::StepFunctions::StateMachine');

  expect(machine?.Properties['LoggingConfiguration']).toMatchObject({
    IncludeExecutionData: false,
    Level: 'ERROR',
  });
});
