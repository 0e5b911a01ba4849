import type { ControllerId } from '#contracts/ids.ts';
import type { Mask, MaskStrategy } from '#contracts/lookup-change.ts';
import type { KeepingGround } from '#contracts/right-grounds.ts';
import type { Day } from '../clock/day.ts';
import { matches, type RecordMatch, type RecordRef } from './record.ts';
import { dutyUntil, type ErasureRule } from './retention.ts';

/** What erasure does to one record. Everything that a store needs to be told is in it. */
export type Step =
  | Ending
  | {
      readonly action: 'keep';
      readonly ground: KeepingGround;
      /** Last day. */
      readonly until: Day;
      /** Ids of the legal duties that hold, and `decision` where a person's does. */
      readonly basis: readonly string[];
      /** What goes at once, because nothing covers it. Kept records are restricted as well (ERA-2). */
      readonly mask: Mask;
      /** What is done by itself after the last day. */
      readonly afterwards: Ending;
    };

/** The end of a record. */
export type Ending = { readonly action: 'delete' } | { readonly action: 'anonymise'; readonly mask: Mask };

export type PlannedRecord = RecordRef & { readonly step: Step };

/** A person keeps records on a ground that no data map can know, such as a claim that is before a court (17(3)(e)). */
export interface KeepDecision {
  readonly records: RecordMatch;
  readonly ground: KeepingGround;
  /** Last day; then it is looked at again, by the record being due. */
  readonly until: Day;
  /** For the requester. */
  readonly reason: string;
  readonly decidedBy: string;
}

/** A record that nobody can decide on without looking: a duty may hold, but the record does not say since when. */
export interface PlanQuestion {
  readonly record: RecordRef;
  readonly duty: string;
  readonly field: string;
}

export interface ErasurePlan {
  readonly steps: readonly PlannedRecord[];
  readonly questions: readonly PlanQuestion[];
}

/**
 * What happens to each record if erasure is carried out (ERA-2). The longest legal duty wins, record by record (RET-1);
 * what no duty and no decision covers goes, whatever the company's own retention period says (ERA-3).
 *
 * @param records all that was found of the person
 * @param ruleOf what the data map says of a record's category
 * @param erasing the controllers where a person decided to erase, whole or in part; records of others are left out
 */
export function erasurePlan({
  records,
  ruleOf,
  erasing,
  keeping,
  today,
  timeZone,
}: {
  readonly records: readonly {
    readonly ref: RecordRef;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly ruleOf: (record: RecordRef) => ErasureRule;
  readonly erasing: readonly ControllerId[];
  readonly keeping: readonly KeepDecision[];
  readonly today: Day;
  readonly timeZone: string;
}): ErasurePlan {
  const steps: PlannedRecord[] = [];
  const questions: PlanQuestion[] = [];
  for (const { ref, data } of records.filter(({ ref: { controller } }) => erasing.includes(controller))) {
    const rule = ruleOf(ref);
    const unclear = rule.duties.filter((duty) => dutyUntil(duty, data, timeZone) === null);
    questions.push(...unclear.map(({ id, start }) => ({ record: ref, duty: id, field: start })));
    if (unclear.length > 0) continue;
    const holding = holdsOf(rule, data, timeZone)
      .concat(keeping.filter(({ records: match }) => matches(match, ref)).map(holdOf))
      .filter(({ until }) => until >= today);
    steps.push({ ...ref, step: stepFor(rule, data, holding) });
  }
  return { steps, questions };
}

/** What holds a record, and until when. */
interface Hold {
  readonly id: string;
  readonly ground: KeepingGround;
  readonly until: Day;
  readonly fields: 'all' | readonly string[];
}

const holdOf = ({ ground, until }: KeepDecision): Hold => ({ id: 'decision', ground, until, fields: 'all' });

const holdsOf = (rule: ErasureRule, data: Readonly<Record<string, unknown>>, timeZone: string): Hold[] =>
  rule.duties.flatMap((duty) => {
    const until = dutyUntil(duty, data, timeZone);
    return until === null ? [] : [{ id: duty.id, ground: '17(3)(b)', until, fields: duty.fields }];
  });

function stepFor(rule: ErasureRule, data: Readonly<Record<string, unknown>>, holds: readonly Hold[]): Step {
  const ending = endingOf(rule, Object.keys(data));
  // Sorting is stable: of two that end on one day the duty stands before the decision.
  const longest = holds.toSorted((one, other) =>
    one.until > other.until ? -1 : Number(one.until < other.until),
  )[0];
  if (!longest) return ending;
  const covered = (field: string) => holds.some(({ fields }) => fields === 'all' || fields.includes(field));
  return {
    action: 'keep',
    ground: longest.ground,
    until: longest.until,
    basis: holds.map(({ id }) => id),
    mask: maskFor(Object.keys(data), (field) => (covered(field) ? 'keep' : maskingOf(rule.fields, field))),
    afterwards: ending,
  };
}

function endingOf(rule: ErasureRule, fields: readonly string[]): Ending {
  if (rule.erase === 'delete') return { action: 'delete' };
  return { action: 'anonymise', mask: maskFor(fields, (field) => maskingOf(rule.fields, field)) };
}

const maskFor = (fields: readonly string[], of: (field: string) => MaskStrategy): Mask =>
  Object.fromEntries(fields.map((field) => [field, of(field)]));

/** A field that nobody thought of goes. Own fields only: a record may have one called `constructor`. */
const maskingOf = (mask: Mask, field: string): MaskStrategy =>
  (Object.hasOwn(mask, field) ? mask[field] : undefined) ?? 'delete';
