import type { ControllerId, StoreId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { StoreOutcome } from '#contracts/lookup.ts';
import type { LeftOut } from '#contracts/redaction.ts';
import type { Controller, Registry, Store } from '#contracts/registry.ts';
import type { StoreAnswer } from './store-answer.ts';

/** What became of one store, also of one that nobody asked. */
export interface StoreResult {
  readonly controller: ControllerId;
  readonly store: StoreId;
  /** What the registry says of it; null if it has been taken out since it was asked. */
  readonly known: Store | null;
  readonly outcome: StoreOutcome;
  readonly items: number;
  /** What is left out of it (ACC-5); absent: nothing. */
  readonly leftOut?: readonly LeftOut[];
  readonly ambiguous: number;
  readonly asOf: string | null;
  /** Where its records are; null if there are none. */
  readonly answer: StoreAnswer | null;
}

export interface ControllerResult {
  readonly id: ControllerId;
  readonly known: Controller | null;
  readonly stores: readonly StoreResult[];
}

export const nameOf = ({ known, id }: Pick<ControllerResult, 'known' | 'id'>): string => known?.name ?? id;

export const titleOf = ({ known, store }: Pick<StoreResult, 'known' | 'store'>, language: Language): string =>
  known?.title[language] ?? store;

/** Where a company's part of the package lies. */
export const folderOf = ({ id }: Pick<ControllerResult, 'id'>): string => `controllers/${id}/`;

/**
 * Every company and store of the registry, in its order, with what is known of it. Nothing is inferred from silence: a
 * store of which there is no word is `pending` (AFF-1). What was asked and is no longer registered comes last.
 */
export function resultsOf(registry: Registry, answers: readonly StoreAnswer[]): readonly ControllerResult[] {
  const registered = registry.controllers.map((controller) => ({
    id: controller.id,
    known: controller,
    stores: controller.stores.map((store) => {
      const answer = answers.find((other) => other.controller === controller.id && other.store === store.id);
      return resultOf(controller.id, store, answer);
    }),
  }));
  const gone = answers.filter(
    ({ controller, store }) =>
      !registered.some(
        ({ id, stores }) => id === controller && stores.some((other) => other.store === store),
      ),
  );
  return Object.entries(Object.groupBy(gone, ({ controller }) => controller)).reduce<ControllerResult[]>(
    (results, [, left = []]) => withGone(results, left),
    registered,
  );
}

/** These stores and no other: what came after the answer. */
export function resultsFor(answers: readonly StoreAnswer[], registry: Registry): readonly ControllerResult[] {
  const isNew = ({ controller, store }: StoreResult) =>
    answers.some((answer) => answer.controller === controller && answer.store === store);
  return resultsOf(registry, answers)
    .map((result) => ({ ...result, stores: result.stores.filter(isNew) }))
    .filter(({ stores }) => stores.length > 0);
}

function withGone(results: ControllerResult[], left: readonly StoreAnswer[]): ControllerResult[] {
  const [first] = left;
  if (!first) return results;
  const stores = left.map((answer) => unregistered(answer));
  const known = results.find(({ id }) => id === first.controller);
  if (!known) return [...results, { id: first.controller, known: null, stores }];
  return results.map((result) =>
    result === known ? { ...result, stores: [...result.stores, ...stores] } : result,
  );
}

function resultOf(controller: ControllerId, store: Store, answer: StoreAnswer | undefined): StoreResult {
  const none = {
    controller,
    store: store.id,
    known: store,
    items: 0,
    ambiguous: 0,
    asOf: null,
    answer: null,
  };
  // PRO-1: whatever else is noted of it, what is kept for a client is never opened here.
  if (store.role === 'processor') return { ...none, outcome: 'referred' };
  return answer ? { ...unregistered(answer), known: store } : { ...none, outcome: 'pending' };
}

function unregistered(answer: StoreAnswer): StoreResult {
  const { controller, store, items, ambiguous, asOf, leftOut } = answer;
  const outcome = answer.outcome ?? 'pending';
  // Records without a page would be lost without a word: who reads the answer will notice.
  const has = (answer.evidence.length > 0 || items > 0) && outcome !== 'referred';
  return {
    controller,
    store,
    known: null,
    outcome,
    items,
    ambiguous,
    asOf,
    ...(leftOut ? { leftOut } : {}),
    answer: has ? answer : null,
  };
}
