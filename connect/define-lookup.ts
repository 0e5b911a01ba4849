import * as z from 'zod/mini';
import { type IdentifierKind, LookupAnswer, LookupQuestion, type Subject } from '#contracts/lookup.ts';
import { ChangeAnswer, ChangeQuestion } from '#contracts/lookup-change.ts';
import { type AccessAnswer, Answer } from './answer.ts';
import { changeRecords } from './carry-out.ts';
import type { LookupChanges } from './change.ts';
import type { BeginUpload, PutObject, Writing } from './evidence.ts';
import { LookupFailure, orFail, traceOf } from './failure.ts';
import { inTime } from './in-time.ts';
import { s3Writing } from './s3.ts';
import { suppressMarketing } from './suppression.ts';
import { sortOut, writePages } from './write-answer.ts';

/** What a company writes: `access`, and what else its store can do. */
export type LookupDefinition = LookupChanges & {
  /** As in the registry. */
  readonly controller: string;
  readonly store: string;
  /** The identifiers that the store can be searched by; no other reaches `access`. */
  readonly accepts: readonly IdentifierKind[];
  /**
   * Finds the records that hold one of the subject's identifiers, verified or claimed. It may find too many: which of
   * them are the person's is decided by the kit.
   */
  access(question: {
    readonly subject: Subject;
    /** What an earlier answer gave as `next`; null at first. */
    readonly cursor: string | null;
    /** Names the request and nobody: the same each time it is asked, so that a question is put to a person once. */
    readonly caseId: string;
  }): Promise<AccessAnswer>;
};

export type LookupRuntime = {
  /** @default S3, with the function's own role */
  readonly putObject?: PutObject;
  /** For files that no memory holds. @default S3; none beside another `putObject`: such files are refused */
  readonly beginUpload?: BeginUpload;
  /** One line of JSON for an operator, free of personal data. @default standard output */
  readonly log?: (line: string) => void;
};

/** As much of Lambda's context as the kit reads. */
export type Context = { getRemainingTimeInMillis(): number };

/** A Lambda handler that knows what it answers for. Without a context it takes the time that it needs. */
export type Lookup = ((event: unknown, context?: Context) => Promise<LookupAnswer | ChangeAnswer>) & {
  readonly definition: LookupDefinition;
};

/**
 * The Lambda handler for one store. It answers for every event and never throws: an outcome is recorded for the store
 * whatever happens in it. Asked the same question twice, it writes the same keys and bytes, and changes nothing more.
 * @throws {TypeError} at start, when something could be changed that could not be read before
 */
export function defineLookup(
  definition: LookupDefinition,
  { putObject, beginUpload, log = (line) => console.log(line) }: LookupRuntime = {},
): Lookup {
  assertReadable(definition);
  const writing = putObject === undefined ? s3Writing() : { put: putObject, begin: beginUpload };
  const answer = async (question: z.infer<typeof Question>): Promise<LookupAnswer | ChangeAnswer> => {
    // Nothing to search by is not "nothing found" (ACC-1).
    if (Object.keys(question.subject).length === 0) return { outcome: 'unsupported' };
    if (question.operation === 'access') {
      return await believed(writing, question, await ask(definition, question));
    }
    return ChangeAnswer.parse(
      question.operation === 'suppress'
        ? await suppressMarketing(definition, question)
        : await changeRecords(definition, question),
    );
  };
  const handler = async (event: unknown, context?: Context): Promise<LookupAnswer | ChangeAnswer> => {
    let caseId: string | undefined;
    try {
      const question = parseQuestion(definition, event);
      caseId = question.caseId;
      return await inTime(answer(question), context);
    } catch (error) {
      const code = error instanceof LookupFailure ? error.code : 'LookupAnswerInvalid';
      const cause = error instanceof LookupFailure ? error.cause : error;
      const { controller, store } = definition;
      log(JSON.stringify({ level: 'ERROR', message: code, controller, store, caseId, ...traceOf(cause) }));
      return { outcome: 'failed', code };
    }
  };
  return Object.assign(handler, { definition });
}

/** Whose a record is can only be told by reading it. */
function assertReadable(definition: LookupDefinition): void {
  const { find, erase, rectify, restrict, unrestrict, suppress, suppressed } = definition;
  if (!find && (erase ?? rectify ?? restrict ?? unrestrict)) throw new TypeError('The lookup needs `find`.');
  if (!suppressed && suppress) throw new TypeError('The lookup needs `suppressed`.');
}

const Question = z.discriminatedUnion('operation', [LookupQuestion, ChangeQuestion]);

function parseQuestion(definition: LookupDefinition, event: unknown): z.infer<typeof Question> {
  const parsed = Question.safeParse(event);
  if (!parsed.success) throw new LookupFailure('LookupQuestionInvalid');
  const { controller, store, subject } = parsed.data;
  if (controller !== definition.controller || store !== definition.store)
    throw new LookupFailure('WrongStore');
  // AFF-1: what the store cannot use is none of its business, even if the pipeline sent it.
  const accepted = definition.accepts.filter((kind) => subject[kind] !== undefined);
  return { ...parsed.data, subject: Object.fromEntries(accepted.map((kind) => [kind, subject[kind]])) };
}

async function ask(
  definition: LookupDefinition,
  { subject, cursor, caseId }: LookupQuestion,
): Promise<AccessAnswer> {
  const answer: unknown = await orFail('LookupThrew', async () =>
    definition.access({ subject, cursor, caseId }),
  );
  return await orFail('LookupAnswerInvalid', async () => Answer.parse(answer));
}

async function believed(
  writing: Writing,
  question: LookupQuestion,
  answer: AccessAnswer,
): Promise<LookupAnswer> {
  if (answer.outcome !== 'found') return LookupAnswer.parse(answer);
  const { theirs, ambiguous } = sortOut(question.subject, answer.items);
  if (theirs.length === 0 && answer.next === null) {
    return ambiguous > 0 ? { outcome: 'ambiguous', ambiguous } : { outcome: 'nothing' };
  }
  const pages = await writePages(durable(writing), question, theirs);
  return LookupAnswer.parse({ outcome: 'found', pages, items: theirs.length, ambiguous, next: answer.next });
}

/** What S3 does not take is no fault of the answer's. */
function durable({ put, begin, copies }: Writing): Writing {
  const orNot = <Value>(work: () => Promise<Value>) => orFail('EvidenceNotWritten', work);
  return {
    put: (object) => orNot(() => put(object)),
    copies,
    begin:
      begin &&
      (async (object) => {
        const { part, complete } = await orNot(() => begin(object));
        return {
          part: (body, crc32) => orNot(() => part(body, crc32)),
          complete: (crc32) => orNot(() => complete(crc32)),
        };
      }),
  };
}
