import type { CaseFacts } from '#contracts/case-events.ts';
import type { Case, Supplement } from './state.ts';
import { failureOf } from './store-failure.ts';

type Of<Type extends CaseFacts['type']> = Extract<CaseFacts, { type: Type }>;

type Facts = Of<
  | 'StoreAskedAgain'
  | 'SupplementsAwaited'
  | 'SupplementDrafted'
  | 'SupplementReleased'
  | 'SupplementSealed'
  | 'SupplementDelivered'
  | 'SupplementsEnded'
>;

/** What happens to a case after its answer has left: stores that were missing, and the supplements made of them. */
export function supplemented(
  state: Case,
  facts: Facts,
  decision: { readonly by: string; readonly at: string },
): Partial<Case> {
  const changed = (number: number, change: Partial<Supplement>): Pick<Case, 'supplements'> => ({
    supplements: state.supplements.map((one) => (one.n === number ? { ...one, ...change } : one)),
  });
  switch (facts.type) {
    case 'StoreAskedAgain':
      return { askedAgain: [...state.askedAgain, failureOf(facts)] };
    case 'SupplementsAwaited':
      return { status: 'answered', missing: facts.stores };
    case 'SupplementDrafted': {
      const { type: _, ...draft } = facts;
      const drafted = { ...draft, release: null, package: null, delivered: false };
      return { supplements: [...state.supplements, drafted] };
    }
    case 'SupplementReleased':
      return changed(facts.n, { release: decision });
    case 'SupplementSealed': {
      const { n, key, sha256, size, entries } = facts;
      return changed(n, { package: { key, sha256, size, entries } });
    }
    case 'SupplementDelivered': {
      const told = state.supplements.find(({ n }) => n === facts.n)?.stores ?? [];
      const isTold = ({ controller, store }: Case['missing'][number]) =>
        told.some((one) => one.controller === controller && one.store === store);
      return {
        ...changed(facts.n, { delivered: true }),
        missing: state.missing.filter((one) => !isTold(one)),
      };
    }
    case 'SupplementsEnded':
      return { supplementsEnded: decision };
    default:
      return facts satisfies never;
  }
}
