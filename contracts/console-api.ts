import * as z from 'zod/mini';
import { CaseEvent, RefusalGround } from './case-events.ts';
import { DeskAnswer, DeskFileName, DeskQuestion, MediaType } from './desk.ts';
import { CaseId, ControllerId, Day, Instant, Reference, StoreId } from './ids.ts';
import { Language } from './language.ts';
import { StoreOutcome } from './lookup.ts';

/** What the DPO's tools ask and get. One table of routes for the function, the template and the command line. */

/** A line of the work list. */
export const CaseLine = z.object({
  id: CaseId,
  reference: Reference,
  status: z.string(),
  receivedAt: Instant,
  actBy: Day,
  lawDue: Day,
  language: Language,
  flags: z.array(z.string()),
  /** A step that failed and waits to be tried again. */
  stopped: z.nullable(z.object({ step: z.string(), error: z.string() })),
  identityOverdue: z.boolean(),
  /** Stores that have not answered yet, after the last round of questions. */
  pending: z.int(),
});
export type CaseLine = z.infer<typeof CaseLine>;

/** A mail that no case took. */
export const HeldMail = z.object({ inboxKey: z.string(), receivedAt: Instant, reason: z.string() });
export type HeldMail = z.infer<typeof HeldMail>;

export const WorkList = z.object({
  cases: z.array(CaseLine),
  held: z.array(HeldMail),
  next: z.nullable(z.string()),
});
export type WorkList = z.infer<typeof WorkList>;

export const CaseView = z.extend(CaseLine, {
  requester: z.object({
    mailbox: z.string(),
    name: z.nullable(z.string()),
    subject: z.record(z.string(), z.object({ value: z.string(), status: z.string() })),
  }),
  mailboxVerified: z.boolean(),
  documents: z.array(z.object({ key: z.string(), contentType: z.string(), size: z.int() })),
  draft: z.nullable(z.object({ sha256: z.string(), records: z.int(), ambiguous: z.int() })),
  lookups: z.array(
    z.object({
      controller: ControllerId,
      store: StoreId,
      outcome: StoreOutcome,
      error: z.nullable(z.string()),
      items: z.int(),
      ambiguous: z.int(),
      /** It asked for time until then: a person has to search it, or a company is slow. */
      deferredUntil: z.nullable(Instant),
      asOf: z.nullable(Instant),
    }),
  ),
  events: z.array(CaseEvent),
  /** Whether the chain of events is unbroken; otherwise the number of the first that is not as it was written. */
  chain: z.object({ intact: z.boolean(), brokenAt: z.nullable(z.int()) }),
});
export type CaseView = z.infer<typeof CaseView>;

/**
 * What the DPO read from the document: it verifies name and birth date (architecture, section 3). Without a name it is
 * the one that the requester gave.
 */
const AcceptIdentity = z.object({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(320))),
  birthDate: z.optional(Day),
});

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
  'GET /cases': { for: ROLES, body: None, answer: WorkList },
  'GET /cases/{reference}': { for: ROLES, body: None, answer: CaseView },
  'GET /cases/{reference}/mail': { for: ROLES, body: None, answer: ShortLink },
  // A copy of an identity card is seen by those who judge it and by nobody else (IDV-4).
  'GET /cases/{reference}/document': { for: WORKERS, body: None, answer: ShortLink },
  'GET /cases/{reference}/draft': { for: ROLES, body: None, answer: ShortLink },
  'GET /held/{inboxKey}': { for: ROLES, body: None, answer: ShortLink },
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
  'POST /cases/{reference}/accept-identity': { for: WORKERS, body: AcceptIdentity, answer: Done },
  'POST /cases/{reference}/end-collection': { for: DPO, body: None, answer: Done },
  'POST /cases/{reference}/release': { for: DPO, body: ReleaseAnswer, answer: Done },
  'POST /cases/{reference}/refuse': { for: DPO, body: RefuseRequest, answer: Done },
  'POST /cases/{reference}/retry': { for: WORKERS, body: None, answer: Done },
} as const;

export type ConsoleRoute = keyof typeof CONSOLE_ROUTES;
export type ConsoleBody<Route extends ConsoleRoute> = z.output<(typeof CONSOLE_ROUTES)[Route]['body']>;
/** As a client sends it: what has a default can be left out. */
export type ConsoleRequest<Route extends ConsoleRoute> = z.input<(typeof CONSOLE_ROUTES)[Route]['body']>;
export type ConsoleAnswer<Route extends ConsoleRoute> = z.input<(typeof CONSOLE_ROUTES)[Route]['answer']>;
