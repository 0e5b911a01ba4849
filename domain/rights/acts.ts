import type { ChangeOperation } from '#contracts/change-phase.ts';
import type { ControllerId, StoreId } from '#contracts/ids.ts';
import { type ChangeQuestion, LARGEST_CHANGE } from '#contracts/lookup-change.ts';
import type { Registry, Store } from '#contracts/registry.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';
import type { ErasurePlan, PlannedRecord } from './plan.ts';
import type { RecordRef } from './record.ts';

type Of<Operation extends ChangeOperation> = Extract<ChangeQuestion, { operation: Operation }>;

/** One question to one store, without whom it is about and when it is asked: ids only. */
export type PlannedAct = { readonly controller: ControllerId; readonly store: StoreId } & (
  | { readonly operation: 'erase'; readonly records: Of<'erase'>['records'] }
  | { readonly operation: 'rectify'; readonly records: Of<'rectify'>['records'] }
  | { readonly operation: 'restrict'; readonly records: Of<'restrict'>['records'] }
  | { readonly operation: 'suppress' }
);

interface Found {
  readonly registry: Registry;
  readonly outcomes: readonly RightOutcome[];
  /** Every record that was found, by where it stands. */
  readonly records: readonly RecordRef[];
  readonly plan: ErasurePlan;
}

/** Stores of a company that are asked at all: what is kept for clients is theirs to change (PRO-1). */
const ownStores = ({ controllers }: Registry, controller: string): readonly Store[] =>
  controllers
    .filter(({ id }) => id === controller)
    .flatMap(({ stores }) => stores.filter(({ role }) => role === 'controller'));

/** OBJ-1: every store of the companies named, on every channel; which of them advertise they say themselves. */
export const suppressionActs = (
  registry: Registry,
  named: 'all' | readonly string[],
): readonly PlannedAct[] =>
  registry.controllers
    .filter(({ id }) => named === 'all' || named.includes(id))
    .flatMap(({ id }) =>
      ownStores(registry, id).map((store) => ({
        operation: 'suppress' as const,
        controller: id,
        store: store.id,
      })),
    );

/**
 * What is done to stores once it was decided, in the order in which it is done: corrections first, so that what is kept
 * is right; erasures last, for to what is gone nothing else can be done (INT-2).
 */
export function actsFor(found: Found): readonly PlannedAct[] {
  const { registry, outcomes, records, plan } = found;
  const at = (right: Right, outcome: string) =>
    outcomes
      .filter((one) => one.right === right && one.outcome === outcome)
      .map(({ controller }) => controller);
  const storesOn = (controllers: readonly ControllerId[], basis: Store['legalBasis']['kind']) =>
    controllers.flatMap((controller) =>
      ownStores(registry, controller)
        .filter(({ legalBasis }) => legalBasis.kind === basis)
        .map((store) => ({ controller, store: store.id })),
    );
  const restricted = at('restriction', 'restricted');
  const objected = storesOn(at('objection', 'stopped'), 'legitimate-interest');
  const withdrawn = storesOn(at('withdrawal', 'stopped'), 'consent');
  const isIn = (places: readonly { controller: string; store: string }[], record: RecordRef) =>
    places.some(({ controller, store }) => controller === record.controller && store === record.store);
  return [
    ...rectifications(outcomes),
    ...byStore(
      records.filter(
        (record) => restricted.includes(record.controller) || isIn([...objected, ...withdrawn], record),
      ),
    ).map(({ place, of }) => ({ operation: 'restrict' as const, ...place, records: of.map(nameOf) })),
    ...withdrawn.map((place) => ({ operation: 'suppress' as const, ...place })),
    ...erasures(plan),
  ];
}

function rectifications(outcomes: readonly RightOutcome[]): readonly PlannedAct[] {
  const corrected = outcomes.flatMap((one) =>
    one.right === 'rectification' && one.outcome === 'rectified'
      ? one.corrections.map((correction) => ({ ...correction, controller: one.controller }))
      : [],
  );
  return byStore(corrected).map(({ place, of }) => ({
    operation: 'rectify' as const,
    ...place,
    records: of.map(({ category, id, set }) => ({ category, id, set })),
  }));
}

/** Kept records are restricted, the others end (ERA-2). */
function erasures({ steps }: ErasurePlan): readonly PlannedAct[] {
  const kept = steps.filter(({ step }) => step.action === 'keep');
  const ending = steps.filter(({ step }) => step.action !== 'keep');
  return [
    ...byStore(kept).map(({ place, of }) => ({
      operation: 'restrict' as const,
      ...place,
      records: of.map(nameOf),
    })),
    ...byStore(ending).map(({ place, of }) => ({
      operation: 'erase' as const,
      ...place,
      records: of.map(ended),
    })),
  ];
}

const ended = ({ category, id, step }: PlannedRecord): Of<'erase'>['records'][number] =>
  step.action === 'anonymise'
    ? { category, id, how: 'anonymise', mask: step.mask }
    : { category, id, how: 'delete' };

const nameOf = ({ category, id }: RecordRef) => ({ category, id });

interface Group<One> {
  readonly place: { readonly controller: ControllerId; readonly store: StoreId };
  readonly of: readonly One[];
}

/** By store, each record once, in questions that a store takes. */
function byStore<One extends RecordRef>(records: readonly One[]): readonly Group<One>[] {
  const groups = new Map<string, { place: Group<One>['place']; of: Map<string, One> }>();
  for (const record of records) {
    const { controller, store, category, id } = record;
    const key = `${controller}/${store}`;
    const group = groups.get(key) ?? { place: { controller, store }, of: new Map<string, One>() };
    group.of.set(JSON.stringify([category, id]), record);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ place, of }) => {
    const all = [...of.values()];
    return Array.from({ length: Math.ceil(all.length / LARGEST_CHANGE) }, (_, n) => ({
      place,
      of: all.slice(n * LARGEST_CHANGE, (n + 1) * LARGEST_CHANGE),
    }));
  });
}
