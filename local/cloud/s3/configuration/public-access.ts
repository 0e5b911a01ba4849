import { ElementReader, element } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

const FLAGS = ['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'] as const;

export type PublicAccessBlock = Readonly<Record<(typeof FLAGS)[number], boolean>>;

/** Stored and read back. Nothing local is ever public: each request must be signed. */
export const publicAccessBlock: ConfigurationKind<PublicAccessBlock> = {
  parameter: 'publicAccessBlock',
  operation: 'PublicAccessBlock',
  root: 'PublicAccessBlockConfiguration',
  parse(root) {
    const fields = new ElementReader(root, FLAGS);
    return blockAll((flag) => fields.boolean(flag) ?? false);
  },
  render: (value) =>
    element(
      'PublicAccessBlockConfiguration',
      FLAGS.map((flag) => element(flag, value[flag])),
    ),
  absent: {
    code: 'NoSuchPublicAccessBlockConfiguration',
    message: 'The public access block configuration was not found',
  },
  deletable: true,
};

export function blockAll(flag: (name: (typeof FLAGS)[number]) => boolean = () => true): PublicAccessBlock {
  return {
    BlockPublicAcls: flag('BlockPublicAcls'),
    IgnorePublicAcls: flag('IgnorePublicAcls'),
    BlockPublicPolicy: flag('BlockPublicPolicy'),
    RestrictPublicBuckets: flag('RestrictPublicBuckets'),
  };
}
