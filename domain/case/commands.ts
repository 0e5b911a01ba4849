import type { Actor, CaseFacts } from '#contracts/case-events.ts';
import type { Status } from './state.ts';

type Facts<Type extends CaseFacts['type']> = Omit<Extract<CaseFacts, { type: Type }>, 'type'>;

/** What can be asked of a case. Each command's payload is the facts of the event that it wants. */
export type Command =
  | ({ readonly type: 'OpenCase' } & Facts<'CaseOpened'>)
  | ({ readonly type: 'ReceiveMail' } & Facts<'MailReceived'>)
  | ({ readonly type: 'RecordReturn' } & Facts<'MailReturned'>)
  | ({ readonly type: 'CorrectRights' } & Facts<'RightsCorrected'>)
  | ({ readonly type: 'RecordSent' } & Facts<'MailSent'>)
  | ({ readonly type: 'VerifyMailbox' } & Facts<'MailboxVerified'>)
  | ({ readonly type: 'RecordMailboxLookup' } & Facts<'MailboxLookedUp'>)
  | ({ readonly type: 'DoubtIdentity' } & Facts<'IdentityDoubted'>)
  | ({ readonly type: 'AnswerQuestion' } & Facts<'QuestionAnswered'>)
  | ({ readonly type: 'SubmitDocument' } & Facts<'DocumentSubmitted'>)
  | ({
      readonly type: 'AcceptIdentity';
      /** How many documents had come when the person looked; absent: all that came. */
      readonly documents?: number;
    } & Facts<'IdentityAccepted'>)
  | ({ readonly type: 'RecordDocumentsDeleted' } & Facts<'DocumentsDeleted'>)
  | { readonly type: 'RecordOverdueIdentity' }
  | ({ readonly type: 'FixPromise' } & Facts<'PromiseFixed'>)
  | ({ readonly type: 'PlanLookups' } & Facts<'LookupsPlanned'>)
  | ({ readonly type: 'RecordRound' } & Facts<'RoundRecorded'>)
  | ({ readonly type: 'RecordStoreReady' } & Facts<'StoreReady'>)
  | { readonly type: 'EndCollection' }
  | ({ readonly type: 'DraftAnswer' } & Facts<'AnswerDrafted'>)
  | ({ readonly type: 'RedactRecords' } & Facts<'RecordsRedacted'>)
  | ({ readonly type: 'RecordMilestone' } & Facts<'MilestoneReached'>)
  | ({ readonly type: 'DecideOutcomes' } & Facts<'OutcomesDecided'>)
  | ({ readonly type: 'PlanChanges' } & Facts<'ChangesPlanned'>)
  | ({ readonly type: 'RecordChanges' } & Facts<'ChangesRecorded'>)
  | ({ readonly type: 'ReleaseAnswer' } & Facts<'AnswerReleased'>)
  | ({ readonly type: 'RefuseRequest' } & Facts<'RequestRefused'>)
  | ({ readonly type: 'ExtendPeriod' } & Facts<'PeriodExtended'>)
  | ({ readonly type: 'LoseExtension' } & Facts<'ExtensionLost'>)
  | ({ readonly type: 'WithdrawRequest' } & Facts<'RequestWithdrawn'>)
  | ({ readonly type: 'LapseRequest' } & Facts<'RequestLapsed'>)
  | ({ readonly type: 'SealPackage' } & Facts<'PackageSealed'>)
  | { readonly type: 'RecordDelivery' }
  | ({ readonly type: 'AskStoreAgain' } & Facts<'StoreAskedAgain'>)
  | ({ readonly type: 'AwaitSupplements' } & Facts<'SupplementsAwaited'>)
  | ({ readonly type: 'DraftSupplement' } & Facts<'SupplementDrafted'>)
  | ({ readonly type: 'ReleaseSupplement' } & Facts<'SupplementReleased'>)
  | ({ readonly type: 'SealSupplement' } & Facts<'SupplementSealed'>)
  | ({ readonly type: 'RecordSupplement' } & Facts<'SupplementDelivered'>)
  | { readonly type: 'EndSupplements' }
  | ({ readonly type: 'PlanNotices' } & Facts<'NoticesPlanned'>)
  | ({ readonly type: 'RecordNotice' } & Facts<'NoticeSent'>)
  | ({ readonly type: 'TellRecipient' } & Facts<'RecipientTold'>)
  | ({ readonly type: 'LeaveRecipient' } & Facts<'RecipientNotTold'>)
  | { readonly type: 'RecordCollection' }
  | { readonly type: 'CloseCase' }
  | ({ readonly type: 'StopPipeline' } & Facts<'PipelineStopped'>)
  | { readonly type: 'RetryPipeline' };

export type CommandType = Command['type'];

/** Who may give a command, and in which states of the case it makes sense. */
export interface Rule {
  readonly by: Actor['kind'] | readonly Actor['kind'][];
  /** Empty: only where there is no case yet. */
  readonly in: readonly Status[];
  /** Where it leads; absent: the case stays where it is. */
  readonly to?: Status;
}

