import path from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type CaseEventType, EVENT_SOURCE } from '#contracts/case-events.ts';
import { CATALOGUE, type FunctionName, storeBucketName } from '#contracts/catalogue.ts';
import { PAGE_MAIL_PREFIX } from '#contracts/portal-api.ts';
import { ENDS_A_WAIT } from '#contracts/waits.ts';
import { WAKERS } from './access.ts';
import type { Names } from './bindings.ts';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import { Workflow } from './constructs/workflow.ts';
import { takeMailBy } from './mail-in.ts';
import {
  desksIn,
  machineName,
  namesFor,
  type PipelineStackProps,
  pipelineFunction,
  placeholderOf,
} from './pipeline-functions.ts';
import { deadLetterQueueName } from './settings.ts';

const DEFINITION = path.resolve(import.meta.dirname, '..', 'statemachines', 'request.asl.json');

/** Who calls does not wait for the outcome. */
const IN_THE_BACKGROUND: ReadonlySet<string> = new Set(['mail', 'bus', 'upload', 'schedule']);

/** Mail in, events through, one execution a case, mail out. */
export class PipelineStack extends Stack {
  readonly functions: ReadonlyMap<FunctionName, PipelineFunction>;
  readonly #props: PipelineStackProps;
  /** What no retry could deliver; its policy names the rules, so it stands beside them. */
  readonly #deadLetters: Queue;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#deadLetters = new Queue(this, 'DeadLetters', {
      queueName: deadLetterQueueName(props.prefix),
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    });
    const names = namesFor(this, props);
    const own = this.entries().filter(([, { trigger }]) => trigger !== 'http');
    this.functions = new Map(own.map(([name]) => [name, this.functionFor(name, names)]));
    for (const [name, { trigger }] of own) {
      if (IN_THE_BACKGROUND.has(trigger)) this.keepWhatFails(this.function(name));
    }

    const steps = own.filter(([, { trigger }]) => trigger === 'step').map(([name]) => name);
    const workflow = new Workflow(this, 'Request', {
      stateMachineName: machineName(props.prefix),
      definitionFile: DEFINITION,
      functions: Object.fromEntries(steps.map((name) => [placeholderOf(name), this.function(name)])),
    });
    const { state } = props;
    workflow.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [state.evidence.arnForObjects('pipeline/*')],
      }),
    );
    workflow.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Decrypt'], resources: [state.key.keyArn] }),
    );
    for (const name of WAKERS) {
      this.function(name).addToRolePolicy(
        new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources: [names.stateMachineArn] }),
      );
    }
    this.publishEvents();
    this.onCaseEvent('start-case', ['CaseOpened']);
    this.onCaseEvent('resume', ENDS_A_WAIT);
    this.onCaseEvent('delete-documents', [
      'IdentityAccepted',
      'RequestRefused',
      'RequestWithdrawn',
      'RequestLapsed',
      'MailReceived',
    ]);
    this.onCaseEvent('tell-extension', ['PeriodExtended']);
    this.onCaseEvent('look-up-mailbox', ['MailboxVerified']);
    this.onCaseEvent('ask-proof', ['IdentityDoubted']);
    this.onUpload();
    this.onPageMail();
    this.onDeskAnswer();
    this.sweepEveryHour();
    takeMailBy(this, this.function('take-mail'), props);
  }

  private entries() {
    return Object.entries(CATALOGUE) as [FunctionName, (typeof CATALOGUE)[FunctionName]][];
  }

  function(name: FunctionName): PipelineFunction {
    const fn = this.functions.get(name);
    if (!fn) throw new TypeError(`${name} is not a function of this stack`);
    return fn;
  }

  private functionFor(name: FunctionName, names: Names): PipelineFunction {
    return pipelineFunction(this, name, { ...this.#props, names });
  }

  /** The table's stream is the outbox: in order for each case, again until EventBridge has taken every event. */
  private publishEvents(): void {
    const { tableStreamArn: eventSourceArn } = this.#props.state.table;
    if (!eventSourceArn) throw new TypeError('The table has no stream');
    const fn = this.function('publish-events');
    fn.addEventSourceMapping('Stream', {
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // Events only: nothing else that is written costs a call.
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('EVENT#') } } },
        }),
      ],
    });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [eventSourceArn],
      }),
    );
    fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }));
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.#props.state.key.keyArn] }),
    );
  }

  private onCaseEvent(name: FunctionName, types: readonly CaseEventType[]): void {
    const { bus } = this.#props.state;
    const rule = new Rule(this, `On-${name}`, {
      eventBus: EventBus.fromEventBusArn(this, `Bus-${name}`, bus.eventBusArn),
      eventPattern: { source: [EVENT_SOURCE], detailType: [...types] },
    });
    this.target(rule, name);
  }

  private onUpload(): void {
    const rule = new Rule(this, 'On-upload', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: Match.exactString(this.#props.state.identity.bucketName) } },
      },
    });
    this.target(rule, 'record-document');
  }

  /** Somebody has written on a page of theirs, or filled in the form. */
  private onPageMail(): void {
    const rule = new Rule(this, 'On-page-mail', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: Match.exactString(this.#props.state.inbox.bucketName) },
          object: { key: Match.prefix(PAGE_MAIL_PREFIX) },
        },
      },
    });
    this.target(rule, 'take-page');
  }

  /** Somebody has searched a store by hand. */
  private onDeskAnswer(): void {
    const { registry, prefix } = this.#props;
    const desks = desksIn(registry).map(([controller, store]) =>
      storeBucketName(prefix, this.account, controller, store),
    );
    if (desks.length === 0) return;
    const rule = new Rule(this, 'On-desk-answer', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: desks }, object: { key: Match.suffix('/answer.json') } },
      },
    });
    this.target(rule, 'record-desk');
  }

  /** What an event was lost for is done an hour later at most. */
  private sweepEveryHour(): void {
    new Schedule(this, 'Sweep-hourly', {
      scheduleName: `${this.#props.prefix}-sweep`,
      description: 'Publishes again what open cases wait for, minds their dates, ends kept records',
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(this.function('sweep'), {
        deadLetterQueue: this.#deadLetters,
        maxEventAge: Duration.hours(1),
        retryAttempts: 3,
        input: ScheduleTargetInput.fromObject({}),
      }),
    });
  }

  /**
   * A rule's own queue holds only what Lambda did not take. What the function then fails at is Lambda's to keep: without
   * this it would be dropped after the third attempt, three minutes later.
   */
  private keepWhatFails(fn: PipelineFunction): void {
    fn.configureAsyncInvoke({
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
      onFailure: new SqsDestination(this.#deadLetters),
    });
  }

  private target(rule: Rule, name: FunctionName): void {
    rule.addTarget(
      new LambdaFunction(this.function(name), {
        deadLetterQueue: this.#deadLetters,
        maxEventAge: Duration.hours(24),
        retryAttempts: 185,
      }),
    );
  }
}
