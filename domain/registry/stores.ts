import type { ControllerId, StoreId } from '#contracts/ids.ts';
import { IDENTIFIER_KINDS, type Subject } from '#contracts/lookup.ts';
import type { Controller, Registry, Store } from '#contracts/registry.ts';

/** A store with the company whose it is. Store ids are unique within their company only. */
export type StoreOf = { readonly controller: Controller; readonly store: Store };

export function findController(registry: Registry, id: ControllerId): Controller | undefined {
  return registry.controllers.find((controller) => controller.id === id);
}

export function findStore(registry: Registry, controller: ControllerId, store: StoreId): StoreOf | undefined {
  return everyStore(registry).find((other) => other.controller.id === controller && other.store.id === store);
}

/**
 * The stores whose content is answered for, in the registry's order.
 * @param scope the companies that the request is about; every one when the requester names none
 */
export function storesToAsk(registry: Registry, scope?: ReadonlySet<ControllerId>): StoreOf[] {
  return everyStore(registry, scope).filter(({ store }) => store.role === 'controller');
}

/** The stores kept for clients: never asked and never shown, the person is referred to the client (PRO-1). */
export function storesToRefer(registry: Registry, scope?: ReadonlySet<ControllerId>): StoreOf[] {
  return everyStore(registry, scope).filter(({ store }) => store.role === 'processor');
}

/** What of a person may be told to a store: only what it can search by (AFF-1: asking tells another company who asks). */
export function subjectFor(store: Pick<Store, 'role' | 'accepts'>, subject: Subject): Subject {
  if (store.role === 'processor') return {};
  const told = IDENTIFIER_KINDS.filter((kind) => store.accepts.includes(kind) && subject[kind] !== undefined);
  return Object.fromEntries(told.map((kind) => [kind, subject[kind]]));
}

function everyStore(registry: Registry, scope?: ReadonlySet<ControllerId>): StoreOf[] {
  return registry.controllers
    .filter(({ id }) => scope === undefined || scope.has(id))
    .flatMap((controller) => controller.stores.map((store) => ({ controller, store })));
}

/** The companies that a request is made to, in the order of the registry (AFF-1). */
export const companiesOf = (
  { controllers }: { readonly controllers: 'all' | readonly ControllerId[] },
  registry: Registry,
): readonly Controller[] =>
  registry.controllers.filter(({ id }) => controllers === 'all' || controllers.includes(id));
