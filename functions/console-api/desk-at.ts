import type { DeskItem, DeskQuestion } from '#contracts/desk.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Case } from '#domain/case/state.ts';
import type { Desk } from '../platform/desk.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/** The desk that a call is about, and what is asked there; only a store that was asked can be answered for. */
export async function deskAt(
  call: Call,
): Promise<{ readonly state: Case; readonly place: Desk; readonly question: DeskQuestion }> {
  const state = await caseByReference(call);
  const { controller, store } = call.path;
  const place = call.desks.places.find((one) => one.controller === controller && one.store === store);
  const question = place && (await call.desks.question(place, state.id));
  if (!place || !question) {
    throw new NamedError(ERRORS.caseNotFound, 'Nothing is asked of this store about this case');
  }
  return { state, place, question };
}

/**
 * Whether the lookup will be able to give these records; whoever typed them is still there to correct them.
 * @throws ContractBroken, saying what to correct
 */
export function checkItems({ categories }: Desk, items: readonly DeskItem[]): void {
  const unknown = items.find(({ category }) => !categories.includes(category));
  if (unknown) {
    throw new NamedError(
      ERRORS.contractBroken,
      `The category of a record has to be: ${categories.join(', ')}`,
    );
  }
  const names = items.map(({ category, id }) => `${category} ${id}`);
  if (new Set(names).size < names.length) {
    throw new NamedError(ERRORS.contractBroken, 'Two records of one category have the same id');
  }
}
