import type { Right } from '#contracts/rights.ts';
import { answerOutOfPlace, doubtOutOfPlace, identityUnproven } from '../identity/rules.ts';
import { openRights } from '../rights/outcomes.ts';
import type { Command } from './commands.ts';
import { extensionOutOfPlace, lapseOutOfPlace } from './out-of-time.ts';
import { notToldYet } from './recipients-told.ts';
import { redactionOutOfPlace } from './redactions.ts';
import type { Refusal } from './refusal.ts';
import type { Case } from './state.ts';
import { againstSupplement, supplementOnItsWay } from './supplement.ts';

/** Everything that was decided has been done. */
const isApplied = ({ changes, release, identity, rights }: Case): boolean =>
  (release !== null && changes.apply?.open === 0) ||
  (identity !== null && changes.suppress?.open === 0 && rights.every((right) => right === 'objection-dm'));

/** Rights that need no word of their own at release: what is found is given, and marketing was stopped before (OBJ-1). */
const SETTLED_BY_RELEASE: readonly Right[] = ['access', 'portability', 'objection-dm'];

function openRightsOf({ rights, outcomes, holders, controllers }: Case): Refusal | null {
  const open = openRights(
    rights.filter((right) => !SETTLED_BY_RELEASE.includes(right)),
    outcomes,
    holders.filter((id) => controllers === 'all' || controllers.includes(id)),
  );
  if (open.length === 0) return null;
  const named = open.map(({ right, controller }) => `${right} at ${controller}`).join(', ');
  return { code: 'rights-open', message: `Nobody has decided yet on: ${named}` };
}

function outcomesOutOfPlace(
  { rights, stores }: Case,
  { outcomes }: Pick<Extract<Command, { type: 'DecideOutcomes' }>, 'outcomes'>,
): Refusal | null {
  const foreign = outcomes.find(({ controller }) => !stores.some((store) => store.controller === controller));
  if (foreign)
    return { code: 'not-its-company', message: `${foreign.controller} was not asked in this case` };
  const unasked = outcomes.find(({ right }) => !rights.includes(right));
  return unasked
    ? { code: 'not-asked', message: `Nobody asked for ${unasked.right} here; correct the rights first` }
    : null;
}

/** In whose name a case closes (AUT); null: nobody has decided. */
export function deciderOf(state: Case): { readonly by: string } | null {
  const { supplementsEnded, supplements, ending, refusal, release, identity } = state;
  // After the answer it is whoever decided last: on a supplement, or that nothing more will come.
  const later = supplementsEnded ?? supplements.findLast((one) => one.release)?.release;
  // Where marketing was all that was to stop, whoever accepted the identity has decided (OBJ-1).
  return later ?? ending ?? refusal ?? release ?? identity;
}

/** The steps of the ladder after the code (IDV-2). */
function ladder(
  state: Case,
  command: Extract<
    Command,
    { type: 'SubmitDocument' | 'DoubtIdentity' | 'AnswerQuestion' | 'AcceptIdentity' }
  >,
): Refusal | null {
  switch (command.type) {
    case 'SubmitDocument':
      return null;
    case 'DoubtIdentity':
      return doubtOutOfPlace(state, command);
    case 'AnswerQuestion':
      return answerOutOfPlace(state, command);
    case 'AcceptIdentity':
      return identityUnproven(state, command);
    default:
      return command satisfies never;
  }
}

/** What speaks against a command that is possible in this status; null: nothing. */
export function whatStandsAgainst(state: Case, command: Command): Refusal | null {
  const no = (code: Refusal['code'], message: string): Refusal => ({ code, message });
  switch (command.type) {
    case 'SubmitDocument':
    case 'DoubtIdentity':
    case 'AnswerQuestion':
    case 'AcceptIdentity':
      // The document shows a name; only the code shows that the mailbox, where the answer goes, is the person's.
      return state.mailboxVerified
        ? ladder(state, command)
        : no('mailbox-not-verified', 'The mailbox has not been verified by a code');
    case 'ReleaseAnswer':
      if (state.draft?.draftSha256 !== command.draftSha256)
        return no('draft-changed', 'The draft is not the one that was read; look at it again');
      if (state.draft.ambiguous !== command.withoutAmbiguous)
        return no(
          'ambiguous-records',
          `${state.draft.ambiguous} records may be this person’s or somebody else’s. Look at them first; to release without them, say how many.`,
        );
      return openRightsOf(state);
    case 'RedactRecords':
      return redactionOutOfPlace(state, command);
    case 'ReleaseSupplement':
    case 'DraftSupplement':
    case 'SealSupplement':
    case 'RecordSupplement':
      return againstSupplement(state, command);
    case 'RecordNotice':
    case 'TellRecipient':
    case 'LeaveRecipient':
      return notToldYet(state).some(({ n }) => n === command.n)
        ? null
        : no('no-notice', 'Under this number nobody has to be told');
    case 'DecideOutcomes':
      return outcomesOutOfPlace(state, command);
    case 'SealPackage':
      if (!state.release) return no('not-released', 'Nobody has released the answer');
      return state.package ? no('package-differs', 'Another package has been sealed for this case') : null;
    case 'RecordDelivery':
      return state.package || state.refusal || state.ending || isApplied(state)
        ? null
        : no('not-released', 'There is nothing to deliver');
    case 'CloseCase':
      if (supplementOnItsWay(state)) return no('not-delivered', 'A supplement is on its way');
      if (notToldYet(state).length > 0)
        return no('recipients-open', 'Not every recipient of the data has been told (article 19)');
      if (!state.delivered) return no('not-delivered', 'The requester has not been answered');
      return deciderOf(state) ? null : no('not-decided', 'Nobody has decided on this case');
    case 'ExtendPeriod':
      return extensionOutOfPlace(state, command);
    case 'LoseExtension':
      return state.extension ? null : no('not-extended', 'Nobody has taken more time');
    case 'LapseRequest':
      return lapseOutOfPlace(state, command);
    case 'RetryPipeline':
      return state.stopped ? null : no('not-stopped', 'Nothing has failed in this case');
    default:
      return null;
  }
}
