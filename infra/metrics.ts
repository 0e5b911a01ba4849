import { Arn, ArnFormat, Duration, type Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '#contracts/catalogue.ts';
import { deadLetterQueueName } from './settings.ts';

export interface Watched {
  readonly prefix: string;
  readonly tableName: string;
  readonly portalId: string;
  readonly consoleId: string;
}

type Statistic = 'Sum' | 'Maximum' | 'p95';

/** What AWS measures by itself, for nothing. There are no metrics of our own: each would cost as much as three alarms. */
export class Metrics {
  readonly #stack: Stack;
  readonly #watched: Watched;

  constructor(stack: Stack, watched: Watched) {
    this.#stack = stack;
    this.#watched = watched;
  }

  ofFunction(name: FunctionName, metricName: string, label: string, statistic: Statistic = 'Sum'): Metric {
    const FunctionName = `${this.#watched.prefix}-${name}`;
    return metric('AWS/Lambda', metricName, { FunctionName }, label, statistic);
  }

  /** By name, as grants go: an ARN from the pipeline stack would tie the two together. */
  ofRequests(metricName: string, label: string): Metric {
    const StateMachineArn = Arn.format(
      {
        service: 'states',
        resource: 'stateMachine',
        resourceName: `${this.#watched.prefix}-request`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      },
      this.#stack,
    );
    return metric('AWS/States', metricName, { StateMachineArn }, label, 'Sum');
  }

  deadLetters(): Metric {
    const QueueName = deadLetterQueueName(this.#watched.prefix);
    return metric('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { QueueName }, 'dead letters', 'Maximum');
  }

  ofTable(metricName: string, label: string): Metric {
    return metric('AWS/DynamoDB', metricName, { TableName: this.#watched.tableName }, label, 'Sum');
  }

  ofDoor(
    door: 'portal' | 'console',
    metricName: string,
    label: string,
    statistic: Statistic = 'Sum',
  ): Metric {
    const ApiId = door === 'portal' ? this.#watched.portalId : this.#watched.consoleId;
    return metric('AWS/ApiGateway', metricName, { ApiId }, label, statistic);
  }

  /** SES counts for the whole account and region: another sender in the same account is counted too. */
  ofMail(metricName: string, label: string): Metric {
    return metric('AWS/SES', metricName, {}, label, 'Sum');
  }
}

function metric(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  label: string,
  statistic: Statistic,
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap, label, statistic, period: Duration.minutes(5) });
}
