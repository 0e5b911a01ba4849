import { DESCRIBING_HEADERS, describe, encryptionHeaders } from '../attributes.ts';
import { combinesToFullObject, isChecksumAlgorithm } from '../checksums.ts';
import { invalidRequest } from '../errors.ts';
import { type Exchange, sendXml } from '../exchange.ts';
import type { ChecksumAlgorithm, ChecksumType } from '../model.ts';
import type { Operation } from '../operation.ts';
import { element } from '../xml.ts';

export const createMultipartUpload: Operation = {
  name: 'CreateMultipartUpload',
  method: 'POST',
  on: 'object',
  parameter: 'uploads',
  headers: [...DESCRIBING_HEADERS, 'x-amz-checksum-algorithm', 'x-amz-checksum-type'],
  run(x) {
    const bucket = x.store.buckets.get(x.bucket);
    const description = describe(x.store, bucket, x.headers);
    const checksum = wantedChecksum(x);
    const id = x.store.uploads.begin({ bucket: x.bucket, key: x.key, ...checksum, ...description });
    sendXml(
      x.response,
      element(
        'InitiateMultipartUploadResult',
        element('Bucket', x.bucket),
        element('Key', x.key),
        element('UploadId', id),
      ),
      {
        headers: {
          ...encryptionHeaders(description.attributes),
          'x-amz-checksum-algorithm': checksum.explicit ? checksum.algorithm : undefined,
          'x-amz-checksum-type': checksum.explicit ? checksum.checksumType : undefined,
        },
      },
    );
  },
};

/** AWS' defaults: CRC64NVME over the whole object when nothing is asked, COMPOSITE for the other algorithms. */
function wantedChecksum(x: Exchange): {
  algorithm: ChecksumAlgorithm;
  checksumType: ChecksumType;
  explicit: boolean;
} {
  const name = x.headers.get('x-amz-checksum-algorithm')?.toUpperCase();
  const type = x.headers.get('x-amz-checksum-type')?.toUpperCase();
  if (name === undefined) {
    if (type !== undefined)
      throw invalidRequest(
        'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.',
      );
    return { algorithm: 'CRC64NVME', checksumType: 'FULL_OBJECT', explicit: false };
  }
  if (!isChecksumAlgorithm(name))
    throw invalidRequest(
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    );
  const checksumType = type ?? (name === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const possible =
    checksumType === 'FULL_OBJECT'
      ? combinesToFullObject(name)
      : checksumType === 'COMPOSITE' && name !== 'CRC64NVME';
  if (!possible || (checksumType !== 'FULL_OBJECT' && checksumType !== 'COMPOSITE'))
    throw invalidRequest(
      `The ${checksumType} checksum type cannot be used with the ${name} checksum algorithm.`,
    );
  return { algorithm: name, checksumType, explicit: true };
}
