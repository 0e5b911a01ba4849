import { QUESTION_KINDS, type QuestionKind } from '#contracts/identity.ts';
import { Day } from '#contracts/ids.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import type { Store } from '#contracts/registry.ts';

/** Questions that only the person can answer, from what stores hold on a mailbox (IDV-2). Nothing here is told to anybody. */

export interface FoundRecord {
  readonly store: Pick<Store, 'categories'>;
  readonly item: Pick<EvidenceItem, 'category' | 'data'>;
}

/**
 * The right answers, as `asAnswer` writes them. A kind is a question only where all records agree on it: a mailbox with
 * two dates of birth is two people's, and then no answer would tell which of them writes.
 */
export function rightAnswers(found: readonly FoundRecord[]): ReadonlyMap<QuestionKind, string> {
  const values = new Map(QUESTION_KINDS.map((kind) => [kind, valuesOf(kind, found)]));
  if ((values.get('birthDate')?.size ?? 0) > 1) return new Map();
  return new Map(
    [...values].flatMap(([kind, known]) => {
      const [only, ...others] = known;
      return only !== undefined && others.length === 0 ? [[kind, only] as const] : [];
    }),
  );
}

function valuesOf(kind: QuestionKind, found: readonly FoundRecord[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ store, item }) => {
      const field = store.categories.find(({ id }) => id === item.category)?.asks?.[kind];
      const value = field === undefined ? undefined : item.data[field];
      const known =
        typeof value === 'string' || typeof value === 'number' ? asAnswer(kind, `${value}`) : null;
      return known === null ? [] : [known];
    }),
  );
}

/** An answer or a stored value in the one form in which the two are compared; null: it is none. */
export function asAnswer(kind: QuestionKind, text: string): string | null {
  switch (kind) {
    case 'birthDate':
      return asDay(text.trim());
    case 'customerNo': {
      const signs = text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
      return signs.length >= 4 && signs.length <= 40 ? signs : null;
    }
    case 'postcode': {
      // Of an address, or alone. A house number of four digits leaves two, and then nobody is asked.
      const [only, ...others] = text.match(/(?<![\p{L}\p{N}])\d{4,5}(?![\p{L}\p{N}])/gu) ?? [];
      return only !== undefined && others.length === 0 ? only : null;
    }
    default:
      return kind satisfies never;
  }
}

/** `1979-10-04` or, the day first as all four languages here write it, `4/10/1979`, `4.10.1979`, `04-10-1979`. */
function asDay(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  const written =
    year === '' ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Day.safeParse(written).success ? written : null;
}
