import * as z from 'zod/mini';
import { EnterRequest, ExtendPeriod, WithdrawRequest } from './acts.ts';
import { Notices, NotTold, Told } from './after-the-answer-api.ts';
import { RefusalGround } from './case-events.ts';
import { CaseView, WorkList } from './case-views.ts';
import { ActView } from './change-phase.ts';
import { GroupView } from './console-views.ts';
import {
  DeskAnswer,
  DeskChangeAnswer,
  DeskChangeQuestion,
  DeskFileName,
  DeskQuestion,
  MediaType,
} from './desk.ts';
import { DryRun } from './dry-run.ts';
import { FindCases, FoundCases } from './find-cases.ts';
import { AcceptIdentity, DoubtIdentity } from './identity-api.ts';
import { ControllerId, Day, Instant, Reference, Sha256, StoreId } from './ids.ts';
import { Language } from './language.ts';
import { LettersAhead } from './letters-ahead.ts';
import { LetterReading } from './mail-reading.ts';
import { AddRedactions, FindRecords, RecordsPage, UndoRedactions } from './redactions-api.ts';
import { Repeats } from './repeats.ts';
import { Report } from './report.ts';
import { Right } from './rights.ts';

export { CaseLine, CaseView, HeldMail, WorkList } from './case-views.ts';

/** What the DPO's tools ask and get. One table of routes for the function, the template and the command line. */

/**
 * Names the draft that was read, and how many ambiguous records stay out of it, so that nobody releases what they have
 * not seen.
 */
const ReleaseAnswer = z.object({
  draftSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  withoutAmbiguous: z._default(z.int().check(z.gte(0)), 0),
});

/** A refusal has a ground and reasons in the DPO's own words (REF-1). */
const RefuseRequest = z.object({
  ground: RefusalGround,
  explanation: z.string().check(z.trim(), z.minLength(10), z.maxLength(4000)),
});

/** The mails of a case in their order, as they were understood; null: nobody could read it. */
const Letters = z.object({
  letters: z.array(z.object({ mail: Sha256, inboxKey: z.string(), letter: z.nullable(LetterReading) })),
  /** Ours, as they left; a private link is not among what is kept of them. */
  sent: z.array(z.object({ messageId: z.string(), subject: z.string(), text: z.string() })),
});

/** What was done to stores, act by act, and what became of each record that was to be erased (ERA-2). */
const Changes = z.object({
  acts: z.array(z.extend(ActView, { n: z.int() })),
  ledger: z.array(
    z.object({
      controller: ControllerId,
      store: StoreId,
      category: z.string(),
      id: z.string(),
      outcome: z.nullable(z.enum(['erased', 'anonymised', 'kept', 'missing'])),
      ground: z.nullable(z.string()),
      keptUntil: z.nullable(Day),
      restricted: z.boolean(),
      stuck: z.nullable(z.string()),
    }),
  ),
});

/** Outcomes of rights; who decided them is written by the API. Their whole shape is checked there. */
const DecideOutcomes = z.object({
  outcomes: z.array(z.record(z.string(), z.json())).check(z.minLength(1), z.maxLength(200)),
});

/** What would be decided, beside what is; none: what is decided already. */
const ProposedOutcomes = z.object({
  outcomes: z.array(z.record(z.string(), z.json())).check(z.maxLength(200)),
});

/** What somebody did by hand in a store that only people can change. */
const ActDone = z.pick(DeskChangeAnswer, { rows: true });

/** Whoever opens a case for a held mail says what the mail does not tell, or tells wrongly. */
const OpenHeld = z.object({
  mailbox: z.optional(z.email()),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(320))),
  language: z.optional(Language),
  rights: z.optional(z.array(Right).check(z.minLength(1))),
});

/** Nothing is thrown away without a reason and a name; the raw mail stays in the inbox. */
const DiscardHeld = z.object({ because: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)) });

/** An address of minutes to look at something that the table only names. */
const ShortLink = z.object({ url: z.url(), expires: Instant });

/** What somebody found who searched a store by hand; who and when is written by the API. */
const AnswerDesk = z.pick(DeskAnswer, { items: true });

/** A file to be named in the answer, e.g. an image. */
const DeskFile = z.object({ name: DeskFileName, contentType: MediaType });

/** A form of minutes that takes that file: where to, and the fields that go before it. */
const UploadForm = z.object({ url: z.url(), fields: z.record(z.string(), z.string()) });

const Done = z.object({ reference: Reference, status: z.string() });
const None = z.object({});

