import { stableId } from '../names.ts';
import { arnOf, type NamedResource, type ResourceTypes } from '../resource-type.ts';

/** IAM has no region, and names may stand below a path. */
const iamArn = (kind: string) => (r: Omit<NamedResource, 'arn'>) => {
  const path = r.property('Path');
  return `arn:aws:iam::${r.place.account}:${kind}${typeof path === 'string' ? path : '/'}${r.name}`;
};

/** Who may do what: `local/cloud/iam` decides by these. */
export const permissions: ResourceTypes = {
  'AWS::IAM::Role': {
    use: 'emulated',
    name: { property: 'RoleName', longest: 64 },
    arn: iamArn('role'),
    attributes: { Arn: arnOf, RoleId: (role) => `AROA${stableId(role.name, 17).toUpperCase()}` },
  },
  'AWS::IAM::Policy': { use: 'emulated', name: { property: 'PolicyName', longest: 128 } },
  'AWS::IAM::ManagedPolicy': {
    use: 'emulated',
    name: { property: 'ManagedPolicyName', longest: 128 },
    arn: iamArn('policy'),
    ref: arnOf,
    attributes: { PolicyArn: arnOf },
  },
  'AWS::Lambda::Permission': { use: 'emulated', name: { longest: 100 } },
  'AWS::S3::BucketPolicy': { use: 'emulated', name: { longest: 128 } },
  'AWS::SQS::QueuePolicy': { use: 'emulated', name: { longest: 128 } },
  'AWS::IAM::User': {
    use: { accepted: 'nobody has the keys of a user here' },
    name: { property: 'UserName', longest: 64 },
    arn: iamArn('user'),
    attributes: { Arn: arnOf },
  },
};
