import { notEmulated } from '../../service.ts';
import type { BucketTable } from '../buckets.ts';
import { malformedXml } from '../errors.ts';
import type { Encryption } from '../model.ts';
import { ElementReader, element, optional } from '../xml.ts';
import type { ConfigurationKind } from './kind.ts';

/** What is answered, not what is done: blobs lie on the local disk in clear, whose encryption is the machine's affair. */
export const encryption: ConfigurationKind<Encryption> = {
  parameter: 'encryption',
  operation: 'BucketEncryption',
  root: 'ServerSideEncryptionConfiguration',
  parse(root) {
    const rule = new ElementReader(root, ['Rule']).one('Rule');
    if (!rule) throw malformedXml();
    // The bucket key and blocked encryption types concern cost and SSE-C, which is refused anyway.
    const fields = new ElementReader(rule, [
      'ApplyServerSideEncryptionByDefault',
      'BucketKeyEnabled',
      'BlockedEncryptionTypes',
    ]);
    const byDefault = fields.one('ApplyServerSideEncryptionByDefault');
    if (!byDefault) throw malformedXml();
    const chosen = new ElementReader(byDefault, ['SSEAlgorithm', 'KMSMasterKeyID']);
    return parseEncryption(chosen.required('SSEAlgorithm'), chosen.text('KMSMasterKeyID'));
  },
  render: ({ algorithm, keyId }) =>
    element(
      'ServerSideEncryptionConfiguration',
      element(
        'Rule',
        element(
          'ApplyServerSideEncryptionByDefault',
          element('SSEAlgorithm', algorithm),
          optional('KMSMasterKeyID', keyId),
        ),
        element('BucketKeyEnabled', false),
      ),
    ),
  absent: { value: { algorithm: 'AES256' } },
  deletable: true,
};

export function parseEncryption(algorithm: string, keyId: string | undefined): Encryption {
  if (algorithm !== 'AES256' && algorithm !== 'aws:kms')
    throw notEmulated(`the server-side encryption '${algorithm}'`);
  return keyId === undefined ? { algorithm } : { algorithm, keyId };
}

export function defaultEncryption(buckets: BucketTable, bucket: string): Encryption {
  return buckets.configuration<Encryption>(bucket, encryption.parameter) ?? { algorithm: 'AES256' };
}
