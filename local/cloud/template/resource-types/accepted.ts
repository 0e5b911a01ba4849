import { stableId } from '../names.ts';
import { arnOf, type NamedResource, type ResourceTypes, regionalArn } from '../resource-type.ts';

const noPermissions = {
  accepted: 'permissions are not evaluated on one machine: every function may do everything',
};

/** IAM has no region, and names may stand below a path. */
const iamArn = (kind: string) => (r: Omit<NamedResource, 'arn'>) => {
  const path = r.property('Path');
  return `arn:aws:iam::${r.place.account}:${kind}${typeof path === 'string' ? path : '/'}${r.name}`;
};

/** Types that a template may hold and that change nothing here. Each says why. */
export const accepted: ResourceTypes = {
  'AWS::IAM::Role': {
    use: noPermissions,
    name: { property: 'RoleName', longest: 64 },
    arn: iamArn('role'),
    attributes: { Arn: arnOf, RoleId: (role) => `AROA${stableId(role.name, 17).toUpperCase()}` },
  },
  'AWS::IAM::Policy': { use: noPermissions, name: { property: 'PolicyName', longest: 128 } },
  'AWS::IAM::ManagedPolicy': {
    use: noPermissions,
    name: { property: 'ManagedPolicyName', longest: 128 },
    arn: iamArn('policy'),
    ref: arnOf,
    attributes: { PolicyArn: arnOf },
  },
  'AWS::IAM::User': {
    use: noPermissions,
    name: { property: 'UserName', longest: 64 },
    arn: iamArn('user'),
    attributes: { Arn: arnOf },
  },
  'AWS::Lambda::Permission': { use: noPermissions, name: { longest: 100 } },
  'AWS::S3::BucketPolicy': { use: noPermissions, name: { longest: 128 } },
  'AWS::SQS::QueuePolicy': { use: noPermissions, name: { longest: 128 } },
  'AWS::Events::EventBusPolicy': { use: noPermissions, name: { longest: 64 } },
  'AWS::SecretsManager::ResourcePolicy': { use: noPermissions, name: { longest: 128 } },
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
  'AWS::SNS::TopicPolicy': { use: noPermissions, name: { longest: 128 } },
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
