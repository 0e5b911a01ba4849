import { readFile } from 'node:fs/promises';
import type { EventsOptions } from './events/index.ts';
import { type Asker, asRole, asService } from './iam/asker.ts';
import type { Authority } from './iam/authority.ts';
import type { Deployed } from './iam/needs/deployed.ts';
import { type Need, need } from './iam/needs/need.ts';
import { s3Needs } from './iam/needs/s3.ts';
import type { Lambda } from './lambda/index.ts';
import type { ReceiverOptions } from './mail/receiver.ts';
import type { createQueues } from './queues/index.ts';
import type { OpenedObject, S3 } from './s3/index.ts';
import type { SchedulerOptions } from './scheduler/index.ts';

/** What one service of AWS does at another on somebody's behalf. */
export interface Deliveries {
  readonly ofRules: Pick<EventsOptions, 'deliver' | 'deadLetter'>;
  /** `roleOf`: the role that a schedule takes. */
  ofSchedules(roleOf: (scheduleArn: string) => string): Pick<SchedulerOptions, 'deliver' | 'deadLetter'>;
  readonly ofMail: Pick<ReceiverOptions, 'putObject'> & {
    invokeAsync(functionArn: string, event: unknown): Promise<void>;
  };
  /** A request to an HTTP API, handed to the function of its route (`GET /cases/{id}`). */
  ofApi(apiId: string): (functionArn: string, event: unknown, routeKey: string) => Promise<unknown>;
  /** An object for a distribution; `undefined` where there is none, or where it may not be read. */
  ofDistribution(arn: string): (bucket: string, key: string) => OpenedObject | undefined;
  /** What a function failed to process, in the name of the function's role. */
  ofFailure(
    fn: { readonly name: string; readonly roleArn: string },
    queueArn: string,
    body: string,
  ): Promise<void>;
}

interface Reached {
  readonly authority: Authority;
  readonly lambda: Pick<Lambda, 'invoke' | 'invokeAsync'>;
  readonly queues: Pick<ReturnType<typeof createQueues>, 'send'>;
  readonly deployed: Pick<Deployed, 'place' | 'keyOf'>;
  s3(): Pick<S3, 'put' | 'open'>;
}

/** Each delivery asks the policies first, as AWS does; one that may not be made fails like one that could not. */
export function createDeliveries({ authority, lambda, queues, deployed, s3 }: Reached): Deliveries {
  const { region, account } = deployed.place;
  const from = (sourceArn: string) => ({ 'aws:sourceaccount': account, 'aws:sourcearn': sourceArn });
  const toTarget = (asker: Asker, target: string, { input, source }: { input: unknown; source: string }) => {
    const toQueue = target.includes(':sqs:');
    authority.demand(asker, [
      need(toQueue ? 'sqs:SendMessage' : 'lambda:InvokeFunction', target, from(source)),
    ]);
    if (!toQueue) return lambda.invokeAsync(target, input);
    return queues.send(target, typeof input === 'string' ? input : JSON.stringify(input));
  };

  return {
    ofRules: {
      deliver: async (target, event, ruleArn) =>
        toTarget(asService('events.amazonaws.com'), target, { input: event, source: ruleArn }),
      async deadLetter(queue, { event, attributes }) {
        const source = from(attributes.RULE_ARN);
        authority.demand(asService('events.amazonaws.com'), [need('sqs:SendMessage', queue, source)]);
        await queues.send(queue, JSON.stringify(event), attributes);
      },
    },
    ofSchedules: (roleOf) => ({
      async deliver(target, input, scheduleArn) {
        const parsed: unknown = target.includes(':sqs:') ? input : JSON.parse(input);
        await toTarget(scheduler(roleOf(scheduleArn)), target, { input: parsed, source: scheduleArn });
      },
      async deadLetter(queue, { input, attributes }) {
        const role = scheduler(roleOf(attributes.SCHEDULE_ARN));
        authority.demand(role, [need('sqs:SendMessage', queue)]);
        await queues.send(queue, input, attributes);
      },
    }),
    ofMail: {
      async putObject(bucket, key, file) {
        const call = { operation: 'PutObject', bucket, key, query: NOTHING, headers: NOTHING };
        authority.demand(SES, s3Needs(call, deployed).map(of(account)));
        await s3().put(bucket, key, await readFile(file));
      },
      async invokeAsync(functionArn, event) {
        authority.demand(SES, [need('lambda:InvokeFunction', functionArn)].map(of(account)));
        await lambda.invokeAsync(functionArn, event);
      },
    },
    ofApi: (apiId) => async (functionArn, event, routeKey) => {
      const route = routeKey.replace(/^(\S+) /, '$1');
      const source = `arn:aws:execute-api:${region}:${account}:${apiId}/$default/${route}`;
      const gateway = asService('apigateway.amazonaws.com');
      authority.demand(gateway, [need('lambda:InvokeFunction', functionArn, from(source))]);
      return lambda.invoke(functionArn, event);
    },
    ofDistribution: (arn) => (bucket, key) => {
      const object = need('s3:GetObject', `arn:aws:s3:::${bucket}/${key}`, from(arn));
      const refused = authority.refusal(asService('cloudfront.amazonaws.com'), [object]);
      return refused === undefined ? s3().open(bucket, key) : undefined;
    },
    async ofFailure({ name, roleArn }, queue, body) {
      authority.demand(asRole(roleArn, name), [need('sqs:SendMessage', queue)]);
      await queues.send(queue, body);
    },
  };
}

const SES = asService('ses.amazonaws.com');
const NOTHING: ReadonlyMap<string, string> = new Map();

const scheduler = (roleArn: string) => asRole(roleArn, 'AmazonEventBridgeScheduler');

/** SES says for which account it acts. It also names the rule, which nobody here has asked for yet. */
const of =
  (account: string) =>
  ({ action, resource }: Need): Need =>
    need(action, resource, { 'aws:sourceaccount': account });
