import { stableId } from '../names.ts';
import {
  arnOf,
  type NamedResource,
  type ResourceType,
  type ResourceTypes,
  regionalArn,
} from '../resource-type.ts';

const table: ResourceType = {
  use: 'emulated',
  name: { property: 'TableName', longest: 255 },
  arn: regionalArn('dynamodb', (name) => `table/${name}`),
  attributes: { Arn: arnOf, StreamArn: streamArn },
};

/** On AWS the label is the time at which the stream was switched on; here every stream has existed since the beginning. */
function streamArn(resource: NamedResource): string | undefined {
  if (resource.property('StreamSpecification') === undefined) return undefined;
  return `${resource.arn}/stream/2000-01-01T00:00:00.000`;
}

export const storage: ResourceTypes = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    use: 'emulated',
    name: { property: 'BucketName', longest: 63, lowerCase: true },
    arn: ({ name }) => `arn:aws:s3:::${name}`,
    attributes: {
      Arn: arnOf,
      DomainName: ({ name }) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: ({ name, place }) => `${name}.s3.${place.region}.amazonaws.com`,
    },
  },
  'AWS::SecretsManager::Secret': {
    use: 'emulated',
    name: { property: 'Name', longest: 512 },
    // Secrets Manager adds six characters of its own to the name.
    arn: ({ place, name, stack, logicalId }) =>
      `arn:aws:secretsmanager:${place.region}:${place.account}:secret:${name}-${stableId(`${stack}/${logicalId}`, 6)}`,
    ref: arnOf,
    attributes: { Id: arnOf },
  },
};
