import type { Bucket } from '../model.ts';
import type { S3Store } from '../store.ts';
import type { XmlElement } from '../xml.ts';

/** A sub-resource of a bucket: a document that is put, read back and deleted as a whole. */
export interface ConfigurationKind<T> {
  /** The query parameter that names it, and its name in the table. */
  readonly parameter: string;
  /** As in the names of the operations: `Get…`, `Put…`, `Delete…`. */
  readonly operation: string;
  /** The root element of a request, where it is XML. */
  readonly root: string;
  parse(root: XmlElement): T;
  render(value: T): XmlElement;
  /** What is in force where nothing was put; or how S3 says that there is nothing. */
  readonly absent: { readonly value: T } | { readonly code: string; readonly message: string };
  readonly deletable: boolean;
  /** Where the value lives, if not in the table of configurations. */
  readonly column?: {
    read(bucket: Bucket): T;
    write(store: S3Store, bucket: Bucket, value: T): void;
  };
  /** What else a put means, or why it is refused. */
  apply?(store: S3Store, bucket: Bucket, value: T): void;
}
