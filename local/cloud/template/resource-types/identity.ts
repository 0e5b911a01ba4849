import type { Place } from '../../service.ts';
import { arnOf, type NamedResource, nameOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

/** What Cognito calls a pool: its id begins with the region. */
const userPoolId = (place: Place, name: string): string => `${place.region}_${name}`;

const poolId = ({ place, name }: Pick<NamedResource, 'place' | 'name'>) => userPoolId(place, name);

/** The issuer of a pool's tokens on AWS, without `https://`. */
const providerName = (pool: NamedResource) =>
  `cognito-idp.${pool.place.region}.amazonaws.com/${poolId(pool)}`;

export const identity: ResourceTypes = {
  'AWS::Cognito::UserPool': {
    use: 'emulated',
    name: { id: 9 },
    arn: (pool) => regionalArn('cognito-idp', () => `userpool/${poolId(pool)}`)(pool),
    ref: poolId,
    attributes: {
      Arn: arnOf,
      UserPoolId: poolId,
      ProviderName: providerName,
      // Only the running pool knows its address, and AWS' own would lead out of the machine.
      ProviderURL: (pool) => pool.ask('ProviderURL'),
    },
  },
  'AWS::Cognito::UserPoolClient': {
    use: 'emulated',
    name: { id: 26 },
    attributes: { ClientId: nameOf },
  },
  'AWS::Cognito::UserPoolDomain': { use: 'emulated', name: { property: 'Domain', longest: 63 } },
  'AWS::Cognito::UserPoolGroup': { use: 'emulated', name: { property: 'GroupName', longest: 128 } },
  'AWS::Cognito::ManagedLoginBranding': {
    use: { accepted: 'how the page to sign in looks on AWS; here it is a plain form' },
    name: { id: 'uuid' },
    attributes: { ManagedLoginBrandingId: nameOf },
  },
};
