import { DESK_FILE_BYTES, DeskFileName, MediaType } from '#contracts/desk.ts';

/** A file of a record, as it will be called on the desk. */
export interface NamedFile {
  readonly name: string;
  readonly contentType: string;
  readonly file: File;
}

const ANY_BYTES = 'application/octet-stream';
const NAME_CHARACTERS = 100;

/** Files that the desk will not take: empty, or larger than one file of an answer may be. */
export const refusedFiles = (files: readonly File[]): readonly File[] =>
  files.filter(({ size }) => size === 0 || size > DESK_FILE_BYTES);

/**
 * Gives every file of an answer a name that is a harmless part of a key and that no other has, whatever it was called on
 * the machine of whoever chose it: people choose `IMG_0001.jpg` twice.
 *
 * @param files those of each record
 */
export function nameFiles(files: readonly (readonly File[])[]): readonly (readonly NamedFile[])[] {
  const taken = new Set<string>();
  return files.map((ofRecord) =>
    ofRecord.map((file) => {
      const name = freeName(harmlessName(file.name), taken);
      taken.add(name.toLowerCase());
      return { name, contentType: MediaType.safeParse(file.type).data ?? ANY_BYTES, file };
    }),
  );
}

/** Accents off, anything that is no letter or digit a dash. */
function harmlessName(given: string): string {
  const [stem, ending] = parts(given.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
  const clean = (text: string) => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[^A-Za-z0-9]+/g, '');
  const name = `${clean(stem).slice(0, NAME_CHARACTERS) || 'file'}${clean(ending) ? `.${clean(ending)}` : ''}`;
  return DeskFileName.safeParse(name).data ?? 'file';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const [stem, ending] = parts(name);
  let n = 2;
  const next = () => `${stem}-${n}${ending ? `.${ending}` : ''}`;
  while (taken.has(next().toLowerCase())) n += 1;
  return next();
}

/** What stands before the last dot, and what behind it. */
function parts(name: string): readonly [string, string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot + 1).slice(0, 10)] : [name, ''];
}
