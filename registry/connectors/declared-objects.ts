import { createHash } from 'node:crypto';
import {
  type AccessAnswer,
  defineLookup,
  failed,
  found,
  type Lookup,
  type LookupDefinition,
  type LookupItem,
  type LookupRuntime,
  unsupported,
} from '#connect/index.ts';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import { type Files, theFiles, unpacked } from './object-bytes.ts';
import { cursorAt, placeOf, type RecordFile, recordFiles } from './object-cursor.ts';
import { ObjectFault } from './object-fault.ts';
import { type ObjectRecord, recordsOf } from './object-records.ts';
import { heldBy, type Search, searchFor } from './object-search.ts';
import { parquetRecords } from './parquet-records.ts';

type Declared = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  readonly objects: readonly DeclaredObject[];
  /** That one question may take. A third of it is spent on reading: the rest is for opening, and for writing what was found. */
  readonly seconds: number;
};

type ObjectRuntime = LookupRuntime & {
  /** @default the bucket that STORE_BUCKET names */
  readonly files?: () => Files;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** Records of one answer. */
const PAGE = 500;
/** Bytes of one answer's files between two that were the person's. */
const PAGE_BYTES = 4 * 1024 * 1024;
/** The clock is read so often, in records. */
const BEAT = 256;

/**
 * The lookup of a store whose records lie in files that another system exports. They are only read: what is changed in an
 * export comes back with the next one, so corrections and erasures are left to a person, who has them made at the source.
 */
export function declaredObjects(
  { objects, seconds, ...store }: Declared,
  { files = theFiles, now = Date.now, ...runtime }: ObjectRuntime = {},
): Lookup {
  const log = runtime.log ?? ((line: string) => console.log(line));
  return defineLookup(
    {
      ...store,
      async access({ subject, cursor, caseId }) {
        const search = searchFor(subject, store.accepts);
        if (search === null) return unsupported();
        const until = now() + (seconds * 1000) / 3;
        try {
          return await readPage({ objects, files: files(), search, cursor, isOver: () => now() > until });
        } catch (error) {
          if (!(error instanceof ObjectFault)) throw error;
          const { controller, store: name } = store;
          const { fault, line } = error;
          log(JSON.stringify({ level: 'ERROR', message: fault, controller, store: name, caseId, line }));
          return failed(fault);
        }
      },
    },
    runtime,
  );
}

type PageOfFiles = {
  readonly objects: readonly DeclaredObject[];
  readonly files: Files;
  readonly search: Search;
  readonly cursor: string | null;
  readonly isOver: () => boolean;
};

async function readPage({ objects, files, search, cursor, isOver }: PageOfFiles): Promise<AccessAnswer> {
  const all = await recordFiles(objects, files);
  const start = placeOf(cursor, all);
  const items = new Map<string, LookupItem>();
  let bytes = 0;
  for (const [at, file] of all.entries()) {
    if (at < start.file) continue;
    const from = at === start.file ? start.place : { offset: 0, line: 1 };
    let read = 0;
    const open = (offset: number) => inTime(unpacked(files, file, offset), isOver, () => read > 0);
    const { declared } = file;
    const records =
      declared.format === 'parquet'
        ? parquetRecords(files, file, search, from)
        : recordsOf(declared, open, from);
    for await (const record of records) {
      read += 1;
      const held = heldBy(search, record, declared);
      if (held !== null) {
        const item = itemOf(file, record, held);
        const name = `${item.category}\n${item.id}`;
        if (items.has(name)) throw new ObjectFault('RecordIdRepeated', record.line);
        items.set(name, item);
        bytes += record.size;
      }
      const isFull = items.size >= PAGE || bytes >= PAGE_BYTES || (isBeat(declared, read) && isOver());
      if (isFull) return found([...items.values()], cursorAt({ file: at, place: record.next }, all));
    }
  }
  return found([...items.values()]);
}

/** Of Parquet few records come up, with many rows between them. */
const isBeat = ({ format }: DeclaredObject, read: number): boolean =>
  format === 'parquet' || read % BEAT === 0;

/** What is passed over to come to a packed file's later pages takes time too, in which no record is read. */
async function* inTime(
  chunks: AsyncIterable<Uint8Array>,
  isOver: () => boolean,
  hasRead: () => boolean,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (chunk.byteLength > 0) yield chunk;
    else if (!hasRead() && isOver()) throw new ObjectFault('ObjectTooSlow');
  }
}

/** Longer ones do not fit into the contract's. */
const LONGEST_ID = 150;

function itemOf(
  { key, declared }: RecordFile,
  record: ObjectRecord,
  identifiers: LookupItem['identifiers'],
): LookupItem {
  const { category, fields, id } = declared;
  const data = Object.fromEntries(
    Object.entries(fields).map(([field, name]) => [field, record.column(name)]),
  );
  return { category, id: idOf(id, key, record), data, identifiers, files: [], marks: [] };
}

function idOf(column: string | undefined, key: string, { column: at, line }: ObjectRecord): string {
  if (column === undefined) return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}-${line}`;
  const written = at(column);
  const id = typeof written === 'number' ? String(written) : written;
  if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID)
    throw new ObjectFault('RecordIdInvalid', line);
  return id;
}
