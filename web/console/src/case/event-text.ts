import type { CaseEvent } from '#contracts/case-events.ts';
import { dayText, instantText } from '../days/in-words.ts';
import { type Locale, named, type Words } from '../words/words.ts';

/** Who did it, as it is said to people. */
export function actorText({ actor }: Pick<CaseEvent, 'actor'>, { actors }: Words): string {
  switch (actor.kind) {
    case 'human':
      return actor.id;
    case 'requester':
      return actors.requester;
    case 'system':
      return actors.system(actor.name);
  }
}

/** What an event says: its name, and the facts of it that a person wants beside it. */
export function eventText({ facts }: Pick<CaseEvent, 'facts'>, words: Words, locale: Locale): string {
  const name = named(words.events, facts.type);
  const more = detailOf(facts, words, locale);
  return more ? `${name}: ${more}` : name;
}

function detailOf(facts: CaseEvent['facts'], words: Words, locale: Locale): string | null {
  switch (facts.type) {
    case 'CaseOpened':
    case 'RightsCorrected':
      return [
        facts.rights.map((right) => named(words.rights, right)).join(', '),
        // Where and when they had signed in: the portal by its short name, as the trail has it.
        ...('login' in facts && facts.login
          ? [words.ladder.loginAt(facts.login.login, instantText(facts.login.at, locale))]
          : []),
      ].join('. ');
    case 'MailReceived':
      return named(words.kinds, facts.kind);
    case 'MailSent':
      return named(words.letters, facts.letter);
    case 'MailReturned':
      return `${named(words.letters, facts.letter)} ${named(words.returns, facts.why)}`;
    case 'PromiseFixed':
      return dayText(facts.promiseDue, locale);
    case 'LookupsPlanned':
      return String(facts.stores.length);
    case 'RoundRecorded':
      return Object.entries(facts.tally)
        .map(([outcome, count]) => `${named(words.stores.outcomes, outcome)} ${count}`)
        .join(', ');
    case 'StoreReady':
      return `${facts.controller}/${facts.store}`;
    case 'AnswerDrafted':
      return `${words.stores.records} ${facts.records}`;
    case 'RecordsRedacted':
      return words.redaction.leftOut(facts.redacted, facts.withheld);
    case 'OutcomesDecided':
      return facts.outcomes
        .map(
          (one) =>
            `${named(words.rights, one.right)} – ${named(words.outcome.outcomes, one.outcome)} (${one.controller})`,
        )
        .join('; ');
    case 'RequestRefused':
      return named(words.refuse.grounds, facts.ground);
    case 'PeriodExtended':
      return `${named(words.acts.grounds, facts.ground)}, ${dayText(facts.lawDue, locale)}`;
    case 'RequestWithdrawn':
      return `${named(words.acts.ways, facts.via)}, ${dayText(facts.on, locale)}`;
    case 'PipelineStopped':
      return `${facts.step}, ${facts.error}`;
    case 'PipelineRetried':
      return facts.step;
    case 'MilestoneReached':
      return facts.milestone;
    default:
      return null;
  }
}
