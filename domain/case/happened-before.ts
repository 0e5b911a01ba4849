import type { Command } from './commands.ts';
import type { Case } from './state.ts';
import { failureOf } from './store-failure.ts';

/** Whether the command's effect is there already, so that giving it again must change nothing. */
export function happenedBefore(state: Case, command: Command): boolean {
  switch (command.type) {
    case 'RecordSent':
      // Codes are asked for again and again; every other letter goes out once, or once on each occasion.
      if (command.occasion) return state.occasions.includes(command.occasion);
      return command.letter !== 'code' && state.sent.includes(command.letter);
    case 'VerifyMailbox':
      return state.mailboxVerified;
    case 'RecordMailboxLookup':
      return state.mailbox !== null;
    case 'ReceiveMail':
      return state.inboxKeys.includes(command.inboxKey);
    case 'RecordReturn':
      return state.inboxKeys.includes(command.inboxKey);
    case 'CorrectRights':
      return isSameSet(state.rights, command.rights);
    case 'SubmitDocument':
      return state.documents.some((document) => document.key === command.key);
    case 'RecordDocumentsDeleted':
      return state.documentsDeleted;
    case 'RecordOverdueIdentity':
      return state.identityOverdue;
    case 'FixPromise':
      return state.promise !== null;
    case 'PlanLookups':
      return state.stores.length > 0;
    case 'RecordRound':
      return state.rounds >= command.round;
    case 'RecordStoreReady':
      return state.deskAnswers.includes(command.answer);
    case 'AskStoreAgain':
      return state.askedAgain.includes(failureOf(command));
    case 'EndCollection':
      return state.collectionEnded;
    case 'DraftAnswer':
      return state.draft?.draftSha256 === command.draftSha256;
    case 'RedactRecords':
      return (
        state.redactions?.version === command.version && state.draft?.draftSha256 === command.draftSha256
      );
    case 'RecordMilestone':
      return state.milestones.includes(command.milestone);
    case 'PlanChanges':
      return state.changes[command.phase] !== undefined;
    case 'RecordChanges':
      return (state.changes[command.phase]?.round ?? 0) >= command.round;
    case 'SealPackage':
      return state.package?.sha256 === command.sha256;
    case 'LoseExtension':
      return state.extension?.lost === true;
    case 'RecordDelivery':
      return state.delivered;
    case 'AwaitSupplements':
      return state.missing.length + state.supplements.length > 0;
    case 'DraftSupplement':
      return state.supplements.some(({ n }) => n === command.n);
    case 'ReleaseSupplement':
      return state.supplements.some(({ n, release }) => n === command.n && release !== null);
    case 'SealSupplement':
      return state.supplements.some((one) => one.package?.sha256 === command.sha256);
    case 'RecordSupplement':
      return state.supplements.some(({ n, delivered }) => n === command.n && delivered);
    case 'PlanNotices':
      return state.notices.length > 0;
    case 'RecordNotice':
      return state.notices.some((one) => one.n === command.n && one.messageId === command.messageId);
    case 'TellRecipient':
      return state.notices.some((one) => one.n === command.n && one.stands === 'told');
    case 'LeaveRecipient':
      return state.notices.some((one) => one.n === command.n && one.stands === 'not-told');
    case 'EndSupplements':
      return state.supplementsEnded !== null;
    case 'CloseCase':
      return state.closed !== null;
    case 'StopPipeline':
      return state.stopped?.step === command.step;
    default:
      return false;
  }
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && other.every((each) => one.includes(each));
