import type { CaseEvent, CaseFacts } from '#contracts/case-events.ts';
import { accepted, answered, doubted, lookedUp, submitted, verified } from './evolve-identity.ts';
import { opened } from './opened.ts';
import { cameBack, told } from './recipients-told.ts';
import { isReply } from './replied.ts';
import type { Case } from './state.ts';
import { supplementOnItsWay } from './supplement.ts';
import { supplemented } from './supplemented.ts';

const who = (event: CaseEvent) =>
  event.actor.kind === 'human'
    ? event.actor.id
    : event.actor.kind === 'system'
      ? event.actor.name
      : 'requester';

const letterOf = ({ mail, inboxKey, kind, receivedAt, attachments }: Case['letters'][number]) => ({
  mail,
  inboxKey,
  kind,
  receivedAt,
  attachments,
});

const dates = (
  { promise }: Case,
  {
    lawDue,
    actBy,
    collectBy,
  }: Pick<Extract<CaseFacts, { type: 'ExtensionLost' }>, 'lawDue' | 'actBy' | 'collectBy'>,
): Partial<Case> => ({
  lawDue,
  actBy,
  promise: promise && collectBy !== null ? { ...promise, collectBy } : promise,
});

/** Nothing is tried again in a case that a person has ended: what had failed is of no interest any more. */
const ended = (event: CaseEvent, kind: 'withdrawn' | 'lapsed', on: string): Partial<Case> => ({
  status: 'delivering',
  ending: { kind, by: who(event), at: event.at, on },
  stopped: null,
});

