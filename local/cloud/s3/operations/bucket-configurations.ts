import { cors } from '../configuration/cors.ts';
import { encryption } from '../configuration/encryption.ts';
import type { ConfigurationKind } from '../configuration/kind.ts';
import { lifecycle } from '../configuration/lifecycle.ts';
import { notification } from '../configuration/notification.ts';
import { objectLock } from '../configuration/object-lock.ts';
import { publicAccessBlock } from '../configuration/public-access.ts';
import { bucketTagging } from '../configuration/tagging.ts';
import { versioning } from '../configuration/versioning.ts';
import { transaction } from '../database.ts';
import { S3Error } from '../errors.ts';
import { readDocument, sendEmpty, sendXml } from '../exchange.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { parseXml } from '../xml.ts';

/** Get, put and, where AWS has it, delete of one kind of bucket configuration. */
function operationsOf<T>(kind: ConfigurationKind<T>): Operation[] {
  const { parameter, operation } = kind;
  const get: Operation = {
    name: `Get${operation}`,
    method: 'GET',
    on: 'bucket',
    parameter,
    run(x) {
      const bucket = x.store.buckets.get(x.bucket);
      const stored = kind.column?.read(bucket) ?? x.store.buckets.configuration<T>(x.bucket, parameter);
      if (stored === undefined && 'code' in kind.absent)
        throw new S3Error(kind.absent.code, kind.absent.message, {
          status: 404,
          fields: { BucketName: x.bucket },
        });
      const value = stored ?? ('value' in kind.absent ? kind.absent.value : undefined);
      if (value !== undefined) sendXml(x.response, kind.render(value));
    },
  };
  const put: Operation = {
    name: `Put${operation}`,
    method: 'PUT',
    on: 'bucket',
    parameter,
    headers: BODY_HEADERS,
    async run(x) {
      const { text } = await readDocument(x);
      const bucket = x.store.buckets.get(x.bucket);
      const value = kind.parse(parseXml(text, kind.root));
      transaction(x.store.db, () => {
        kind.apply?.(x.store, bucket, value);
        if (kind.column) kind.column.write(x.store, bucket, value);
        else x.store.buckets.setConfiguration(x.bucket, parameter, value);
      });
      sendEmpty(x.response, 200);
    },
  };
  const remove: Operation = {
    name: `Delete${operation}`,
    method: 'DELETE',
    on: 'bucket',
    parameter,
    run(x) {
      x.store.buckets.get(x.bucket);
      x.store.buckets.removeConfiguration(x.bucket, parameter);
      sendEmpty(x.response, 204);
    },
  };
  return kind.deletable ? [get, put, remove] : [get, put];
}

export const bucketConfigurations: Operation[] = [
  ...operationsOf(versioning),
  ...operationsOf(lifecycle).map((o) =>
    o.name.startsWith('Delete') ? { ...o, name: 'DeleteBucketLifecycle' } : o,
  ),
  ...operationsOf(cors),
  ...operationsOf(notification),
  ...operationsOf(encryption),
  ...operationsOf(publicAccessBlock),
  ...operationsOf(bucketTagging),
  ...operationsOf(objectLock),
];
