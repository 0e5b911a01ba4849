import * as z from 'zod/mini';
import { ACT_FACTS } from './act-events.ts';
import { Channel } from './acts.ts';
import { AFTER_THE_ANSWER } from './after-the-answer.ts';
import { ChangePhase, ChangeTally } from './change-phase.ts';
import { IDENTITY_FACTS } from './identity-events.ts';
import { CaseId, ControllerId, Day, Instant, Reference, Sha256, StoreId } from './ids.ts';
import { Language } from './language.ts';
import { Letter, Return } from './letters-sent.ts';
import { StoreOutcome } from './lookup.ts';
import { FLAGS, Flag, Kind, LinkedBy } from './mail-reading.ts';
import { LoginFacts } from './portal-login.ts';
import { RECORDS_REDACTED } from './redaction.ts';
import { Right } from './rights.ts';

export { LETTERS, Letter, Return } from './letters-sent.ts';

/**
 * What can happen to a case. The events are the audit trail and, through the table's stream, what the bus carries:
 * they hold ids and facts, never personal data. What is personal stands beside them (`CASE#id / REQUESTER`).
 */

/** Who did it. An outcome for the requester always has a human here (AUT). */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('system'), name: z.string() }),
  /** `id` is what the person signed in as. */
  z.object({ kind: z.literal('human'), id: z.string().check(z.minLength(1)) }),
  z.object({ kind: z.literal('requester') }),
]);
export type Actor = z.infer<typeof Actor>;

/** What may be odd about the mail that opens a case: nothing of it is obeyed, and a person sees it. */
const OpeningFlag = z.enum([
  ...FLAGS,
  /** Another mail came under the same Message-ID, which somebody may have forged. */
  'message-id-reused',
  /** What it asks was read with doubt. */
  'doubtful',
]);
export type OpeningFlag = z.infer<typeof OpeningFlag>;

/** Why a request is not carried out. Each is explained in the letter, with the remedies (REF-1). */
export const REFUSAL_GROUNDS = ['identity-not-proven', 'manifestly-unfounded', 'excessive'] as const;
export const RefusalGround = z.enum(REFUSAL_GROUNDS);
export type RefusalGround = z.infer<typeof RefusalGround>;

/** How many stores ended how. */
const Tally = z.partialRecord(StoreOutcome, z.int().check(z.gte(0)));

