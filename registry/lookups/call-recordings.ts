import { defineLookup, found, item, type LookupRuntime, unsupported } from '#connect/index.ts';
import { findRecords, type Objects, storedFile } from '../connectors/s3.ts';
import type { Bucket } from '../connectors/s3-bucket.ts';
import { bucketChanges } from '../connectors/s3-changes.ts';

type Runtime = LookupRuntime & { readonly objects?: Objects; readonly bucket?: () => Bucket };

/** Telewacht's recorded calls. The voice is personal data, so the sound goes with the record (ACC-3), and is erased with it. */
export const makeLookup = ({ objects, bucket, ...runtime }: Runtime = {}) =>
  defineLookup(
    {
      controller: 'telewacht',
      store: 'call-recordings',
      accepts: ['email', 'phone', 'name'],
      async access({ subject, cursor }) {
        const page = await findRecords(subject, cursor, objects);
        if (page === null) return unsupported();
        const items = page.records.map(({ id, category, data, identifiers, files, restricted }) =>
          item(category, id, data, {
            identifiers,
            files: files.map((one) => storedFile(one, objects)),
            marks: restricted ? ['restricted'] : [],
          }),
        );
        return found(items, page.next);
      },
      ...bucketChanges(bucket, { caller: 'name', number: 'phone' }),
    },
    runtime,
  );

export const handler = makeLookup();
