import * as z from 'zod/mini';
import { ActsAhead, Entry, ExtensionView } from './acts.ts';
import { AfterTheAnswer } from './after-the-answer-api.ts';
import { CaseEvent, Letter, Return } from './case-events.ts';
import { ClockDate } from './console-views.ts';
import { DocumentKind } from './identity.ts';
import { IdentityView } from './identity-api.ts';
import { CaseId, ControllerId, Day, Instant, Reference, Sha256, StoreId } from './ids.ts';
import { Language } from './language.ts';
import { StoreOutcome } from './lookup.ts';
import { HeldReason, Kind } from './mail-reading.ts';
import { Right } from './rights.ts';

/** What the DPO's tools show: lines of the work list, and a whole case. */

/** A line of the work list. */
export const CaseLine = z.object({
  id: CaseId,
  reference: Reference,
  status: z.string(),
  receivedAt: Instant,
  actBy: Day,
  lawDue: Day,
  language: Language,
  rights: z.array(Right),
  flags: z.array(z.string()),
  /** What came after the first letter: answers, proof, corrections, reminders. */
  letters: z.array(z.object({ kind: Kind, receivedAt: Instant, attachments: z.int() })),
  /** A later letter gives the request up: somebody decides. */
  withdraws: z.boolean(),
  /** Letters of ours that did not arrive, or that their reader called unwanted. */
  returned: z.array(z.object({ letter: Letter, why: Return })),
  /** A step that failed and waits to be tried again. */
  stopped: z.nullable(z.object({ step: z.string(), error: z.string(), why: z.string() })),
  identityOverdue: z.boolean(),
  /** Stores that have not answered yet, after the last round of questions. */
  pending: z.int(),
  /** Acts on stores that are decided and not carried out yet. */
  openActs: z.int(),
  ...AfterTheAnswer,
});
export type CaseLine = z.infer<typeof CaseLine>;

/** A mail that no case took. */
export const HeldMail = z.object({
  /** Its fingerprint: the name by which it is opened, joined or discarded. */
  mail: Sha256,
  inboxKey: z.string(),
  receivedAt: Instant,
  reason: HeldReason,
  kind: z.nullable(Kind),
  /** The case that it names, though it may not join it by itself. */
  caseRef: z.nullable(z.string()),
  /** More of the same flood that stand behind this line. */
  more: z.int(),
});
export type HeldMail = z.infer<typeof HeldMail>;

export const WorkList = z.object({
  cases: z.array(CaseLine),
  held: z.array(HeldMail),
  next: z.nullable(z.string()),
});
export type WorkList = z.infer<typeof WorkList>;

export const CaseView = z.extend(CaseLine, {
  clock: z.array(ClockDate),
  requester: z.object({
    mailbox: z.string(),
    name: z.nullable(z.string()),
    subject: z.record(z.string(), z.object({ value: z.string(), status: z.string() })),
  }),
  /** What a person entered; null: it came by mail. */
  entry: z.nullable(Entry),
  extension: z.nullable(ExtensionView),
  ahead: ActsAhead,
  mailboxVerified: z.boolean(),
  documents: z.array(
    z.object({ key: z.string(), contentType: z.string(), size: z.int(), kind: DocumentKind }),
  ),
  identity: IdentityView,
  /** Companies that have records of the person. */
  holders: z.array(ControllerId),
  outcomes: z.array(z.object({ right: Right, controller: ControllerId, outcome: z.string() })),
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
