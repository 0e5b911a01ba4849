import * as z from 'zod/mini';
import { ChangePhase } from './change-phase.ts';
import { CaseId, ControllerId, Instant, StoreId } from './ids.ts';

/**
 * Input and output of every function that the state machine calls. Pointers and counts only: the history can be read
 * by an operator who may not read the case.
 */

const OfCase = z.object({ caseId: CaseId });
const Nothing = z.object({});

/** The waits of the life of a request, each held by one task token of its case. */
export const Wait = z.enum(['identity', 'stragglers', 'review', 'supplement', 'notices', 'repair']);
export type Wait = z.infer<typeof Wait>;

const OfStore = z.extend(OfCase, {
  controller: ControllerId,
  store: StoreId,
  round: z.int().check(z.gte(1)),
});

/** One word, because the results of all children of a Map count against 256 KiB. */
const ChildWord = z.object({ status: z.enum(['done', 'more', 'unfinished']) });

export const STEPS = {
  acknowledge: { input: OfCase, output: z.object({ waitSeconds: z.int().check(z.gte(60)) }) },
  park: {
    input: z.extend(OfCase, { wait: Wait, token: z.string().check(z.minLength(1), z.maxLength(2048)) }),
    output: Nothing,
  },
  'read-decision': {
    input: OfCase,
    output: z.object({
      decision: z.enum(['accepted', 'released', 'refused', 'ended', 'open']),
      /** Whether there is something to hand over, or only to carry out. */
      hasPackage: z.boolean(),
    }),
  },
  'record-overdue': { input: OfCase, output: Nothing },
  /** `suppress`: an objection to direct marketing, which waits for nothing but the identity (OBJ-1). */
  'fix-promise': { input: OfCase, output: z.object({ suppress: z.boolean() }) },

  'plan-lookups': { input: OfCase, output: z.object({ stores: z.int() }) },
  'plan-round': {
    input: z.extend(OfCase, { round: z.int().check(z.gte(1)) }),
    output: z.object({
      pending: z.int().check(z.gte(0)),
      bucket: z.string(),
      key: z.string(),
      /** A child that starts later returns `unfinished` at once, so that no Map Run stays open. */
      deadline: Instant,
    }),
  },
  'ask-store': { input: z.extend(OfStore, { deadline: Instant }), output: ChildWord },
  'record-failure': { input: z.extend(OfStore, { error: z.string() }), output: ChildWord },
  'record-round': {
    input: z.extend(OfCase, { round: z.int().check(z.gte(1)) }),
    output: z.object({
      /**
       * `ask`: another round after a while. `await`: only people and slow companies are left, so wait for word of them.
       * `end`: given up. After the answer: `supplement`, because there is something new; `close`, because nothing is
       * missing any more.
       */
      next: z.enum(['ask', 'await', 'draft', 'end', 'supplement', 'close']),
      /** How long at most until the next round; 0 where there is none. */
      waitSeconds: z.int().check(z.gte(0)),
    }),
  },
  'draft-answer': { input: OfCase, output: Nothing },
  'seal-package': { input: OfCase, output: Nothing },
  deliver: { input: OfCase, output: Nothing },
  'plan-changes': { input: z.extend(OfCase, { phase: ChangePhase }), output: z.object({ acts: z.int() }) },
  'plan-change-round': {
    input: z.extend(OfCase, { phase: ChangePhase, round: z.int().check(z.gte(1)) }),
    output: z.object({
      pending: z.int().check(z.gte(0)),
      bucket: z.string(),
      key: z.string(),
      deadline: Instant,
    }),
  },
  'change-store': {
    input: z.extend(OfCase, { phase: ChangePhase, n: z.int().check(z.gte(1)), deadline: Instant }),
    output: ChildWord,
  },
  'record-changes': {
    input: z.extend(OfCase, { phase: ChangePhase, round: z.int().check(z.gte(1)) }),
    output: z.object({ open: z.int().check(z.gte(0)), waitSeconds: z.int().check(z.gte(0)) }),
  },
  /** `collect`: what was asked besides goes on. `end`: the requester has given it up meanwhile. */
  confirm: {
    input: z.extend(OfCase, { phase: ChangePhase }),
    output: z.object({ next: z.enum(['collect', 'close', 'end']) }),
  },
  /** How many recipients have to hear of what was done. */
  'tell-recipients': { input: OfCase, output: z.object({ notices: z.int().check(z.gte(0)) }) },
  /** `collect`: stores have not answered yet, though the requester has their answer. */
  'record-missing': { input: OfCase, output: z.object({ next: z.enum(['collect', 'close']) }) },
  'draft-supplement': { input: OfCase, output: Nothing },
  'deliver-supplement': { input: OfCase, output: Nothing },
  refuse: { input: OfCase, output: Nothing },
  'end-request': { input: OfCase, output: Nothing },
  close: { input: OfCase, output: Nothing },
  'record-stop': {
    input: z.extend(OfCase, { step: z.string(), error: z.string(), why: z.string() }),
    output: Nothing,
  },
} as const;

export type StepName = keyof typeof STEPS;
export type StepInput<Name extends StepName> = z.infer<(typeof STEPS)[Name]['input']>;
export type StepOutput<Name extends StepName> = z.infer<(typeof STEPS)[Name]['output']>;

/** An item of a round's plan, as the Map reads it from the evidence bucket. */
export const PlanItem = z.object({ controller: ControllerId, store: StoreId });
export type PlanItem = z.infer<typeof PlanItem>;

/** An item of a round of changes. */
export const ChangeItem = z.object({ n: z.int() });
export type ChangeItem = z.infer<typeof ChangeItem>;
