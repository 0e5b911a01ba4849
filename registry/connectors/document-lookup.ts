import {
  defineLookup,
  found,
  item,
  type Lookup,
  type LookupDefinition,
  type LookupRuntime,
  unsupported,
} from '#connect/index.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { findRecords, type Objects, storedFile } from './s3.ts';
import type { Bucket } from './s3-bucket.ts';
import { bucketChanges } from './s3-changes.ts';

type DocumentStore = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  /** Fields of the data that hold an identifier under another name than the kind's. */
  readonly identifierFields?: Readonly<Record<string, IdentifierKind>> | undefined;
};

type DocumentRuntime = LookupRuntime & { readonly objects?: Objects; readonly bucket?: () => Bucket };

/** A lookup over a bucket of the shape that the README describes: records with their files, and lists by identifier. */
export function documentLookup(
  { identifierFields, ...store }: DocumentStore,
  { objects, bucket, ...runtime }: DocumentRuntime = {},
): Lookup {
  return defineLookup(
    {
      ...store,
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
      ...bucketChanges(bucket, identifierFields),
    },
    runtime,
  );
}
