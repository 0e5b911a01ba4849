import { type NamedResource, nameOf, type ResourceTypes } from '../resource-type.ts';

/** CloudFront is everywhere: its ARNs have no region. */
const globalArn = (kind: string) => (r: Omit<NamedResource, 'arn'>) =>
  `arn:aws:cloudfront::${r.place.account}:${kind}/${r.name}`;

export const cdn: ResourceTypes = {
  'AWS::CloudFront::Distribution': {
    use: 'emulated',
    name: { id: 14 },
    arn: globalArn('distribution'),
    // Only the running service knows its address, and AWS' own would lead out of the machine.
    attributes: { Id: nameOf, DomainName: (distribution) => distribution.ask('DomainName') },
  },
  'AWS::CloudFront::OriginAccessControl': {
    use: 'emulated',
    name: { id: 14 },
    arn: globalArn('origin-access-control'),
    attributes: { Id: nameOf },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    use: 'emulated',
    name: { id: 'uuid' },
    arn: globalArn('response-headers-policy'),
    attributes: { Id: nameOf },
  },
};