const Facts = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('CaseOpened'),
    reference: Reference,
    channel: Channel,
    /** When it reached an official channel (CLK-2). */
    receivedAt: Instant,
    language: Language,
    rights: z.array(Right).check(z.minLength(1)),
    /** Of the companies that the letter names; nobody has to know who holds what (AFF-1). */
    controllers: z.union([z.literal('all'), z.array(ControllerId)]),
    /** How surely the letter was read, 0 to 1. */
    confidence: z.number(),
    /** Fingerprint of the mail; its raw bytes lie in the inbox bucket under `inboxKey`. Entered by a person: of their entry, and no bytes (''). */
    mail: Sha256,
    inboxKey: z.string(),
    /** The law's month (CLK-1) and the one date to act by as it stands at receipt. */
    lawDue: Day,
    actBy: Day,
    flags: z.array(OpeningFlag),
    /** Of a form that came with a login at a customer portal (ADR 13). */
    login: z.optional(LoginFacts),
  }),
  z.object({
    type: z.literal('MailReceived'),
    mail: Sha256,
    inboxKey: z.string(),
    receivedAt: Instant,
    kind: Kind,
    /** `person`: somebody who looked at it put it here. `page`: it was written on the page of the case. */
    linkedBy: z.union([LinkedBy, z.literal('person'), z.literal('page')]),
    rights: z.array(Right),
    flags: z.array(Flag),
    /** It gives the request up; only a person can end the case for that. */
    withdraws: z.boolean(),
    attachments: z.int().check(z.gte(0)),
  }),
  /** A letter of ours came back, or its reader called it unwanted. */
  z.object({
    type: z.literal('MailReturned'),
    mail: Sha256,
    inboxKey: z.string(),
    receivedAt: Instant,
    letter: Letter,
    messageId: z.string(),
    why: Return,
  }),
  /** A person has read the letter otherwise than the software. */
  z.object({ type: z.literal('RightsCorrected'), rights: z.array(Right).check(z.minLength(1)) }),
  z.object({
    type: z.literal('MailSent'),
    letter: Letter,
    messageId: z.string(),
    /** Which of several of its kind, e.g. `supplement:2`. */
    occasion: z.optional(z.string()),
  }),
  ...IDENTITY_FACTS,
  z.object({
    type: z.literal('PromiseFixed'),
    complete: Day,
    promiseDue: Day,
    actBy: Day,
    collectBy: Instant,
  }),
  z.object({
    type: z.literal('LookupsPlanned'),
    stores: z.array(z.object({ controller: ControllerId, store: StoreId, referred: z.boolean() })),
  }),
  z.object({ type: z.literal('RoundRecorded'), round: z.int(), tally: Tally }),
  /** A store that had asked for time can be asked again: whoever searched it has answered. */
  z.object({
    type: z.literal('StoreReady'),
    controller: ControllerId,
    store: StoreId,
    /** Of the answer on the desk: the same one twice is no news, a corrected one is. */
    answer: Sha256,
  }),
  /** A person goes on without the stores that have not answered; they stay pending in the answer (AFF-1). */
  z.object({ type: z.literal('CollectionEnded') }),
  z.object({
    type: z.literal('AnswerDrafted'),
    tally: Tally,
    records: z.int(),
    /** Records that only a claimed identifier points to: in no package until a person has looked (architecture, section 3). */
    ambiguous: z.int().check(z.gte(0)),
    draftKey: z.string(),
    draftSha256: Sha256,
    /** Companies that have records of the person: each right that was asked needs an outcome at each of them (AFF-1). */
    holders: z.array(ControllerId),
  }),
  RECORDS_REDACTED,
  /** A date has come that somebody had to hear of: once per case and milestone, however often the sweep passes. */
  z.object({
    type: z.literal('MilestoneReached'),
    milestone: z.string().check(z.regex(/^[a-z0-9@-]{1,60}$/)),
    to: z.enum(['requester', 'dpo']),
    /** The day that it is about. */
    about: Day,
  }),
  /** What a person decided on rights other than access. The reasons are the requester's to read, and stand beside the case. */
  z.object({
    type: z.literal('OutcomesDecided'),
    outcomes: z
      .array(
        z.object({
          right: Right,
          controller: ControllerId,
          outcome: z.string(),
          /** Articles of the law on which the whole or a part is refused. Absent, as in events before there was a report: none is told. */
          grounds: z.optional(z.array(z.string())),
        }),
      )
      .check(z.minLength(1)),
    /** Of the whole outcomes with their reasons. */
    sha256: Sha256,
  }),
  z.object({
    type: z.literal('ChangesPlanned'),
    phase: ChangePhase,
    /** Questions to stores. */
    acts: z.int().check(z.gte(0)),
    /** What is to become of each record, by the hash of the list; null: nothing is erased. */
    plan: z.nullable(z.object({ key: z.string(), sha256: Sha256 })),
  }),
  z.object({
    type: z.literal('ChangesRecorded'),
    phase: ChangePhase,
    round: z.int(),
    tally: ChangeTally,
    /** Acts that are not carried out yet. */
    open: z.int().check(z.gte(0)),
  }),
  z.object({
    type: z.literal('AnswerReleased'),
    draftSha256: Sha256,
    /** Ambiguous records that whoever released knew of and left out. */
    withoutAmbiguous: z.int().check(z.gte(0)),
  }),
  z.object({ type: z.literal('RequestRefused'), ground: RefusalGround }),
  ...ACT_FACTS,
  z.object({
    type: z.literal('PackageSealed'),
    key: z.string(),
    sha256: Sha256,
    size: z.int(),
    entries: z.int(),
  }),
  z.object({ type: z.literal('AnswerDelivered') }),
  ...AFTER_THE_ANSWER,
  z.object({
    type: z.literal('CaseClosed'),
    outcome: z.enum(['answered', 'refused', 'withdrawn', 'lapsed']),
  }),
  z.object({
    type: z.literal('PipelineStopped'),
    step: z.string(),
    error: z.string(),
    /** What a person has to mend, where our own words say it: the rules that a letter breaks. Never anything personal. */
    why: z.optional(z.string()),
  }),
  z.object({ type: z.literal('PipelineRetried'), step: z.string() }),
]);
export type CaseFacts = z.infer<typeof Facts>;
export type CaseEventType = CaseFacts['type'];

/** An event as it is stored and published: facts, who, when, its place in the chain. */
export const CaseEvent = z.object({
  caseId: CaseId,
  /** From 1, without gaps. */
  n: z.int().check(z.gte(1)),
  at: Instant,
  actor: Actor,
  facts: Facts,
  /** Hash of the event before; 64 zeros for the first. */
  previous: Sha256,
  /** SHA-256 over `previous` and this event without its hash, as canonical JSON. */
  hash: Sha256,
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** `Source` on the bus. The detail type is the event's type, the detail the event. */
export const EVENT_SOURCE = 'inzage.case';
