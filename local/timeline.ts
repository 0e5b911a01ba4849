import type { CaseEvent } from '#contracts/case-events.ts';

const who = ({ actor }: CaseEvent): string => {
  switch (actor.kind) {
    case 'human':
      return actor.id;
    case 'system':
      return actor.name;
    case 'requester':
      return 'the requester';
    default:
      return actor satisfies never;
  }
};

/** What happened, in a few words. */
function what({ facts }: CaseEvent): string {
  switch (facts.type) {
    case 'CaseOpened':
      return `case opened${facts.channel === 'mail' ? '' : ` (${facts.channel})`}: ${facts.rights.join(', ')}, in ${facts.language}; the law gives time until ${facts.lawDue}`;
    case 'MailReceived':
      return (
        `a further mail arrived (${facts.kind}, by its ${facts.linkedBy})` +
        (facts.withdraws ? ': it gives the request up' : '') +
        (facts.attachments > 0 ? `, with ${facts.attachments} attachments` : '')
      );
    case 'MailReturned':
      return `a mail of ours ${facts.why === 'bounced' ? 'did not arrive' : 'was called unwanted'}: ${facts.letter}`;
    case 'RightsCorrected':
      return `read again: it asks for ${facts.rights.join(', ')}`;
    case 'MailSent':
      return `mail sent: ${facts.letter}`;
    case 'MailboxLookedUp':
      return `mailbox known to ${facts.known.length} of ${facts.asked} stores`;
    case 'IdentityDoubted':
      return `identity doubted (${facts.doubt}): asks for ${facts.asks}${facts.question ? `, ${facts.question}` : ''}`;
    case 'QuestionAnswered':
      return `question about ${facts.question} answered ${facts.right ? 'right' : 'wrong'}`;
    case 'MailboxVerified':
      return 'the code came back: the mailbox is theirs';
    case 'DocumentSubmitted':
      return `a document arrived (${facts.contentType}, ${facts.size} bytes)`;
    case 'IdentityAccepted':
      return `identity accepted; verified: ${facts.verified.join(', ')}`;
    case 'DocumentsDeleted':
      return `${facts.objects} copy of a document deleted`;
    case 'IdentityOverdue':
      return 'no proof of identity; the requester was told';
    case 'PromiseFixed':
      return `the group’s promise ends on ${facts.promiseDue}; to act by ${facts.actBy}`;
    case 'LookupsPlanned':
      return `${facts.stores.filter(({ referred }) => !referred).length} stores to ask, ${facts.stores.filter(({ referred }) => referred).length} referred to clients`;
    case 'RoundRecorded':
      return `round ${facts.round} of questions: ${tally(facts.tally)}`;
    case 'StoreReady':
      return `${facts.controller}/${facts.store} was searched by hand`;
    case 'CollectionEnded':
      return 'went on without the stores that have not answered';
    case 'StoreAskedAgain':
      return `${facts.controller}/${facts.store} failed, and is asked again`;
    case 'SupplementsAwaited':
      return `answered; waits for ${facts.stores.map(({ controller, store }) => `${controller}/${store}`).join(', ')}`;
    case 'SupplementDrafted':
      return `supplement ${facts.n} drafted: ${facts.records} records${facts.ambiguous > 0 ? `, ${facts.ambiguous} ambiguous` : ''}`;
    case 'SupplementReleased':
      return `supplement ${facts.n} released`;
    case 'SupplementSealed':
      return `package of supplement ${facts.n} sealed: ${facts.entries} files, ${facts.size} bytes`;
    case 'SupplementDelivered':
      return `supplement ${facts.n} delivered`;
    case 'SupplementsEnded':
      return 'waits no longer for the stores that are missing';
    case 'NoticesPlanned':
      return `${facts.notices.length} recipients have to hear of it`;
    case 'NoticeSent':
      return `${facts.recipient} was told by mail, for ${facts.controller}`;
    case 'RecipientTold':
      return `${facts.recipient} was told (${facts.how}, ${facts.day}), for ${facts.controller}`;
    case 'RecipientNotTold':
      return `${facts.recipient} is not told, for ${facts.controller}: ${facts.ground}`;
    case 'AnswerDrafted':
      return `answer drafted: ${facts.records} records${facts.ambiguous > 0 ? `, ${facts.ambiguous} ambiguous` : ''}; ${tally(facts.tally)}`;
    case 'RecordsRedacted':
      return `redactions ${facts.change}: ${facts.redacted} parts and ${facts.withheld} records are left out`;
    case 'MilestoneReached':
      return `${facts.milestone}: told the ${facts.to}, about ${facts.about}`;
    case 'OutcomesDecided':
      return `decided: ${[...new Set(facts.outcomes.map(({ right, outcome }) => `${right} ${outcome}`))].join(', ')}`;
    case 'ChangesPlanned':
      return facts.phase === 'suppress'
        ? `marketing is being stopped in ${facts.acts} stores`
        : `${facts.acts} changes of stores are planned`;
    case 'ChangesRecorded': {
      const done = Object.entries(facts.tally).map(([what, count]) => `${count} ${what}`);
      return `stores changed, round ${facts.round}: ${done.join(', ') || 'nothing to change'}`;
    }
    case 'AnswerReleased':
      return facts.withoutAmbiguous > 0
        ? `answer released without ${facts.withoutAmbiguous} ambiguous records`
        : 'answer released';
    case 'RequestRefused':
      return `request refused: ${facts.ground}`;
    case 'PeriodExtended':
      return `${facts.months} more months taken (${facts.ground}); the law now gives time until ${facts.lawDue}, to act by ${facts.actBy}`;
    case 'ExtensionLost':
      return `THE EXTENSION IS LOST, its letter did not leave in time; to act by ${facts.actBy}`;
    case 'RequestWithdrawn':
      return `given up by the requester (${facts.via}, ${facts.on})`;
    case 'RequestLapsed':
      return 'lapsed: nobody has shown who they are';
    case 'PackageSealed':
      return `package sealed: ${facts.entries} files, ${facts.size} bytes`;
    case 'AnswerDelivered':
      return 'answer delivered';
    case 'PackageCollected':
      return 'package collected';
    case 'CaseClosed':
      return `case closed: ${facts.outcome}`;
    case 'PipelineStopped':
      return `STOPPED at ${facts.step}: ${facts.error}`;
    case 'PipelineRetried':
      return `tried again: ${facts.step}`;
    default:
      return facts satisfies never;
  }
}

const tally = (counts: Readonly<Partial<Record<string, number>>>) =>
  Object.entries(counts)
    .map(([outcome, count]) => `${count} ${outcome}`)
    .join(', ');

/** The trail of a case, a line an event. */
export const timeline = (events: readonly CaseEvent[]): string =>
  events
    .map((event) => `  ${event.at.slice(0, 19).replace('T', ' ')}  ${who(event).padEnd(18)} ${what(event)}`)
    .join('\n');