/** Groups of the user pool. An auditor reads, a case worker prepares, what leaves is decided by the DPO (AUT). */
export const ROLES = ['dpo', 'case-worker', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

const DPO = ['dpo'] as const;
const WORKERS = ['dpo', 'case-worker'] as const;

/** `{reference}` is the human reference, `{caseId}` never appears in an address. */
export const CONSOLE_ROUTES = {
  // `?status=` lists one status, closed ones too; without it, what is open. `?after=` is the `next` of the page before.
  'GET /cases': { for: ROLES, body: None, answer: WorkList },
  'POST /cases': { for: WORKERS, body: EnterRequest, answer: Done },
  // What is looked for is personal: it stands in the body, and nothing of it in an address or a log.
  'POST /cases/find': { for: ROLES, body: FindCases, answer: FoundCases },
  'GET /reports': { for: ROLES, body: None, answer: Report },
  'GET /group': { for: ROLES, body: None, answer: GroupView },
  'GET /cases/{reference}': { for: ROLES, body: None, answer: CaseView },
  'GET /cases/{reference}/mail': { for: ROLES, body: None, answer: ShortLink },
  // A copy of an identity card is seen by those who judge it and by nobody else (IDV-4); `?kind=mandate`: of a mandate.
  'GET /cases/{reference}/document': { for: WORKERS, body: None, answer: ShortLink },
  'GET /cases/{reference}/draft': { for: ROLES, body: None, answer: ShortLink },
  'GET /cases/{reference}/repeats': { for: ROLES, body: None, answer: Repeats },
  'GET /cases/{reference}/letters': { for: ROLES, body: None, answer: Letters },
  'POST /cases/{reference}/rights': {
    for: WORKERS,
    body: z.object({ rights: z.array(Right).check(z.minLength(1)) }),
    answer: Done,
  },
  'GET /held/{mail}': { for: ROLES, body: None, answer: ShortLink },
  'GET /held/{mail}/letter': {
    for: ROLES,
    body: None,
    answer: z.object({ letter: z.nullable(LetterReading) }),
  },
  'POST /held/{mail}/open': { for: WORKERS, body: OpenHeld, answer: Done },
  'POST /held/{mail}/join': { for: WORKERS, body: z.object({ reference: Reference }), answer: Done },
  'POST /held/{mail}/discard': { for: DPO, body: DiscardHeld, answer: z.object({ discarded: z.boolean() }) },
  'GET /cases/{reference}/desks/{controller}/{store}': { for: WORKERS, body: None, answer: DeskQuestion },
  'POST /cases/{reference}/desks/{controller}/{store}/files': {
    for: WORKERS,
    body: DeskFile,
    answer: UploadForm,
  },
  'POST /cases/{reference}/desks/{controller}/{store}/answer': {
    for: WORKERS,
    body: AnswerDesk,
    answer: Done,
  },
  'POST /cases/{reference}/doubt-identity': { for: WORKERS, body: DoubtIdentity, answer: Done },
  'POST /cases/{reference}/accept-identity': { for: WORKERS, body: AcceptIdentity, answer: Done },
  'POST /cases/{reference}/end-collection': { for: DPO, body: None, answer: Done },
  'GET /cases/{reference}/answer': { for: ROLES, body: None, answer: LettersAhead },
  // Nothing more will come of the stores that are missing in the answer.
  'POST /cases/{reference}/end-supplements': { for: DPO, body: None, answer: Done },
  'POST /cases/{reference}/lookups/{controller}/{store}/ask-again': {
    for: WORKERS,
    body: None,
    answer: Done,
  },
  'GET /cases/{reference}/notices': { for: ROLES, body: None, answer: Notices },
  'POST /cases/{reference}/notices/{n}/told': { for: WORKERS, body: Told, answer: Done },
  // Article 19: impossible, or an effort out of proportion; why is written down.
  'POST /cases/{reference}/notices/{n}/not-told': { for: DPO, body: NotTold, answer: Done },
  'GET /cases/{reference}/changes': { for: ROLES, body: None, answer: Changes },
  'POST /cases/{reference}/dry-run': { for: WORKERS, body: ProposedOutcomes, answer: DryRun },
  'POST /cases/{reference}/outcomes': { for: DPO, body: DecideOutcomes, answer: Done },
  'GET /cases/{reference}/acts/{act}': { for: WORKERS, body: None, answer: DeskChangeQuestion },
  'POST /cases/{reference}/acts/{act}/done': { for: WORKERS, body: ActDone, answer: Done },
  // A POST to look: what somebody searches for can be personal, and stands in no address.
  'POST /cases/{reference}/records': { for: ROLES, body: FindRecords, answer: RecordsPage },
  'POST /cases/{reference}/redactions': { for: WORKERS, body: AddRedactions, answer: Done },
  'POST /cases/{reference}/redactions/undo': { for: WORKERS, body: UndoRedactions, answer: Done },
  'POST /cases/{reference}/release': { for: DPO, body: ReleaseAnswer, answer: Done },
  'POST /cases/{reference}/refuse': { for: DPO, body: RefuseRequest, answer: Done },
  'POST /cases/{reference}/extension': { for: DPO, body: ExtendPeriod, answer: Done },
  'POST /cases/{reference}/withdrawal': { for: WORKERS, body: WithdrawRequest, answer: Done },
  'POST /cases/{reference}/lapse': { for: DPO, body: None, answer: Done },
  'POST /cases/{reference}/retry': { for: WORKERS, body: None, answer: Done },
} as const;

export type ConsoleRoute = keyof typeof CONSOLE_ROUTES;
export type ConsoleBody<Route extends ConsoleRoute> = z.output<(typeof CONSOLE_ROUTES)[Route]['body']>;
/** As a client sends it: what has a default can be left out. */
export type ConsoleRequest<Route extends ConsoleRoute> = z.input<(typeof CONSOLE_ROUTES)[Route]['body']>;
export type ConsoleAnswer<Route extends ConsoleRoute> = z.input<(typeof CONSOLE_ROUTES)[Route]['answer']>;
