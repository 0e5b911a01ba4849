import { notEmulated } from '../../service.ts';
import { queryPairs, uriDecode } from '../../sigv4/canonical.ts';
import { invalidArgument, preconditionFailed } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { StoredObject } from '../model.ts';
import { findObject } from '../object-answers.ts';
import { judgeRead } from '../preconditions.ts';

export const COPY_SOURCE = 'x-amz-copy-source';

/** The headers that concern the source. */
export const COPY_CONDITIONS = [
  'x-amz-copy-source-if-match',
  'x-amz-copy-source-if-none-match',
  'x-amz-copy-source-if-modified-since',
  'x-amz-copy-source-if-unmodified-since',
  'x-amz-source-expected-bucket-owner',
] as const;

/** The object named by `x-amz-copy-source: [/]bucket/key[?versionId=…]`, if it meets the conditions. */
export function copySource(x: Exchange): StoredObject {
  const header = x.headers.get(COPY_SOURCE) ?? '';
  if (header.startsWith('arn:')) throw notEmulated('a copy source that is an ARN');
  const [path = '', query = ''] = header.split('?', 2);
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(uriDecode(path)) ?? [];
  if (!bucket || !key)
    throw invalidArgument(
      COPY_SOURCE,
      header,
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  const parameters = new Map(queryPairs(query));
  const object = findObject(x.store, bucket, key, parameters.get('versionId'));
  if (judgeRead(x.headers, object, `${COPY_SOURCE}-`) === 'not-modified')
    throw preconditionFailed('x-amz-copy-source-If-None-Match');
  return object;
}
