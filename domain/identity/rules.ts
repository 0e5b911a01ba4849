import { type Basis, TRIES } from '#contracts/identity.ts';
import type { Command } from '../case/commands.ts';
import type { Refusal } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';

/** What the steps of the ladder allow, pure (IDV-1 to IDV-5). */

type Given<Type extends Command['type']> = Extract<Command, { type: Type }>;

const no = (code: Refusal['code'], message: string): Refusal => ({ code, message });

/** The highest step that the requester has taken; what they are accepted by. */
export function basisOf({ documents, answers, login }: Pick<Case, 'documents' | 'answers' | 'login'>): Basis {
  if (documents.some(({ kind }) => kind === 'identity')) return 'document';
  if (answers.some(({ right }) => right)) return 'question';
  return login ? 'login' : 'code';
}

const FOR_ANOTHER: readonly Case['flags'][number][] = ['representative', 'minor'];

/** Whether the letter was written for somebody else, as far as it says so, or a person has taken it so (IDV-5). */
export const needsMandate = ({ flags, doubts }: Pick<Case, 'flags' | 'doubts'>): boolean =>
  flags.some((flag) => FOR_ANOTHER.includes(flag)) || doubts.some(({ asks }) => asks === 'mandate');

export const hasMandate = ({ documents }: Pick<Case, 'documents'>): boolean =>
  documents.some(({ kind }) => kind === 'mandate');

/** Wrong answers that are still borne. */
export const triesLeft = ({ answers }: Pick<Case, 'answers'>): number =>
  Math.max(0, TRIES - answers.filter(({ right }) => !right).length);

/** What a question could be about now. */
export const questionsOpen = (state: Pick<Case, 'mailbox' | 'answers'>) =>
  triesLeft(state) > 0 ? (state.mailbox?.questions ?? []) : [];

export function identityUnproven(state: Case, command: Given<'AcceptIdentity'>): Refusal | null {
  // What came while the person was judging is not accepted with what they saw.
  const unseen = command.documents !== undefined && command.documents !== state.documents.length;
  if (unseen || command.basis !== basisOf(state))
    return no('basis-differs', 'What the requester has shown is not what you looked at; look again');
  const shown: readonly string[] = ['email', ...(state.login?.verified ?? [])];
  if (command.basis !== 'document' && command.verified.some((kind) => !shown.includes(kind)))
    return no('not-shown', 'Nothing shows a name or a date of birth here: only the mailbox is proven');
  if (needsMandate(state) && !command.mandate)
    return no(
      'mandate-open',
      'The letter speaks for somebody else: say whether a mandate was shown or none is needed, and why',
    );
  return null;
}

export function doubtOutOfPlace(state: Case, { asks, question }: Given<'DoubtIdentity'>): Refusal | null {
  if (asks !== 'question') return null;
  return question !== null && questionsOpen(state).includes(question)
    ? null
    : no('no-question', 'Nothing was found that such a question could be about, or the tries are used up');
}

export const answerOutOfPlace = (state: Case, { question }: Given<'AnswerQuestion'>): Refusal | null =>
  state.awaits === 'question' && state.doubts.at(-1)?.question === question && triesLeft(state) > 0
    ? null
    : no('no-question', 'Nobody asks this now');
