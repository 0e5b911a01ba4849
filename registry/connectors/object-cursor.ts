import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import type { Files, Listed } from './object-bytes.ts';
import { ObjectFault } from './object-fault.ts';
import { BEGINNING, type Place } from './record-lines.ts';

/** One file of records, and what the data map says of it. */
export type RecordFile = Listed & { readonly declared: DeclaredObject };

/** Every one is opened for every question. */
const MOST_FILES = 1000;

/**
 * The files that the data map names, as they stand now. One that is not there was not searched, which is not "nothing
 * found" (ACC-1).
 * @throws ObjectFault
 */
export async function recordFiles(all: readonly DeclaredObject[], files: Files): Promise<RecordFile[]> {
  const listed: RecordFile[] = [];
  for (const declared of all) {
    const before = listed.length;
    if (declared.key !== undefined) {
      const object = await files.head(declared.key);
      if (object !== null) listed.push({ ...object, declared });
    }
    if (declared.prefix !== undefined) {
      for await (const object of files.list(declared.prefix)) {
        listed.push({ ...object, declared });
        if (listed.length > MOST_FILES) throw new ObjectFault('ObjectsTooMany');
      }
    }
    if (listed.length === before) throw new ObjectFault('ObjectMissing');
  }
  return listed;
}

/** Which file, and where in it. */
export type FilePlace = { readonly file: number; readonly place: Place };

const Cursor = z.tuple([z.string(), z.int(), z.int(), z.int()]);

/** Names no key, which may say of whom an export is. Of the files as they stand: their tags are those of their contents. */
export function cursorAt({ file, place }: FilePlace, files: readonly RecordFile[]): string {
  return JSON.stringify([stateOf(files), file, place.offset, place.line] satisfies z.infer<typeof Cursor>);
}

/**
 * Where an earlier answer stopped. Records are not read in one file of today and one of tomorrow: some would be told
 * twice and others never.
 * @throws ObjectFault
 */
export function placeOf(cursor: string | null, files: readonly RecordFile[]): FilePlace {
  if (cursor === null) return { file: 0, place: BEGINNING };
  const parsed = Cursor.safeParse(jsonOf(cursor));
  if (!parsed.success) throw new ObjectFault('ObjectCursorInvalid');
  const [state, file, offset, line] = parsed.data;
  if (state !== stateOf(files)) throw new ObjectFault('ObjectsChanged');
  return { file, place: { offset, line } };
}

function stateOf(files: readonly RecordFile[]): string {
  const hash = createHash('sha256');
  for (const { key, tag } of files) hash.update(`${key}\n${tag}\n`);
  return hash.digest('hex').slice(0, 32);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
