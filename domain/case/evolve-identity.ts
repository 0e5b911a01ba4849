import type { CaseEvent, CaseFacts } from '#contracts/case-events.ts';
import { TRIES } from '#contracts/identity.ts';
import type { Case } from './state.ts';

type Of<Type extends CaseFacts['type']> = Extract<CaseFacts, { type: Type }>;

/** The code came back. Where that is enough, a person judges; nobody is asked for a document (IDV-1). */
export const verified = ({ asks }: Of<'MailboxVerified'>): Partial<Case> =>
  asks === 'code'
    ? { mailboxVerified: true, status: 'judging', awaits: null }
    : { mailboxVerified: true, awaits: 'document' };

/** A right answer goes to whoever judges; too many wrong ones lead to the next step of the ladder. */
export function answered(state: Case, { question, right }: Of<'QuestionAnswered'>): Partial<Case> {
  const answers = [...state.answers, { question, right }];
  if (right) return { answers, status: 'judging', awaits: null };
  return answers.filter((one) => !one.right).length >= TRIES ? { answers, awaits: 'document' } : { answers };
}

/** A mandate says nothing of who shows it: alone it is judged only where it was asked for alone. */
export function submitted(
  state: Case,
  { key, contentType, size, kind = 'identity' }: Of<'DocumentSubmitted'>,
): Partial<Case> {
  const documents = [...state.documents, { key, contentType, size, kind }];
  return kind === 'identity' || state.awaits === 'mandate'
    ? { documents, status: 'judging', awaits: null }
    : { documents };
}

export const lookedUp = ({ asked, known, silent, questions }: Of<'MailboxLookedUp'>): Partial<Case> => ({
  mailbox: { asked, known, silent, questions },
});

/** The requester has the next step of the ladder to take. */
export const doubted = (
  state: Case,
  { at, n }: Pick<CaseEvent, 'at' | 'n'>,
  { doubt, asks, question, pauses }: Of<'IdentityDoubted'>,
): Partial<Case> => ({
  status: 'identity',
  awaits: asks,
  doubts: [...state.doubts, { doubt, asks, question, pauses, at, n }],
});

export const accepted = (
  { mandate, verified: kinds }: Of<'IdentityAccepted'>,
  { by, at }: { readonly by: string; readonly at: string },
): Partial<Case> => ({
  status: 'collecting',
  awaits: null,
  mandate: mandate ?? null,
  identity: { by, at, verified: kinds },
});
