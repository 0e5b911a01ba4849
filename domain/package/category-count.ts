import type { EvidenceFile, EvidenceItem } from '#contracts/lookup.ts';
import { fileName } from './file-name.ts';
import { type Preview, previewOf } from './preview.ts';

/** Records of a category that the pages show; the files have them all. */
const SHOWN = 200;
/** Fields that are not registered and still get a column of their own. Beyond it they share one. */
const UNREGISTERED_COLUMNS = 100;
/** Names of fields that are remembered: enough to know that there are more than columns. */
const REMEMBERED = 10 * UNREGISTERED_COLUMNS;

/** Where a record's file lies below the folder of its company. Files are numbered within their category, from 1. */
export const filePath = (
  base: string,
  file: Pick<EvidenceFile, 'name' | 'contentType'>,
  number: number,
): string => `files/${base}/${fileName(file, number)}`;

/** Counts the records of one category as they pass. What it keeps does not grow with their number. */
export class CategoryCount {
  /** Name of the category's files and of its folder of files, unique within the company. */
  readonly base: string;
  count = 0;
  files = 0;
  readonly shown: Preview[] = [];
  readonly #fields = new Set<string>();

  constructor(base: string) {
    this.base = base;
  }

  add(item: EvidenceItem): void {
    const before = this.files;
    this.count += 1;
    this.files += item.files.length;
    if (this.shown.length < SHOWN) {
      this.shown.push(previewOf(item, (file, index) => filePath(this.base, file, before + index + 1)));
    }
    for (const field of Object.keys(item.data)) {
      if (this.#fields.size < REMEMBERED) this.#fields.add(field);
    }
  }

  /** The registered fields that occur, in their order, then others by name; and whether there are still more. */
  columns(registered: readonly string[]): { readonly columns: readonly string[]; readonly more: boolean } {
    const others = [...this.#fields].filter((field) => !registered.includes(field)).sort();
    const columns = [
      ...registered.filter((field) => this.#fields.has(field)),
      ...others.slice(0, UNREGISTERED_COLUMNS),
    ];
    return { columns, more: this.#fields.size > columns.length };
  }
}
