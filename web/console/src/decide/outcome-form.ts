import {
  ERASURE_GROUNDS,
  PARTIAL_GROUNDS,
  REFUSAL_GROUNDS,
  RESTRICTION_GROUNDS,
} from '#contracts/right-grounds.ts';
import { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';
import { type Corrections, correctionsAt } from './corrections-form.ts';

/** What a form has to ask for an outcome of a right: the same as `contracts/right-outcome.ts` wants, as fields of a page. */

export type Outcome = RightOutcome['outcome'];

/** How each right can end when a person decides. */
export const OUTCOMES_OF: Readonly<Record<Right, readonly Outcome[]>> = {
  access: ['given', 'in-part', 'refused', 'referred'],
  rectification: ['rectified', 'in-part', 'refused', 'referred'],
  erasure: ['erased', 'in-part', 'refused', 'referred'],
  restriction: ['restricted', 'in-part', 'refused', 'referred'],
  portability: ['given', 'in-part', 'refused', 'referred'],
  'objection-dm': ['stopped'],
  objection: ['stopped', 'in-part', 'refused', 'referred'],
  withdrawal: ['stopped', 'no-consent', 'referred'],
  'human-review': ['reviewed', 'no-automated-decision', 'refused', 'referred'],
};

const FIELDS = ['ground', 'what', 'reason', 'until', 'ends', 'decision', 'result', 'reviewer'] as const;
export type Field = (typeof FIELDS)[number];
export type Given = Readonly<Partial<Record<Field, string>>>;

/** What is asked for, in the order of the form; `until` alone may stay empty. */
export function fieldsOf(outcome: Outcome): readonly Field[] {
  switch (outcome) {
    case 'refused':
      return ['ground', 'reason'];
    case 'in-part':
      return ['ground', 'what', 'reason', 'until'];
    case 'erased':
      return ['ground'];
    case 'restricted':
      return ['ground', 'ends'];
    case 'no-consent':
      return ['reason'];
    case 'reviewed':
      return ['decision', 'result', 'reviewer', 'reason'];
    default:
      return [];
  }
}

export function groundsOf(right: Right, outcome: Outcome): readonly string[] {
  switch (outcome) {
    case 'refused':
      return REFUSAL_GROUNDS[right];
    case 'in-part':
      return PARTIAL_GROUNDS[right];
    case 'erased':
      return ERASURE_GROUNDS;
    case 'restricted':
      return RESTRICTION_GROUNDS;
    default:
      return [];
  }
}

/** The outcome for one company as the API takes it; whoever decides is written there. */
export function outcomeFor(
  controller: string,
  right: Right,
  outcome: Outcome,
  given: Given,
  corrections: Corrections = new Map(),
) {
  const { ground, reason, what, until, ends, decision, result, reviewer } = given;
  const base = { right, controller, outcome };
  switch (outcome) {
    case 'rectified':
      return { ...base, corrections: correctionsAt(corrections, controller) };
    case 'in-part':
      return { ...base, withheld: [{ what, ground, reason, until: until || null }] };
    case 'restricted':
      return { ...base, ground, until: ends };
    case 'reviewed':
      return { ...base, decision, result, reviewer, reason };
    case 'refused':
      return { ...base, ground, reason };
    case 'erased':
      return { ...base, ground };
    case 'no-consent':
      return { ...base, reason };
    default:
      return base;
  }
}

/** Whether the API will take it: by the schema that the API itself holds it against. */
export const isComplete = (outcome: ReturnType<typeof outcomeFor>): boolean =>
  RightOutcome.safeParse({ ...outcome, decidedBy: 'whoever signs' }).success;
