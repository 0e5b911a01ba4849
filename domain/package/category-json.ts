import type { EvidenceItem } from '#contracts/lookup.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { filePath } from './category-count.ts';
import type { Found } from './survey.ts';

/** What stands around the records. */
export interface CategoryHead {
  readonly asOf: string | null;
  readonly controller: { readonly id: string; readonly name: string };
  readonly store: { readonly id: string; readonly title: string };
}

/**
 * All records of a category as one canonical JSON document, written as they are read. Members stand in the order of
 * their names, which is why `records` comes before `store`.
 */
export async function* categoryJson(
  head: CategoryHead,
  found: Found,
  items: AsyncIterable<EvidenceItem>,
): AsyncGenerator<string> {
  const { asOf, controller, store } = head;
  const { category, title, meanings, count } = found;
  const before = canonicalJson({
    asOf,
    category: { id: category, title },
    controller,
    count,
    fields: meanings,
  });
  yield `${before.slice(0, -1)},"records":[`;
  let files = 0;
  let separator = '';
  for await (const { category: own, data, files: of, id, matchedBy } of items) {
    const listed = of.map((file) => {
      files += 1;
      const { name, contentType, size, sha256 } = file;
      return { name, contentType, size, sha256, path: filePath(found.base, file, files) };
    });
    yield `${separator}${canonicalJson({ category: own, data, files: listed, id, matchedBy })}`;
    separator = ',';
  }
  yield `],"store":${canonicalJson(store)}}`;
}