const OPEN = ['identity', 'judging', 'collecting', 'review', 'delivering', 'answered'] as const;
const ALWAYS = [...OPEN, 'closed'] as const;

/**
 * The lifecycle as a table. What is not in it is refused; what a person must decide, nobody else can (AUT): accept an
 * identity, search a store by hand, have one asked again, go on without one, release, refuse, take more time, note a
 * withdrawal, let a case lapse, try again. Closing is written in the name of the person who decided. `docs/lifecycle.md` is
 * drawn from it.
 */
export const RULES: Readonly<Record<CommandType, Rule>> = {
  // A person opens one for a mail that the intake could not place (INT-1).
  OpenCase: { by: ['system', 'human'], in: [], to: 'identity' },
  ReceiveMail: { by: ['system', 'human'], in: ALWAYS },
  RecordReturn: { by: 'system', in: ALWAYS },
  CorrectRights: { by: 'human', in: ['identity', 'judging', 'collecting', 'review'] },
  RecordSent: { by: 'system', in: ALWAYS },
  VerifyMailbox: { by: 'requester', in: ['identity', 'judging'] },
  RecordMailboxLookup: { by: 'system', in: ['identity', 'judging'] },
  // A doubt is a person's, with its reason (IDV-1); software asks nobody for more.
  DoubtIdentity: { by: 'human', in: ['judging'], to: 'identity' },
  AnswerQuestion: { by: 'requester', in: ['identity'], to: 'judging' },
  SubmitDocument: { by: 'requester', in: ['identity', 'judging'], to: 'judging' },
  AcceptIdentity: { by: 'human', in: ['judging'], to: 'collecting' },
  RecordDocumentsDeleted: { by: 'system', in: ALWAYS },
  RecordOverdueIdentity: { by: 'system', in: ['identity', 'judging'] },
  FixPromise: { by: 'system', in: ['collecting'] },
  PlanLookups: { by: 'system', in: ['collecting'] },
  RecordRound: { by: 'system', in: ['collecting', 'answered'] },
  // Also while the answer is on its way: what was found then goes into a supplement.
  RecordStoreReady: { by: 'human', in: ['collecting', 'review', 'delivering', 'answered'] },
  EndCollection: { by: 'human', in: ['collecting'] },
  DraftAnswer: { by: 'system', in: ['collecting', 'review'], to: 'review' },
  // Before it is released; what was is what it is (ACC-5).
  // While somebody reads it: the answer, or a supplement to it.
  RedactRecords: { by: 'human', in: ['review', 'answered'] },
  RecordMilestone: { by: 'system', in: ALWAYS },
  DecideOutcomes: { by: 'human', in: ['review'] },
  // Marketing stops as soon as the identity is known; the rest is changed once a person has released (OBJ-1, INT-2).
  PlanChanges: { by: 'system', in: ['collecting', 'delivering'] },
  RecordChanges: { by: 'system', in: ['collecting', 'delivering'] },
  ReleaseAnswer: { by: 'human', in: ['review'], to: 'delivering' },
  RefuseRequest: { by: 'human', in: ['identity', 'judging', 'review'], to: 'delivering' },
  // Whoever takes more time says so within the first month (CLK-7).
  ExtendPeriod: { by: 'human', in: ['identity', 'judging', 'collecting', 'review'] },
  LoseExtension: { by: 'system', in: OPEN },
  // What has been released is on its way, and nobody takes it back.
  WithdrawRequest: { by: 'human', in: ['identity', 'judging', 'collecting', 'review'], to: 'delivering' },
  // A document that came is judged: accepted, or refused with reasons.
  LapseRequest: { by: 'human', in: ['identity'], to: 'delivering' },
  SealPackage: { by: 'system', in: ['delivering'] },
  // An objection to direct marketing alone ends before anything is collected (OBJ-1).
  RecordDelivery: { by: 'system', in: ['collecting', 'delivering'] },
  // Not while a draft is read or on its way: what was released must stay what it was.
  AskStoreAgain: { by: 'human', in: ['collecting', 'answered'] },
  // The requester has their answer, and the case goes on for what is missing in it.
  AwaitSupplements: { by: 'system', in: ['delivering', 'answered'], to: 'answered' },
  DraftSupplement: { by: 'system', in: ['answered'] },
  ReleaseSupplement: { by: 'human', in: ['answered'] },
  SealSupplement: { by: 'system', in: ['answered'] },
  RecordSupplement: { by: 'system', in: ['answered'] },
  EndSupplements: { by: 'human', in: ['answered'] },
  // Once what was decided is done and the requester has been told (NOT-1).
  PlanNotices: { by: 'system', in: ['delivering', 'answered'], to: 'answered' },
  RecordNotice: { by: 'system', in: ['answered'] },
  TellRecipient: { by: 'human', in: ['answered'] },
  LeaveRecipient: { by: 'human', in: ['answered'] },
  RecordCollection: { by: 'requester', in: ['delivering', 'answered', 'closed'] },
  CloseCase: { by: 'system', in: ['collecting', 'delivering', 'answered'], to: 'closed' },
  StopPipeline: { by: 'system', in: OPEN },
  RetryPipeline: { by: 'human', in: OPEN },
};
