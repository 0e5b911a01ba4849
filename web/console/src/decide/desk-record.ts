import { type NamedFile, refusedFiles } from './desk-files.ts';

/** A record as somebody types it who searched a store by hand. */
export interface TypedRecord {
  /** Tells it from the others of the form, and nobody else. */
  readonly key: number;
  readonly category: string;
  readonly id: string;
  /** One line for each field: `field: value`. */
  readonly data: string;
  /** Which of the identifiers that were asked for the record itself holds. */
  readonly holds: readonly string[];
  /** Images and papers that belong to it. */
  readonly files: readonly File[];
}

export const emptyRecord = (key: number): TypedRecord => ({
  key,
  category: '',
  id: '',
  data: '',
  holds: [],
  files: [],
});

const ID = /^[\w./-]{1,200}$/;

/** Whether the API will take it (`contracts/desk.ts`). */
export const isComplete = ({ category, id, data, files }: TypedRecord): boolean =>
  category !== '' &&
  ID.test(id) &&
  Object.keys(fieldsOf(data)).length > 0 &&
  refusedFiles(files).length === 0;

/** Lines without a colon belong to the field before them. */
export function fieldsOf(data: string): Readonly<Record<string, string>> {
  const fields: [string, string][] = [];
  for (const line of data.split('\n')) {
    const [, name, value] = /^\s*([^:]{1,100}?)\s*:\s*(.*)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined && name !== '') fields.push([name, (value ?? '').trim()]);
    else if (last && line.trim() !== '') last[1] = `${last[1]}\n${line.trim()}`;
  }
  return Object.fromEntries(fields);
}

/** As the API wants it. */
export function itemOf(
  { category, id, data, holds }: TypedRecord,
  subject: Readonly<Partial<Record<string, { readonly value: string }>>>,
  files: readonly NamedFile[],
) {
  const held = holds.flatMap((kind) => {
    const value = subject[kind]?.value;
    return value === undefined ? [] : [[kind, value] as const];
  });
  return {
    category,
    id,
    data: fieldsOf(data),
    identifiers: Object.fromEntries(held),
    files: files.map(({ name, contentType }) => ({ name, contentType })),
  };
}