/** What one event changes. Pure bookkeeping: whether it may happen was decided before it was written. */
function change(state: Case, event: CaseEvent): Partial<Case> {
  const { facts, at } = event;
  switch (facts.type) {
    case 'CaseOpened':
      throw new TypeError('A case opens once');
    case 'MailReceived':
      return {
        inboxKeys: [...state.inboxKeys, facts.inboxKey],
        letters: [...state.letters, letterOf(facts)],
        withdraws: state.withdraws || facts.withdraws,
      };
    case 'MailReturned':
      return {
        inboxKeys: [...state.inboxKeys, facts.inboxKey],
        returned: [...state.returned, { letter: facts.letter, why: facts.why }],
        notices: cameBack(state.notices, facts.messageId),
      };
    case 'RightsCorrected':
      return { rights: facts.rights };
    case 'MailSent':
      return {
        sent: [...state.sent, facts.letter],
        repliedAt: state.repliedAt ?? (isReply(facts.letter, state) ? at : null),
        occasions: facts.occasion ? [...state.occasions, facts.occasion] : state.occasions,
      };
    case 'MailboxVerified':
      return verified(facts);
    case 'MailboxLookedUp':
      return lookedUp(facts);
    case 'IdentityDoubted':
      return doubted(state, event, facts);
    case 'QuestionAnswered':
      return answered(state, facts);
    case 'DocumentSubmitted':
      return submitted(state, facts);
    case 'IdentityAccepted':
      return accepted(facts, { by: who(event), at });
    case 'DocumentsDeleted':
      return { documentsDeleted: true };
    case 'IdentityOverdue':
      return { identityOverdue: true };
    case 'PromiseFixed': {
      const { complete, promiseDue, collectBy, actBy } = facts;
      return { promise: { complete, promiseDue, collectBy }, actBy };
    }
    case 'LookupsPlanned':
      return { stores: facts.stores };
    case 'RoundRecorded':
      return { rounds: facts.round, pending: facts.tally.pending ?? 0 };
    case 'StoreReady':
      return { deskAnswers: [...state.deskAnswers, facts.answer] };
    case 'CollectionEnded':
      return { collectionEnded: true };
    case 'AnswerDrafted': {
      const { tally, records, ambiguous, draftKey, draftSha256, holders } = facts;
      return { status: 'review', draft: { tally, records, ambiguous, draftKey, draftSha256 }, holders };
    }
    case 'RecordsRedacted': {
      const { version, redacted, withheld, records, draftKey, draftSha256 } = facts;
      const draft = { records, draftKey, draftSha256 };
      const redactions = { version, redacted, withheld };
      // Once the answer is out it stays as it was sealed: what is redacted then is the supplement that is being read.
      if (state.status === 'review')
        return { redactions, draft: state.draft && { ...state.draft, ...draft } };
      const open = supplementOnItsWay(state);
      const supplements = state.supplements.map((one) => (one.n === open?.n ? { ...one, ...draft } : one));
      return { redactions, supplements };
    }
    case 'MilestoneReached':
      return { milestones: [...state.milestones, facts.milestone] };
    case 'OutcomesDecided': {
      // A later word on a right at a company takes the place of the one before.
      const isNew = ({ right, controller }: Case['outcomes'][number]) =>
        facts.outcomes.every((one) => one.right !== right || one.controller !== controller);
      return { outcomes: [...state.outcomes.filter(isNew), ...facts.outcomes] };
    }
    case 'ChangesPlanned': {
      const { phase, acts, plan } = facts;
      return { changes: { ...state.changes, [phase]: { acts, round: 0, open: acts, plan } } };
    }
    case 'ChangesRecorded': {
      const { phase, round, open } = facts;
      const { acts = open, plan = null } = state.changes[phase] ?? {};
      return { changes: { ...state.changes, [phase]: { acts, round, open, plan } } };
    }
    case 'AnswerReleased':
      return { status: 'delivering', release: { by: who(event), at } };
    case 'RequestRefused':
      return { status: 'delivering', refusal: { by: who(event), at, ground: facts.ground } };
    case 'PeriodExtended': {
      const { ground, months, toldBy, lawDue, actBy, collectBy } = facts;
      const extension = { ground, months, toldBy, by: who(event), lawDueBefore: state.lawDue, lost: false };
      return { extension, ...dates(state, { lawDue, actBy, collectBy }) };
    }
    case 'ExtensionLost':
      return { extension: state.extension && { ...state.extension, lost: true }, ...dates(state, facts) };
    case 'RequestWithdrawn':
      return { ...ended(event, 'withdrawn', facts.on) };
    case 'RequestLapsed':
      return { ...ended(event, 'lapsed', facts.on) };
    case 'PackageSealed': {
      const { key, sha256, size, entries } = facts;
      return { package: { key, sha256, size, entries } };
    }
    case 'AnswerDelivered':
      return { delivered: true, answeredAt: at };
    case 'StoreAskedAgain':
    case 'SupplementsAwaited':
    case 'SupplementDrafted':
    case 'SupplementReleased':
    case 'SupplementSealed':
    case 'SupplementDelivered':
    case 'SupplementsEnded':
      return supplemented(state, facts, { by: who(event), at });
    case 'NoticesPlanned':
    case 'NoticeSent':
    case 'RecipientTold':
    case 'RecipientNotTold':
      return told(state, facts);
    case 'PackageCollected':
      return { collected: true };
    case 'CaseClosed':
      return { status: 'closed', closed: { at, by: who(event), outcome: facts.outcome } };
    case 'PipelineStopped':
      return { stopped: { step: facts.step, error: facts.error, why: facts.why ?? '' } };
    case 'PipelineRetried':
      return { stopped: null };
    default:
      return facts satisfies never;
  }
}

/** Folds one event into the state. Events must come in order and belong to the case. */
export function evolve(state: Case | null, event: CaseEvent): Case {
  if (!state) return opened(event);
  if (event.caseId !== state.id || event.n !== state.version + 1 || event.previous !== state.hash) {
    throw new TypeError(`Event ${event.n} does not follow event ${state.version} of its case`);
  }
  return { ...state, ...change(state, event), version: event.n, hash: event.hash };
}
