import { DESCRIBING_HEADERS, describe } from '../attributes.ts';
import { bodyOf, originOf, sendEmpty } from '../exchange.ts';
import { draftOf } from '../ingested.ts';
import { writtenHeaders } from '../object-answers.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { assertWritable, writeCondition } from '../preconditions.ts';

export const LARGEST_PUT = 5 * 2 ** 30;

export const putObject: Operation = {
  name: 'PutObject',
  method: 'PUT',
  on: 'object',
  headers: [...BODY_HEADERS, ...DESCRIBING_HEADERS, 'if-match', 'if-none-match'],
  async run(x) {
    const bucket = x.store.buckets.get(x.bucket);
    const description = describe(x.store, bucket, x.headers);
    const condition = writeCondition(x.headers);
    // Judged again at the commit; here it only saves reading a body in vain.
    assertWritable(condition, x.key, x.store.objects.latest(x.bucket, x.key));
    const object = await x.store.ingest({ ...bodyOf(x), maxSize: LARGEST_PUT }, (blob) =>
      x.store.objects.insert(bucket, draftOf(x.key, blob, description), {
        origin: originOf(x, 'PutObject'),
        condition,
      }),
    );
    sendEmpty(x.response, 200, writtenHeaders(object));
  },
};
