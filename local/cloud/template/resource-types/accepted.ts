import { arnOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

/** Types that a template may hold and that change nothing here. Each says why. */
export const accepted: ResourceTypes = {
  'AWS::Logs::LogGroup': {
    use: { accepted: 'what functions log goes to the log of the local cloud' },
    name: { property: 'LogGroupName', longest: 512 },
    arn: regionalArn('logs', (name) => `log-group:${name}:*`),
    attributes: { Arn: arnOf },
  },
  'AWS::CloudWatch::Alarm': {
    use: { accepted: 'there are no metrics on one machine' },
    name: { property: 'AlarmName', longest: 255 },
    arn: regionalArn('cloudwatch', (name) => `alarm:${name}`),
    attributes: { Arn: arnOf },
  },
  'AWS::CloudWatch::Dashboard': {
    use: { accepted: 'there are no metrics on one machine' },
    name: { property: 'DashboardName', longest: 255 },
  },
  'AWS::SNS::TopicPolicy': {
    use: { accepted: 'nothing raises an alarm on one machine, so there is nobody to keep from telling' },
    name: { longest: 128 },
  },
  'AWS::SNS::Subscription': {
    use: { accepted: 'nothing raises an alarm on one machine, so there is nobody to tell' },
    name: { id: 'uuid' },
    arn: regionalArn('sns', (name) => name),
    ref: arnOf,
    attributes: { Arn: arnOf },
  },
  'AWS::CDK::Metadata': {
    use: { accepted: 'it tells AWS which constructs were used' },
    name: { longest: 128 },
  },
};
