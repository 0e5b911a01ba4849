import {
  type EvidenceItem,
  EvidencePage,
  LookupAnswer,
  LookupQuestion,
  type Subject,
} from '#contracts/lookup.ts';
import { ChangeAnswer } from '#contracts/lookup-change.ts';
import { sha256 } from '../evidence.ts';
import type { Fixture } from './fixture.ts';
import type { Target } from './target.ts';

/** The lookup did what no lookup may do, whichever the question: the check that asked is failed by this. */
export class Fault extends Error {
  readonly seen: string;
  readonly todo: string;

  constructor(seen: string, todo: string) {
    super(seen);
    this.name = 'Fault';
    this.seen = seen;
    this.todo = todo;
  }
}

/** One answer for access with what it wrote. */
export type Page = { readonly answer: LookupAnswer; readonly items: readonly EvidenceItem[] };

export type Conversation = ReturnType<typeof conversationWith>;

/** Puts questions as the pipeline does, and believes an answer only so far as it does. */
export function conversationWith(target: Target, { controller, store, seconds }: Fixture) {
  const base = target.prefix ?? `${controller}/`;
  const caseId = 'conformance'.padEnd(26, 'a');

  async function raw(question: unknown): Promise<unknown> {
    const end = Date.now() + seconds * 1000;
    const late = new Fault(`no answer within ${seconds} s`, IN_TIME);
    const timer = Promise.withResolvers<never>();
    const running = setTimeout(() => timer.reject(late), seconds * 1000);
    try {
      // As on the wire: nothing that is no JSON gets through.
      const event: unknown = JSON.parse(JSON.stringify(question));
      const time = { getRemainingTimeInMillis: () => Math.max(0, end - Date.now()) };
      return await Promise.race([target.ask(event, time), timer.promise]);
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw new Fault(
        `threw ${error instanceof Error ? error.name : 'something'} instead of answering`,
        'Catch what can go wrong and answer `failed(code)`; somebody who is not found is `nothing()`. `defineLookup` of inzage/connect does both.',
      );
    } finally {
      clearTimeout(running);
    }
  }

  const questionFor = (subject: Subject, cursor: string | null, page: number): LookupQuestion =>
    LookupQuestion.parse({
      operation: 'access',
      ...{ caseId, controller, store, subject, cursor, page },
      evidence: { bucket: target.bucket, prefix: `${base}${caseId}/${store}/` },
    });

  async function access(subject: Subject, cursor: string | null = null, page = 1): Promise<Page> {
    const question = questionFor(subject, cursor, page);
    const parsed = LookupAnswer.safeParse(await raw(question));
    if (!parsed.success) throw new Fault(`an answer of another shape: ${placesOf(parsed.error)}`, SHAPE);
    const answer = parsed.data;
    // What the kit says of itself where the company's function has not come back.
    if (answer.outcome === 'failed' && answer.code === 'LookupOutOfTime')
      throw new Fault('failed (LookupOutOfTime)', IN_TIME);
    if (answer.outcome !== 'found') return { answer, items: [] };
    const items = await itemsOf(target, question.evidence.prefix, answer.pages);
    if (items.length !== answer.items) {
      throw new Fault(
        `says ${answer.items} records, and ${items.length} are written`,
        'Count in `items` what stands in the pages that `pages` names, no more and no less.',
      );
    }
    return { answer, items };
  }

  async function change(operation: string, subject: Subject, more: object): Promise<ChangeAnswer> {
    const answer = await raw({ operation, caseId, controller, store, subject, ...more });
    const parsed = ChangeAnswer.safeParse(answer);
    if (!parsed.success)
      throw new Fault(`an answer of another shape to ${operation}: ${placesOf(parsed.error)}`, SHAPE);
    return parsed.data;
  }

  return { raw, access, change, questionFor };
}

const IN_TIME =
  'Bound what the store is asked by the time that is left (`context.getRemainingTimeInMillis()`): fewer records a page with a `next`, a timeout on the connection, and `failed` or `deferred` before the function is ended.';

const SHAPE =
  'Answer as contracts/lookup.ts and contracts/lookup-change.ts say; make answers with `found`, `nothing`, `done` … of inzage/connect instead of by hand.';

/** Where, and never what: an answer may hold anything. */
function placesOf({
  issues,
}: {
  readonly issues: readonly { readonly path: readonly PropertyKey[] }[];
}): string {
  const places = issues.map(({ path }) => path.map(String).join('.') || 'the whole');
  return [...new Set(places)].slice(0, 5).join(', ');
}

async function itemsOf(
  target: Target,
  prefix: string,
  pages: Extract<LookupAnswer, { outcome: 'found' }>['pages'],
): Promise<EvidenceItem[]> {
  const items: EvidenceItem[] = [];
  for (const { key, size, sha256: hash } of pages) {
    below(prefix, key);
    const bytes = await target.written(key);
    if (bytes === null || bytes.byteLength !== size || sha256(bytes) !== hash) {
      throw new Fault(
        bytes === null ? 'names a page that it has not written' : 'names other bytes than it has written',
        'Write every page before the answer that names it, and name it by its size, SHA-256 and CRC-32.',
      );
    }
    const page = EvidencePage.safeParse(jsonOf(bytes));
    if (!page.success) throw new Fault(`a page of another shape: ${placesOf(page.error)}`, SHAPE);
    for (const { files } of page.data.items) for (const file of files) below(prefix, file.key);
    items.push(...page.data.items);
  }
  return items;
}

/** Segments that climb mean nothing to S3, and everything to whoever unpacks. */
function below(prefix: string, key: string): void {
  const own = key.startsWith(prefix) ? key.slice(prefix.length) : null;
  if (own !== null && !/(^|\/)\.{1,2}(\/|$)|[\\\p{Cc}]/u.test(own)) return;
  throw new Fault(
    'writes under a key that climbs out of its folder',
    'Never make a key of a record’s own text: hash the id and number the files (`files/<hash>/1`); the name for the person goes into `name`.',
  );
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
