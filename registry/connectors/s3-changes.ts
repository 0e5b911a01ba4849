import {
  canonicalJson,
  done,
  type Erasure,
  found,
  type Held,
  item,
  type LookupChanges,
  type LookupItem,
  type Rectification,
  sameIdentifiers,
} from '#connect/index.ts';
import { IdentifierKind } from '#contracts/lookup.ts';
import { parseExactly } from './exact-json.ts';
import { Id, recordKey, StoredRecord } from './s3.ts';
import { type Bucket, theBucket } from './s3-bucket.ts';
import { editList, listsOf } from './s3-index.ts';

/** So many records at a time, as S3 answers each in some ten milliseconds. */
const AT_ONCE = 8;

/**
 * The changes of a bucket of records. A record's own object is written last: as long as it is as it was, an act that was
 * broken off is found unfinished.
 * @param named fields of the data that hold an identifier under another name than the kind's
 */
export function bucketChanges(
  bucket: () => Bucket = theBucket,
  named: Readonly<Record<string, IdentifierKind>> = {},
): Required<Pick<LookupChanges, 'find' | 'erase' | 'rectify' | 'restrict' | 'unrestrict'>> {
  const marking = (restricted: boolean) => async (records: readonly LookupItem[]) => {
    const marked = ({ restricted: _, ...stored }: StoredRecord) =>
      restricted ? { ...stored, restricted } : stored;
    await eachOf(records, (record) => rewrite(record, marked, bucket()));
    return done();
  };
  return {
    async find(names) {
      const items: LookupItem[] = [];
      await eachOf(names, async ({ category, id }) => {
        const kept = await read(id, bucket());
        if (kept?.record.category === category) items.push(recordItem(kept.record));
      });
      return found(items);
    },
    async erase(erasures) {
      const theirs: (Erasure & { readonly files: readonly string[] })[] = [];
      await eachOf(erasures, async (erasure) => {
        const kept = await read(erasure.record.id, bucket());
        if (kept === null || !sameIdentifiers(kept.record.identifiers, erasure.record.identifiers)) return;
        theirs.push({ ...erasure, files: kept.record.files.map(({ key }) => key) });
      });
      await eachOf(theirs, (erasure) => keepAnonymous(erasure, bucket()));
      await eachOf(
        theirs.flatMap(({ files }) => files),
        (key) => bucket().remove(key),
      );
      for (const [list, off] of idsByList(theirs)) await editList(list, { off }, bucket());
      await eachOf(theirs, ({ record }) => bucket().remove(recordKey(record.id)));
      return done();
    },
    async rectify(rectifications) {
      // One after the other: they may be on the same lists.
      for (const one of rectifications) await rectifyRecord(one, named, bucket());
      return done();
    },
    restrict: marking(true),
    unrestrict: marking(false),
  };
}

/** A record as the kit knows it, without its files: to change a record nobody has to hear it. */
function recordItem({ id, category, data, identifiers, restricted }: StoredRecord): LookupItem {
  return item(category, id, data, { identifiers, marks: restricted ? ['restricted'] : [] });
}

/** A voice tells who spoke: of what is made anonymous no file stays. */
async function keepAnonymous(erasure: Erasure, bucket: Bucket): Promise<void> {
  if (erasure.how === 'delete') return;
  const { anonymousId: id, data, record } = erasure;
  const left = { id, category: record.category, data, identifiers: {}, files: [] };
  // Whoever was broken off after it finds it there.
  await bucket.put(recordKey(id), JSON.stringify(left), null);
}

function idsByList(erasures: readonly Erasure[]): ReadonlyMap<string, readonly string[]> {
  const entries = erasures.flatMap(({ record }) =>
    listsOf(record.identifiers).map((list) => ({ list, id: record.id })),
  );
  const grouped = Map.groupBy(entries, ({ list }) => list);
  return new Map([...grouped].map(([list, all]) => [list, all.map(({ id }) => id)]));
}

async function rectifyRecord(
  { record, set, data }: Rectification,
  named: Readonly<Record<string, IdentifierKind>>,
  bucket: Bucket,
): Promise<void> {
  const kept = await read(record.id, bucket);
  if (kept === null || canonicalJson(kept.record.data) !== canonicalJson(record.data)) return;
  if (!sameIdentifiers(kept.record.identifiers, record.identifiers)) return;
  const identifiers = corrected(kept.record.identifiers, set, named);
  const [before, after] = [listsOf(kept.record.identifiers), listsOf(identifiers)];
  const only = (one: readonly string[], other: readonly string[]) =>
    one.filter((list) => !other.includes(list));
  for (const list of only(after, before)) await editList(list, { on: [record.id] }, bucket);
  for (const list of only(before, after)) await editList(list, { off: [record.id] }, bucket);
  await rewrite(record, (stored) => ({ ...stored, data: { ...data }, identifiers }), bucket);
}

function corrected(
  old: StoredRecord['identifiers'],
  set: Rectification['set'],
  named: Readonly<Record<string, IdentifierKind>>,
): StoredRecord['identifiers'] {
  const identifiers = new Map(Object.entries(old));
  for (const [field, { to }] of Object.entries(set)) {
    const kind = IdentifierKind.safeParse(named[field] ?? field);
    if (!kind.success) continue;
    if (typeof to === 'string') identifiers.set(kind.data, to);
    else identifiers.delete(kind.data);
  }
  return Object.fromEntries(identifiers);
}

/** Not if the record has become another's; the kit sees that it was not written. */
async function rewrite(
  { id, identifiers }: { readonly id: string; readonly identifiers: Held },
  change: (stored: StoredRecord) => StoredRecord,
  bucket: Bucket,
): Promise<void> {
  const kept = await read(id, bucket);
  if (kept === null || !sameIdentifiers(kept.record.identifiers, identifiers)) return;
  await bucket.put(recordKey(id), JSON.stringify(change(kept.record)), kept.tag);
}

async function read(id: string, bucket: Bucket): Promise<{ record: StoredRecord; tag: string } | null> {
  // An id becomes part of a key.
  const stored = Id.safeParse(id).success ? await bucket.get(recordKey(id)) : null;
  if (stored === null) return null;
  return {
    record: StoredRecord.parse(parseExactly(new TextDecoder().decode(stored.bytes))),
    tag: stored.tag,
  };
}

async function eachOf<One>(all: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await Promise.all(all.slice(at, at + AT_ONCE).map(work));
}
