import { arnOf, nameOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

export const keys: ResourceTypes = {
  'AWS::KMS::Key': {
    use: 'emulated',
    name: { id: 'uuid' },
    arn: regionalArn('kms', (name) => `key/${name}`),
    attributes: { Arn: arnOf, KeyId: nameOf },
  },
  'AWS::KMS::Alias': {
    use: 'emulated',
    name: { property: 'AliasName', longest: 256 },
    arn: regionalArn('kms', (name) => name),
    attributes: { AliasArn: arnOf },
  },
};
