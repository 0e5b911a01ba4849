import * as z from 'zod/mini';
import { ControllerId, Day, StoreId } from './ids.ts';
import { Correction, RecordName } from './lookup-change.ts';
import { ERASURE_GROUNDS, PARTIAL_GROUNDS, REFUSAL_GROUNDS, RESTRICTION_GROUNDS } from './right-grounds.ts';
import type { Right } from './rights.ts';

/**
 * How each right can end, per controller (AFF-1), and what has to be said with it. Reasons are written for the requester
 * and may hold personal data: an outcome is kept beside the case, and an event names only right, outcome and ground.
 */

/** Words for the requester. Blank is no reason (REF-1). */
const Reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));

/** Every outcome names the person who decided it for the controller (AUT). */
const Human = z.string().check(z.trim(), z.minLength(1));

const decided = { controller: ControllerId, decidedBy: Human };

const refused = <R extends Right, G extends readonly [string, ...string[]]>(right: R, grounds: G) =>
  z.object({
    right: z.literal(right),
    outcome: z.literal('refused'),
    ...decided,
    ground: z.enum(grounds),
    reason: Reason,
  });

/** A part is given; what is not has its own ground and reason, each. */
const inPart = <R extends Right, G extends readonly [string, ...string[]]>(right: R, grounds: G) =>
  z.object({
    right: z.literal(right),
    outcome: z.literal('in-part'),
    ...decided,
    withheld: z
      .array(
        z.object({
          /** What is not given or not done, in words. */
          what: Reason,
          ground: z.enum(grounds),
          reason: Reason,
          /** Last day on which the ground holds; null: it does not end by itself. */
          until: z.nullable(Day),
          /** Which records it is about; without them all of the company's. */
          store: z.optional(StoreId),
          category: z.optional(z.string()),
        }),
      )
      .check(z.minLength(1)),
  });

/** Kept for a client: the person is told whom to ask, after a human look at naming it (PRO-1, MED-1). */
const referred = <R extends Right>(right: R) =>
  z.object({ right: z.literal(right), outcome: z.literal('referred'), ...decided });

const done = <R extends Right, O extends string>(right: R, outcome: O) =>
  z.object({ right: z.literal(right), outcome: z.literal(outcome), ...decided });

export const RightOutcome = z.union([
  // Nothing found is an answer as well, and given (ACC-1).
  done('access', 'given'),
  inPart('access', PARTIAL_GROUNDS.access),
  refused('access', REFUSAL_GROUNDS.access),
  referred('access'),

  /** `rectified`: replaced or completed. The evidence and the old values are in the trail of the store. */
  z.extend(done('rectification', 'rectified'), {
    corrections: z
      .array(
        z.extend(RecordName, {
          store: StoreId,
          /** By field: what stands there and what shall stand there. */
          set: z.record(z.string(), Correction),
        }),
      )
      .check(z.minLength(1)),
  }),
  inPart('rectification', PARTIAL_GROUNDS.rectification),
  refused('rectification', REFUSAL_GROUNDS.rectification),
  referred('rectification'),

  z.extend(done('erasure', 'erased'), { ground: z.enum(ERASURE_GROUNDS) }),
  inPart('erasure', PARTIAL_GROUNDS.erasure),
  refused('erasure', REFUSAL_GROUNDS.erasure),
  referred('erasure'),

  z.extend(done('restriction', 'restricted'), {
    ground: z.enum(RESTRICTION_GROUNDS),
    /** What ends it, in words: the person is told before it is lifted (18(3)). */
    until: Reason,
  }),
  inPart('restriction', PARTIAL_GROUNDS.restriction),
  refused('restriction', REFUSAL_GROUNDS.restriction),
  referred('restriction'),

  done('portability', 'given'),
  inPart('portability', PARTIAL_GROUNDS.portability),
  refused('portability', REFUSAL_GROUNDS.portability),
  referred('portability'),

  /** The one outcome that the system carries out by itself; `decidedBy` accepted the identity (OBJ-1, AUT). */
  done('objection-dm', 'stopped'),

  done('objection', 'stopped'),
  inPart('objection', PARTIAL_GROUNDS.objection),
  refused('objection', REFUSAL_GROUNDS.objection),
  referred('objection'),

  done('withdrawal', 'stopped'),
  /** Nothing here rests on consent; the basis that it does rest on is said. */
  z.extend(done('withdrawal', 'no-consent'), { reason: Reason }),
  referred('withdrawal'),

  /** A person has looked again; what came of it is said. */
  z.extend(done('human-review', 'reviewed'), {
    /** What had been decided by a machine. */
    decision: Reason,
    result: z.enum(['confirmed', 'changed']),
    /** What the person who looked again does; no name. */
    reviewer: Reason,
    reason: Reason,
  }),
  /** No decision was taken by automated means alone, as the policy says of all (article 10, end). */
  done('human-review', 'no-automated-decision'),
  refused('human-review', REFUSAL_GROUNDS['human-review']),
  referred('human-review'),
]);
export type RightOutcome = z.infer<typeof RightOutcome>;
