import type {
  EvidenceFile,
  EvidenceItem,
  EvidenceObject,
  LookupQuestion,
  Subject,
} from '#contracts/lookup.ts';
import type { LookupItem } from './answer.ts';
import { canonicalJson } from './canonical-json.ts';
import { type Folder, sha256, type Writing, writeEvidence } from './evidence.ts';
import { writeFile } from './file-body.ts';
import { matchRecord } from './match.ts';

/** A page is read whole into the memory of whoever comes next. One record larger than this gets a page of its own. */
const PAGE_BYTES = 5 * 1024 * 1024;

/** The person's own among what the company's search brought up. */
export function sortOut(subject: Subject, candidates: readonly LookupItem[]) {
  const theirs: Theirs[] = [];
  let ambiguous = 0;
  for (const record of candidates) {
    const match = matchRecord(subject, record.identifiers);
    if (match.verdict === 'theirs') theirs.push({ record, matchedBy: match.matchedBy });
    if (match.verdict === 'ambiguous') ambiguous += 1;
  }
  return { theirs, ambiguous };
}

type Theirs = { readonly record: LookupItem; readonly matchedBy: EvidenceItem['matchedBy'] };

/** Files first, then the pages that name them: a page never names what is not there. */
export async function writePages(
  writing: Writing,
  question: Pick<LookupQuestion, 'evidence' | 'page'>,
  theirs: readonly Theirs[],
): Promise<EvidenceObject[]> {
  const { evidence, page } = question;
  const texts: string[] = [];
  for (const { record, matchedBy } of theirs.toSorted(byCategoryAndId)) {
    const { category, id } = record;
    // A record whose processing is restricted stays readable to the person, who sees that it is (article 18).
    const data = { ...record.data, ...Object.fromEntries(record.marks.map((mark) => [mark, true])) };
    texts.push(
      canonicalJson({ category, id, data, matchedBy, files: await writeFiles(writing, evidence, record) }),
    );
  }
  const written: EvidenceObject[] = [];
  for (const [at, body] of intoPages(texts).entries()) {
    const name = `page-${String(page).padStart(6, '0')}-${String(at + 1).padStart(2, '0')}.json`;
    written.push(await writeEvidence(writing.put, evidence, { name, contentType: 'application/json', body }));
  }
  return written;
}

/** The search's order may change from one day to the next; the bytes may not. */
function byCategoryAndId(a: Theirs, b: Theirs): number {
  const [one, other] = [a, b].map(({ record }) => `${record.category}\n${record.id}`);
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

async function writeFiles(writing: Writing, folder: Folder, record: LookupItem): Promise<EvidenceFile[]> {
  const files: EvidenceFile[] = [];
  for (const [at, { name, contentType, body }] of record.files.entries()) {
    // The id is the company's and may hold anything: hashed, it can neither climb out of the folder nor collide.
    const place = `files/${sha256(`${record.category}\n${record.id}`)}/${at + 1}`;
    const draft = { name: place, contentType, body };
    files.push({ ...(await writeFile(writing, folder, draft)), name, contentType });
  }
  return files;
}

function intoPages(items: readonly string[]): Buffer[] {
  const pages: Buffer[][] = [];
  let room = 0;
  for (const text of items) {
    const bytes = Buffer.from(text);
    const current = pages.at(-1);
    if (current === undefined || bytes.byteLength + 1 > room) {
      pages.push([bytes]);
      room = PAGE_BYTES - WRAPPER - bytes.byteLength;
    } else {
      current.push(bytes);
      room -= bytes.byteLength + 1;
    }
  }
  return pages.map((page) => Buffer.from(`{"items":[${page.join(',')}]}`));
}

const WRAPPER = '{"items":[]}'.length;
