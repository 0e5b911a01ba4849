import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { houseAlarms } from './alarms.ts';
import { dashboard } from './dashboard.ts';
import { Metrics } from './metrics.ts';
import type { StateStack } from './state-stack.ts';
import type { WebStack } from './web-stack.ts';

export interface WatchStackProps extends StackProps {
  readonly prefix: string;
  readonly state: StateStack;
  readonly web: WebStack;
  readonly alarmMail?: string;
}

/** What tells an engineer that something stands still. It reads numbers; nothing depends on it. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const topic = this.alarmTopic(props);
    const metrics = new Metrics(this, {
      prefix: props.prefix,
      tableName: props.state.table.tableName,
      portalId: props.state.portal.apiId,
      consoleId: props.web.consoleId,
    });
    const alarms = houseAlarms(this, props.prefix, topic, metrics);
    dashboard(this, props.prefix, metrics, alarms);
  }

  /** With the house's own key: alarms cannot publish to a topic under the key that AWS manages for SNS. */
  private alarmTopic({ prefix, state, alarmMail }: WatchStackProps): Topic {
    const topic = new Topic(this, 'Alarms', {
      topicName: `${prefix}-alarms`,
      displayName: 'Inzage alarms',
      masterKey: state.key,
      enforceSSL: true,
    });
    // A policy of its own takes the place of the one that lets the whole account publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (alarmMail) topic.addSubscription(new EmailSubscription(alarmMail));
    return topic;
  }
}
