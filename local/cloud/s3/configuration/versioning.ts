import { malformedXml, S3Error } from '../errors.ts';
import type { Bucket } from '../model.ts';
import { ElementReader, element } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

type Versioning = Bucket['versioning'];

/** MFA delete is refused by the name of its element. */
export const versioning: ConfigurationKind<Versioning> = {
  parameter: 'versioning',
  operation: 'BucketVersioning',
  root: 'VersioningConfiguration',
  parse(root) {
    const status = new ElementReader(root, ['Status']).required('Status');
    if (status !== 'Enabled' && status !== 'Suspended') throw malformedXml();
    return status;
  },
  render: (value) =>
    element('VersioningConfiguration', value === 'Off' ? undefined : element('Status', value)),
  absent: { value: 'Off' },
  deletable: false,
  column: {
    read: (bucket) => bucket.versioning,
    write(store, bucket, value) {
      if (bucket.objectLock && value !== 'Enabled')
        throw new S3Error(
          'InvalidBucketState',
          'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
          { status: 409 },
        );
      store.buckets.setVersioning(bucket.name, value);
    },
  },
};
