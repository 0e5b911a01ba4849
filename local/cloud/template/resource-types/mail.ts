import { stableId } from '../names.ts';
import { type NamedResource, type ResourceTypes, regionalArn } from '../resource-type.ts';

const dkimLabel = (n: number) => (identity: NamedResource) => stableId(`dkim${n}/${identity.name}`, 32);

const dkimAttributes = Object.fromEntries(
  [1, 2, 3].flatMap((n) => [
    [`DkimDNSTokenName${n}`, (r: NamedResource) => `${dkimLabel(n)(r)}._domainkey.${r.name}`] as const,
    [`DkimDNSTokenValue${n}`, (r: NamedResource) => `${dkimLabel(n)(r)}.dkim.amazonses.com`] as const,
  ]),
);

export const mail: ResourceTypes = {
  'AWS::SES::ReceiptRuleSet': { use: 'emulated', name: { property: 'RuleSetName', longest: 64 } },
  'AWS::SES::ReceiptRule': { use: 'emulated', name: { property: 'Rule.Name', longest: 64 } },
  'AWS::SES::EmailIdentity': {
    use: 'emulated',
    name: { property: 'EmailIdentity', longest: 320 },
    arn: regionalArn('ses', (name) => `identity/${name}`),
    attributes: dkimAttributes,
  },
  'AWS::SES::ConfigurationSet': {
    use: 'emulated',
    name: { property: 'Name', longest: 64 },
    arn: regionalArn('ses', (name) => `configuration-set/${name}`),
  },
};
