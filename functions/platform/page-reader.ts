import { EvidencePage } from '#contracts/lookup.ts';
import type { ReadPage } from '#domain/package/index.ts';
import type { Evidence } from './evidence.ts';
import { parseJson } from './wrap.ts';

/** Reads a page of evidence whose bytes are those that the store's answer named. */
export const pageReader =
  (evidence: Evidence): ReadPage =>
  async (_, page) =>
    parseJson(EvidencePage, await evidence.readText(page), 'a page of evidence');
