import { LOOKUP_LIMITS, type LookupAnswer } from '#contracts/lookup.ts';
import type { Lookup } from '../platform/case-table/lookups.ts';

/** What a lookup's answer makes of what was known of the store. `outcome` stays null while there is more to come. */
export function applyAnswer(before: Lookup, answer: LookupAnswer, now: Date): Lookup {
  const known: Lookup = {
    ...before,
    deferredUntil: null,
    error: null,
    page: before.page + 1,
    asOf: now.toISOString(),
  };
  switch (answer.outcome) {
    case 'found': {
      const sum: Lookup = {
        ...known,
        cursor: answer.next,
        evidence: [...before.evidence, ...answer.pages],
        items: before.items + answer.items,
        ambiguous: before.ambiguous + answer.ambiguous,
      };
      if (answer.next === null) return { ...sum, outcome: ended(sum) };
      return isEndless(before, sum) ? { ...sum, outcome: 'failed', error: 'LookupEndless' } : sum;
    }
    case 'nothing':
      return { ...known, outcome: ended(known) };
    case 'ambiguous': {
      const sum = { ...known, ambiguous: before.ambiguous + answer.ambiguous };
      return { ...sum, outcome: ended(sum) };
    }
    case 'deferred':
      return { ...before, deferredUntil: answer.until, error: null };
    case 'unsupported':
      return { ...known, outcome: 'unsupported' };
    case 'failed':
      return { ...known, outcome: 'failed', error: answer.code };
    default:
      return answer satisfies never;
  }
}

/** A mark that leads to itself, or more than any store of one person's data can hold: it would go on for ever. */
function isEndless(before: Lookup, sum: Lookup): boolean {
  return (
    sum.cursor === before.cursor ||
    before.page >= LOOKUP_LIMITS.questions ||
    sum.evidence.length > LOOKUP_LIMITS.pages
  );
}

/** A last page without records does not undo what earlier pages brought. */
function ended({ items, ambiguous }: Pick<Lookup, 'items' | 'ambiguous'>): 'found' | 'ambiguous' | 'nothing' {
  if (items > 0) return 'found';
  return ambiguous > 0 ? 'ambiguous' : 'nothing';
}
