import { arnOf, nameOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

export const messaging: ResourceTypes = {
  'AWS::Events::EventBus': {
    use: 'emulated',
    name: { property: 'Name', longest: 256 },
    arn: regionalArn('events', (name) => `event-bus/${name}`),
    attributes: { Arn: arnOf, Name: nameOf },
  },
  'AWS::Events::Rule': {
    use: 'emulated',
    name: { property: 'Name', longest: 64 },
    arn: (rule) => `arn:aws:events:${rule.place.region}:${rule.place.account}:rule/${onItsBus(rule, '/')}`,
    ref: (rule) => onItsBus(rule, '|'),
    attributes: { Arn: arnOf },
  },
  'AWS::SQS::Queue': {
    use: 'emulated',
    name: { property: 'QueueName', longest: 80 },
    arn: regionalArn('sqs', (name) => name),
    // The SDK sends to the host in this URL, so the service that answers may say its own.
    ref: (queue) =>
      queue.ask('QueueUrl') ??
      `https://sqs.${queue.place.region}.amazonaws.com/${queue.place.account}/${queue.name}`,
    attributes: {
      Arn: arnOf,
      QueueName: nameOf,
      QueueUrl: ({ place, name }) => `https://sqs.${place.region}.amazonaws.com/${place.account}/${name}`,
    },
  },
  'AWS::SNS::Topic': {
    use: { accepted: 'alarms publish to it, and nothing raises an alarm on one machine' },
    name: { property: 'TopicName', longest: 256 },
    arn: regionalArn('sns', (name) => name),
    ref: arnOf,
    attributes: { TopicArn: arnOf, TopicName: nameOf },
  },
};

/** The name of a bus, whether a template gives it as name or as ARN. */
export function busName(given: unknown): string {
  return typeof given === 'string' && given !== '' ? given.replace(/^arn:[^/]*event-bus\//, '') : 'default';
}

function onItsBus(rule: { name: string; property(name: string): unknown }, separator: string): string {
  const bus = busName(rule.property('EventBusName'));
  return bus === 'default' ? rule.name : `${bus}${separator}${rule.name}`;
}
