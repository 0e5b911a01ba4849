import { notEmulated } from '../service.ts';
import { noSuchKey, preconditionFailed } from './errors.ts';
import type { Headers } from './exchange.ts';
import type { ObjectVersion, StoredObject } from './model.ts';

/** What must hold of the present object for a write to happen. */
export interface WriteCondition {
  readonly ifMatch?: string;
  readonly ifAbsent?: true;
}

export function writeCondition(headers: Headers): WriteCondition {
  const ifMatch = headers.get('if-match');
  const ifNoneMatch = headers.get('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw notEmulated('If-None-Match with an ETag on a write');
  if (ifMatch !== undefined && ifNoneMatch !== undefined) throw notEmulated('If-Match with If-None-Match');
  return {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifAbsent: true }),
  };
}

export function assertWritable(
  condition: WriteCondition,
  key: string,
  present: ObjectVersion | undefined,
): void {
  const object = present?.deleteMarker === false ? present : undefined;
  if (condition.ifAbsent && object) throw preconditionFailed('If-None-Match');
  if (condition.ifMatch === undefined) return;
  if (!object) throw noSuchKey(key);
  if (!matches(condition.ifMatch, object.etag)) throw preconditionFailed('If-Match');
}

/**
 * Judges the conditional headers of a read in the order of RFC 9110: an ETag outranks a date.
 * @param prefix `x-amz-copy-source-` where they concern the source of a copy.
 * @returns `not-modified` for a read that is answered 304.
 */
export function judgeRead(headers: Headers, object: StoredObject, prefix = ''): 'go' | 'not-modified' {
  const header = (name: string) => headers.get(`${prefix}${name}`);
  // HTTP dates count whole seconds.
  const modified = Math.floor(object.modified / 1000) * 1000;
  const ifMatch = header('if-match');
  const ifUnmodified = date(header('if-unmodified-since'));
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) throw preconditionFailed('If-Match');
  } else if (ifUnmodified !== undefined && modified > ifUnmodified)
    throw preconditionFailed('If-Unmodified-Since');
  const ifNoneMatch = header('if-none-match');
  const ifModified = date(header('if-modified-since'));
  const unchanged =
    ifNoneMatch === undefined
      ? ifModified !== undefined && modified <= ifModified
      : matches(ifNoneMatch, object.etag);
  return unchanged ? 'not-modified' : 'go';
}

function matches(list: string, etag: string): boolean {
  return list.split(',').some((one) => {
    const bare = one.trim().replace(/^(?:W\/)?"(.*)"$/, '$1');
    return bare === '*' || bare === etag;
  });
}

/** A date that cannot be read is as if not sent (RFC 9110). */
function date(value: string | undefined): number | undefined {
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}
