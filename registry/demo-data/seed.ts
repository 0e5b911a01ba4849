import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { bucketObjects, edition, type StoredObject, type TableItem, tableItem } from './layout.ts';
import { STORES, type StoreName } from './people.ts';
import { recordsIn } from './records.ts';

export type SeedInto = {
  readonly dynamodb: Pick<DynamoDBDocumentClient, 'send'>;
  readonly s3: Pick<S3Client, 'send'>;
  /** Names as the stack gave them. */
  readonly tableOf: (controller: string, store: string) => string;
  readonly bucketOf: (controller: string, store: string) => string;
};

/**
 * Fills the demonstration's stores. Each is written once: a mark with the edition of the data stands in it, put last, so that
 * an interrupted run is taken up again and a finished one costs one read a store.
 */
export async function seedStores(into: SeedInto): Promise<void> {
  const onTheCloud = STORES.filter((store) => !ELSEWHERE.has(store));
  await Promise.all(
    onTheCloud.map((store) => (store === BUCKET_STORE ? seedBucket : seedTable)(into, store)),
  );
}

const BUCKET_STORE: StoreName = 'telewacht/call-recordings';

/** In a database, behind a service, or on footage that somebody has to look at. */
const ELSEWHERE: ReadonlySet<StoreName> = new Set([
  'offitel/offitelweb',
  'offitel/invoicing',
  'offitel/offitelafspraken',
  'offitel/web-analytics',
  'offitel/camera-images',
  'telewacht/call-records',
]);

/** Most that one BatchWriteItem takes. */
const BATCH = 25;

async function seedTable({ dynamodb, tableOf }: SeedInto, store: StoreName): Promise<void> {
  const table = named(store, tableOf);
  const items = recordsIn(store).map(tableItem);
  // Without the indexed attributes the mark is in no index: no search can find it.
  const mark = { id: 'demo-data', record: edition(items) };
  const { Item } = await dynamodb.send(new GetCommand({ TableName: table, Key: mark }));
  if (Item !== undefined) return;
  for (let at = 0; at < items.length; at += BATCH)
    await writeBatch(dynamodb, table, items.slice(at, at + BATCH));
  await writeBatch(dynamodb, table, [mark]);
}

async function writeBatch(
  dynamodb: SeedInto['dynamodb'],
  table: string,
  items: readonly TableItem[],
): Promise<void> {
  let requests: Record<string, Requests> | undefined = {
    [table]: items.map((Item) => ({ PutRequest: { Item } })),
  };
  while (requests !== undefined && Object.keys(requests).length > 0) {
    const { UnprocessedItems }: { UnprocessedItems?: Record<string, Requests> | undefined } =
      await dynamodb.send(new BatchWriteCommand({ RequestItems: requests }));
    requests = UnprocessedItems;
  }
}

type Requests = NonNullable<NonNullable<BatchWriteCommand['input']['RequestItems']>[string]>;

async function seedBucket({ s3, bucketOf }: SeedInto, store: StoreName): Promise<void> {
  const bucket = named(store, bucketOf);
  const objects = bucketObjects(recordsIn(store));
  const digest = edition(objects.map(({ key, body }) => [key, Buffer.from(body).toString('base64')]));
  const mark = { key: `demo-data/${digest}`, contentType: 'text/plain', body: new Uint8Array() };
  if (await exists(s3, bucket, mark.key)) return;
  for (let at = 0; at < objects.length; at += BATCH) {
    await Promise.all(objects.slice(at, at + BATCH).map((object) => put(s3, bucket, object)));
  }
  await put(s3, bucket, mark);
}

async function put(
  s3: SeedInto['s3'],
  bucket: string,
  { key, contentType, body }: StoredObject,
): Promise<void> {
  // With it S3 copies a recording into the evidence by itself.
  const ChecksumAlgorithm = 'SHA256';
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentType: contentType,
      ChecksumAlgorithm,
    }),
  );
}

async function exists(s3: SeedInto['s3'], bucket: string, key: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFound') return false;
    throw error;
  }
}

function named(store: StoreName, name: (controller: string, store: string) => string): string {
  const [controller = '', id = ''] = store.split('/');
  return name(controller, id);
}
