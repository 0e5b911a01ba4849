import { createHash } from 'node:crypto';
import { type Json, nameBirthKey, normalise } from '#connect/index.ts';
import { INDEXED, indexKey } from '#registry/connectors/s3.ts';
import { type DemoRecord, itemId } from './records.ts';

export type TableItem = Readonly<Record<string, Json>>;

/** A record as an item of a store's table (registry/README.md, "Tables"). An attribute that is not there is in no index. */
export function tableItem({ id, record, category, data, identifiers }: DemoRecord): TableItem {
  const { email, phone, customerNo, name, birthDate } = identifiers;
  const indexed = {
    email: email === undefined ? null : normalise('email', email),
    phone: phone === undefined ? null : normalise('phone', phone),
    customerNo: customerNo === undefined ? null : normalise('customerNo', customerNo),
    nameBirth: name === undefined || birthDate === undefined ? null : nameBirthKey(name, birthDate),
  };
  const present = Object.fromEntries(Object.entries(indexed).filter(([, key]) => key !== null));
  return { id, record, category, data, identifiers: { ...identifiers }, ...present };
}

export type StoredObject = { readonly key: string; readonly contentType: string; readonly body: Uint8Array };

/** Records as objects of a store's bucket (registry/README.md, "Buckets"): files, records, and the indexes last. */
export function bucketObjects(records: readonly DemoRecord[]): StoredObject[] {
  const objects = records.flatMap((record) => {
    const files = record.files.map((file, at) => ({ ...file, key: `audio/${itemId(record)}-${at + 1}` }));
    const { category, data, identifiers } = record;
    const named = files.map(({ key, name, contentType }) => ({ key, name, contentType }));
    const content = { id: itemId(record), category, data, identifiers, files: named };
    return [...files, json(`records/${itemId(record)}.json`, content)];
  });
  const lists = INDEXED.flatMap((kind) => {
    const byKey = Map.groupBy(records, ({ identifiers }) => normalise(kind, identifiers[kind] ?? ''));
    return [...byKey].flatMap(([key, of]) =>
      key === null ? [] : [json(indexKey(kind, key), of.map(itemId).sort())],
    );
  });
  return [...objects.map(({ key, contentType, body }) => ({ key, contentType, body })), ...lists];
}

/** Tells one edition of the content from another. */
export function edition(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

function json(key: string, content: unknown): StoredObject {
  return { key, contentType: 'application/json', body: Buffer.from(JSON.stringify(content)) };
}
