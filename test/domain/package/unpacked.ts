import { type Composition, composePackage, zipEntries } from '#domain/package/index.ts';
import { zip } from '#domain/zip/index.ts';
import { readZip } from '../zip/read-zip.ts';
import type { EvidenceStore } from './a-composition.ts';
import type { Folder } from './verified.ts';

export async function archiveOf(composition: Composition, store: EvidenceStore): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(zipEntries(composePackage(composition), store.open))) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The whole package as whoever unpacks it has it: paths in their order, and what is in each file. */
export async function unpacked(
  composition: Composition,
  store: EvidenceStore,
): Promise<ReadonlyMap<string, string>> {
  const folder = await folderOf(composition, store);
  return new Map([...folder].map(([path, content]) => [path, content.toString()]));
}

/** The same as bytes. */
export async function folderOf(composition: Composition, store: EvidenceStore): Promise<Folder> {
  const entries = readZip(await archiveOf(composition, store));
  return new Map(entries.map(({ path, content }) => [path, content]));
}

/** What a reader of the page sees. */
export const visible = (html: string | undefined): string =>
  (html ?? '')
    .replace(/<(head|style).*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n');
