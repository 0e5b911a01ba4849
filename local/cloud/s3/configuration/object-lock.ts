import { malformedXml, S3Error } from '../errors.ts';
import type { DefaultRetention } from '../object-lock.ts';
import { ElementReader, element } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

export interface ObjectLockConfiguration {
  readonly defaultRetention?: DefaultRetention;
}

const DAYS_A_YEAR = 365;

export const objectLock: ConfigurationKind<ObjectLockConfiguration> = {
  parameter: 'object-lock',
  operation: 'ObjectLockConfiguration',
  root: 'ObjectLockConfiguration',
  parse(root) {
    const fields = new ElementReader(root, ['ObjectLockEnabled', 'Rule']);
    if (fields.required('ObjectLockEnabled') !== 'Enabled') throw malformedXml();
    const rule = fields.one('Rule');
    const retention = rule && new ElementReader(rule, ['DefaultRetention']).one('DefaultRetention');
    if (!retention) return {};
    const chosen = new ElementReader(retention, ['Mode', 'Days', 'Years']);
    const mode = chosen.required('Mode');
    const days = chosen.integer('Days');
    const years = chosen.integer('Years');
    if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || (days === undefined) === (years === undefined))
      throw malformedXml();
    return { defaultRetention: { mode, days: days ?? (years ?? 0) * DAYS_A_YEAR } };
  },
  render: ({ defaultRetention }) =>
    element(
      'ObjectLockConfiguration',
      element('ObjectLockEnabled', 'Enabled'),
      defaultRetention &&
        element(
          'Rule',
          element(
            'DefaultRetention',
            element('Mode', defaultRetention.mode),
            element('Days', defaultRetention.days),
          ),
        ),
    ),
  absent: {
    code: 'ObjectLockConfigurationNotFoundError',
    message: 'Object Lock configuration does not exist for this bucket',
  },
  deletable: false,
  apply(store, bucket) {
    if (bucket.versioning !== 'Enabled')
      throw new S3Error(
        'InvalidBucketState',
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
        { status: 409 },
      );
    store.buckets.setObjectLock(bucket.name);
  },
};
