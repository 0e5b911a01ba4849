import { notEmulated } from '../service.ts';
import { checksumHeader, isChecksumAlgorithm, isChecksumValue } from './checksums.ts';
import { invalidRequest } from './errors.ts';
import type { Headers } from './exchange.ts';
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm } from './model.ts';

/** The checksum that a client promises for its body: in a header, or in a trailer that follows the body. */
export interface AnnouncedChecksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Undefined when it comes in the trailer. */
  readonly value: string | undefined;
}

const NO_VALUE = /^x-amz-checksum-(algorithm|mode|type)$/;

export function announcedChecksum(headers: Headers): AnnouncedChecksum | undefined {
  refuseUnknown(headers);
  const trailer = headers.get('x-amz-trailer')?.trim().toLowerCase();
  const found = CHECKSUM_ALGORITHMS.flatMap((algorithm): AnnouncedChecksum[] => {
    const value = headers.get(checksumHeader(algorithm));
    if (value !== undefined && !isChecksumValue(algorithm, value))
      throw invalidRequest(`Value for ${checksumHeader(algorithm)} header is invalid.`);
    if (value !== undefined) return [{ algorithm, value }];
    return trailer === checksumHeader(algorithm) ? [{ algorithm, value: undefined }] : [];
  });
  if (found.length > 1)
    throw invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  const first = found[0];
  if (trailer !== undefined && first?.value !== undefined)
    throw notEmulated(`a checksum header together with the trailer '${trailer}'`);
  const named = headers.get('x-amz-sdk-checksum-algorithm')?.toUpperCase();
  if (named !== undefined && named !== first?.algorithm)
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  return first;
}

function refuseUnknown(headers: Headers): void {
  const trailer = headers.get('x-amz-trailer')?.trim().toLowerCase();
  const names = [...headers.keys(), ...(trailer === undefined ? [] : [trailer])];
  for (const name of names) {
    if (!name.startsWith('x-amz-checksum-') || NO_VALUE.test(name)) {
      if (name === trailer) throw notEmulated(`the trailer '${name}'`);
      continue;
    }
    const algorithm = name.slice('x-amz-checksum-'.length).toUpperCase();
    if (!isChecksumAlgorithm(algorithm)) throw notEmulated(`the checksum algorithm ${algorithm}`);
  }
}
