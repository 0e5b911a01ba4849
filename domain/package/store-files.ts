import type { Language } from '#contracts/language.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { filePath } from './category-count.ts';
import { categoryCsv } from './category-csv.ts';
import { type CategoryHead, categoryJson } from './category-json.ts';
import { heldIfShort, inChunks } from './chunks.ts';
import type { PackageEntry } from './entry.ts';
import type { EvidenceItems } from './evidence-items.ts';
import { isCompressible } from './file-name.ts';
import { titleOf } from './results.ts';
import type { StoreAnswer } from './store-answer.ts';
import { categoryOf, type Found, type Surveyed } from './survey.ts';

type StoreFile = Pick<PackageEntry, 'path' | 'content' | 'compress'>;

interface Place {
  /** The company's folder. */
  readonly folder: string;
  readonly company: { readonly id: string; readonly name: string };
}

/** The files of one store: for each category all records as JSON and as CSV, and the records' own files. */
export async function* storeFiles(
  store: Surveyed,
  items: EvidenceItems,
  { folder, company }: Place,
  language: Language,
): AsyncGenerator<StoreFile> {
  const { answer, asOf, found } = store;
  if (!answer) return;
  const head: CategoryHead = {
    asOf,
    controller: company,
    store: { id: store.store, title: titleOf(store, language) },
  };
  for (const category of found) {
    const path = `${folder}${category.base}`;
    const records = () => itemsOf(category, store, answer, items);
    const json = await heldIfShort(inChunks(categoryJson(head, category, records())));
    yield { path: `${path}.json`, content: json, compress: true };
    const csv = await heldIfShort(inChunks(categoryCsv(category, records(), language)));
    yield { path: `${path}.csv`, content: csv, compress: true };
    yield* evidenceFiles(category, records(), folder);
  }
}

async function* itemsOf(category: Found, store: Surveyed, answer: StoreAnswer, items: EvidenceItems) {
  for await (const item of items(answer)) if (categoryOf(item, store) === category.category) yield item;
}

async function* evidenceFiles(
  { base, files }: Found,
  records: AsyncIterable<EvidenceItem>,
  folder: string,
): AsyncGenerator<StoreFile> {
  if (files === 0) return;
  let number = 0;
  for await (const record of records) {
    for (const evidence of record.files) {
      number += 1;
      const path = `${folder}${filePath(base, evidence, number)}`;
      yield { path, content: { evidence }, compress: isCompressible(evidence.contentType) };
    }
  }
}
