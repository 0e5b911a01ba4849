import type { Actor, CaseEvent, CaseFacts } from '#contracts/case-events.ts';
import type { CaseId } from '#contracts/ids.ts';
import { GENESIS, hashOf } from './chain.ts';
import { type Command, RULES } from './commands.ts';
import { evolve } from './evolve.ts';
import { happenedBefore } from './happened-before.ts';
import type { Refusal } from './refusal.ts';
import { deciderOf, whatStandsAgainst } from './stands-against.ts';
import type { Case } from './state.ts';

export type { Refusal } from './refusal.ts';

/** Either what happens now (nothing, if it had happened before) or why it does not. */
export type Decision =
  | {
      readonly events: readonly { readonly actor: Actor; readonly facts: CaseFacts }[];
      readonly refusal?: never;
    }
  | { readonly refusal: Refusal; readonly events?: never };

const refuse = (code: Refusal['code'], message: string): Decision => ({ refusal: { code, message } });
const ALREADY: Decision = { events: [] };

/**
 * The rules of a case, pure. Giving the same command twice has one effect: everything arrives at least once.
 *
 * @param state the folded case, or null where there is none
 */
export function decide(state: Case | null, command: Command, actor: Actor): Decision {
  const rule = RULES[command.type];
  if (![rule.by].flat().includes(actor.kind))
    return refuse('not-allowed', `${command.type} is not for the ${actor.kind}`);
  if (command.type === 'OpenCase') {
    if (state) return refuse('case-exists', 'The case is open already');
    const { type: _, ...facts } = command;
    return { events: [{ actor, facts: { type: 'CaseOpened', ...facts } }] };
  }
  if (!state) return refuse('no-such-case', 'There is no such case');
  if (happenedBefore(state, command)) return ALREADY;
  if (!rule.in.includes(state.status)) {
    return refuse('wrong-state', `${command.type} is not possible while the case is in "${state.status}"`);
  }
  const problem = whatStandsAgainst(state, command);
  if (problem) return { refusal: problem };
  return { events: [{ actor: signatory(state, command, actor), facts: factsOf(state, command) }] };
}

/** Closing is the act of the person who released, refused or ended it; the pipeline only writes it down (AUT). */
function signatory(state: Case, command: Command, actor: Actor): Actor {
  const decider = deciderOf(state);
  return command.type === 'CloseCase' && decider ? { kind: 'human', id: decider.by } : actor;
}

function factsOf(state: Case, command: Exclude<Command, { type: 'OpenCase' }>): CaseFacts {
  switch (command.type) {
    case 'ReceiveMail':
      return { ...command, type: 'MailReceived' };
    case 'RecordReturn':
      return { ...command, type: 'MailReturned' };
    case 'CorrectRights':
      return { ...command, type: 'RightsCorrected' };
    case 'RecordSent':
      return { ...command, type: 'MailSent' };
    case 'VerifyMailbox':
      return { ...command, type: 'MailboxVerified' };
    case 'RecordMailboxLookup':
      return { ...command, type: 'MailboxLookedUp' };
    case 'DoubtIdentity':
      return { ...command, type: 'IdentityDoubted' };
    case 'AnswerQuestion':
      return { ...command, type: 'QuestionAnswered' };
    case 'SubmitDocument':
      return { ...command, type: 'DocumentSubmitted' };
    case 'AcceptIdentity': {
      const { documents: _, ...accepted } = command;
      return { ...accepted, type: 'IdentityAccepted' };
    }
    case 'RecordDocumentsDeleted':
      return { ...command, type: 'DocumentsDeleted' };
    case 'RecordOverdueIdentity':
      return { type: 'IdentityOverdue' };
    case 'FixPromise':
      return { ...command, type: 'PromiseFixed' };
    case 'PlanLookups':
      return { ...command, type: 'LookupsPlanned' };
    case 'RecordRound':
      return { ...command, type: 'RoundRecorded' };
    case 'RecordStoreReady':
      return { ...command, type: 'StoreReady' };
    case 'EndCollection':
      return { type: 'CollectionEnded' };
    case 'DraftAnswer':
      return { ...command, type: 'AnswerDrafted' };
    case 'RedactRecords':
      return { ...command, type: 'RecordsRedacted' };
    case 'RecordMilestone':
      return { ...command, type: 'MilestoneReached' };
    case 'DecideOutcomes':
      return { ...command, type: 'OutcomesDecided' };
    case 'PlanChanges':
      return { ...command, type: 'ChangesPlanned' };
    case 'RecordChanges':
      return { ...command, type: 'ChangesRecorded' };
    case 'ReleaseAnswer':
      return { ...command, type: 'AnswerReleased' };
    case 'RefuseRequest':
      return { ...command, type: 'RequestRefused' };
    case 'ExtendPeriod':
      return { ...command, type: 'PeriodExtended' };
    case 'LoseExtension':
      return { ...command, type: 'ExtensionLost' };
    case 'WithdrawRequest':
      return { ...command, type: 'RequestWithdrawn' };
    case 'LapseRequest':
      return { ...command, type: 'RequestLapsed' };
    case 'SealPackage':
      return { ...command, type: 'PackageSealed' };
    case 'RecordDelivery':
      return { type: 'AnswerDelivered' };
    case 'AskStoreAgain':
      return { ...command, type: 'StoreAskedAgain' };
    case 'AwaitSupplements':
      return { ...command, type: 'SupplementsAwaited' };
    case 'DraftSupplement':
      return { ...command, type: 'SupplementDrafted' };
    case 'ReleaseSupplement':
      return { ...command, type: 'SupplementReleased' };
    case 'SealSupplement':
      return { ...command, type: 'SupplementSealed' };
    case 'RecordSupplement':
      return { ...command, type: 'SupplementDelivered' };
    case 'EndSupplements':
      return { type: 'SupplementsEnded' };
    case 'PlanNotices':
      return { ...command, type: 'NoticesPlanned' };
    case 'RecordNotice':
      return { ...command, type: 'NoticeSent' };
    case 'TellRecipient':
      return { ...command, type: 'RecipientTold' };
    case 'LeaveRecipient':
      return { ...command, type: 'RecipientNotTold' };
    case 'RecordCollection':
      return { type: 'PackageCollected' };
    case 'CloseCase':
      return { type: 'CaseClosed', outcome: state.ending?.kind ?? (state.refusal ? 'refused' : 'answered') };
    case 'StopPipeline':
      return { ...command, type: 'PipelineStopped' };
    case 'RetryPipeline':
      return { type: 'PipelineRetried', step: state.stopped?.step ?? '' };
    default:
      return command satisfies never;
  }
}

/**
 * Gives decided events their number, time and place in the chain, and folds them in.
 *
 * @param at ISO instant at which the decision is taken
 */
export function seal(
  caseId: CaseId,
  state: Case | null,
  decided: readonly { readonly actor: Actor; readonly facts: CaseFacts }[],
  at: string,
): { readonly state: Case | null; readonly events: readonly CaseEvent[] } {
  let folded = state;
  const events: CaseEvent[] = [];
  for (const { actor, facts } of decided) {
    const draft = {
      caseId,
      n: (folded?.version ?? 0) + 1,
      at,
      actor,
      facts,
      previous: folded?.hash ?? GENESIS,
    };
    const event = { ...draft, hash: hashOf(draft) };
    events.push(event);
    folded = evolve(folded, event);
  }
  return { state: folded, events };
}
