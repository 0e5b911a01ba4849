import type { CaseFacts } from '#contracts/case-events.ts';
import type { Right } from '#contracts/rights.ts';
import { isEntered } from '#domain/case/entered.ts';
import type { Case } from '#domain/case/state.ts';

/** Rights whose outcome can turn on what a person shows: a wrong photo, a situation of their own (ADR 8). */
const TURNS_ON_EVIDENCE: ReadonlySet<Right> = new Set([
  'rectification',
  'restriction',
  'objection',
  'human-review',
]);

/** Since when nobody judges this person's documents any more; null: somebody still does. */
const judgedAt = ({ identity, refusal, ending, closed }: Case): string | null =>
  (identity ?? refusal ?? ending ?? closed)?.at ?? null;

/**
 * The mails of a case that may hold no document any longer (IDV-4, ADR 8): once the identity is judged, all that had
 * come by then, whenever they joined the case. Of a report on a letter of ours only its place is known.
 */
export function mailsToStrip(
  state: Case,
): readonly { readonly inboxKey: string; readonly mail: string | null }[] {
  const judged = judgedAt(state);
  if (judged === null) return [];
  const later = new Set(
    state.letters.filter(({ receivedAt }) => receivedAt > judged).map(({ inboxKey }) => inboxKey),
  );
  // What a person entered came by no mail, so that all of its mails are later ones.
  const first = isEntered(state) ? [] : [{ inboxKey: state.inboxKeys[0], mail: state.mail }];
  return state.inboxKeys
    .filter((inboxKey) => !later.has(inboxKey))
    .map((inboxKey) => ({
      inboxKey,
      mail: [...first, ...state.letters].find((letter) => letter.inboxKey === inboxKey)?.mail ?? null,
    }));
}

/**
 * Whether a mail that has joined a case may hold no document: one that was on its way when the identity was judged, or
 * that came later where nothing that is asked turns on evidence. No one would judge it (IDV-4, article 5(1)(c)).
 */
export function isToBeStripped(
  state: Case,
  mail: Pick<Extract<CaseFacts, { type: 'MailReceived' }>, 'receivedAt' | 'rights'>,
): boolean {
  const judged = judgedAt(state);
  if (judged === null) return false;
  const isHeard = state.identity !== null && mail.receivedAt > judged;
  return !(isHeard && [...state.rights, ...mail.rights].some((right) => TURNS_ON_EVIDENCE.has(right)));
}
