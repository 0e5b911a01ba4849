import type { Registry } from '#contracts/registry.ts';
import { readControllers } from './controllers.ts';
import { isAttack } from './flags/attack.ts';
import type { FlagFacts, HeaderField, Mailbox, Verdicts } from './flags/facts.ts';
import { readFlags } from './flags/index.ts';
import { isRefuted } from './flags/refuted.ts';
import { callsIn } from './identifiers/calls.ts';
import { fold } from './identifiers/fold.ts';
import { readIdentifiers } from './identifiers/index.ts';
import { maskNationalNumbers } from './identifiers/national-numbers.ts';
import { type ReadKind, readKind } from './kind/read-kind.ts';
import { DOUBTFUL_LANGUAGE, readLanguage } from './language/read-language.ts';
import { newWords } from './new-words/new-words.ts';
import type { LetterText, Phrase, Reading, ReadRight } from './reading.ts';
import { readRights } from './rights/read-rights.ts';
import { type KnownCase, type Link, linkTo, type ThreadRules } from './threads/index.ts';

/** A mail as its parts, decoded. Everything in it is claimed. */
export interface LetterMail {
  readonly subject: string;
  readonly text: string;
  /** Words that a reader of the mail does not see. */
  readonly hiddenText: string;
  /** Of all From fields. */
  readonly from: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  /** Every address that the mail came to. */
  readonly to: readonly string[];
  /** Message-IDs that it says it answers, the newest first. */
  readonly answers: readonly string[];
  readonly headers: readonly HeaderField[];
  readonly hasHeaderInjection: boolean;
  readonly isUndecodable: boolean;
  /** Its headers say that a program wrote it. */
  readonly isAutomatic: boolean;
  /** It is a report on the delivery of a mail of ours. */
  readonly isReport: boolean;
  readonly verdicts: Verdicts;
}

export interface ReadingContext {
  readonly registry: Registry;
  /** The cases that the mail may belong to; absent where that is not asked. */
  readonly cases?: readonly KnownCase[];
  readonly signing?: NonNullable<ThreadRules['signing']>;
}

/** A letter as it was understood, and what a page highlights. */
export interface ReadLetter {
  readonly reading: Reading;
  /** What the kind rests on; the rights have phrases of their own. */
  readonly kindEvidence: readonly Phrase[];
  /** Null where no cases were given. */
  readonly link: Link | null;
}

/**
 * Reads a letter as a whole: masks national numbers before anything else sees it, finds what is new in it, and reads that.
 * The same mail is always read the same. Nothing of what it says is done by this.
 */
export function readLetter(mail: LetterMail, context: ReadingContext): ReadLetter {
  const { group, controllers } = context.registry;
  const subject = maskNationalNumbers(mail.subject.normalize('NFC'));
  const whole = maskNationalNumbers(mail.text.normalize('NFC'));
  const hidden = maskNationalNumbers(mail.hiddenText.normalize('NFC'));
  const { newText, signature } = newWords({ subject: subject.text, text: whole.text });
  const letter: LetterText = { subject: subject.text, newText };
  const from = mail.from[0] ?? { address: '', name: '' };

  const link = context.cases ? linkOf(mail, letter, context, context.cases) : null;
  const linked = context.cases?.find(({ ref }) => ref === link?.caseRef);
  const language = languageOf(letter, whole.text, group);
  const rights = readRights(letter, language);
  const identifiers = readIdentifiers({
    letter,
    signature,
    from,
    diallingCode: group.diallingCode,
    prefix: group.prefix,
    own: {
      domains: ownDomains(group),
      streets: controllers.map(({ address }) => `${address.street} ${address.number}`),
    },
  });
  const facts: FlagFacts = {
    letter,
    whole: `${whole.text}\n${hidden.text}`,
    hidden: hidden.text,
    from,
    replyTo: mail.replyTo,
    senders: mail.from.length,
    headers: mail.headers,
    hasHeaderInjection: mail.hasHeaderInjection,
    verdicts: mail.verdicts,
    own: {
      domains: ownDomains(group),
      names: [group.name, group.dpo.name, ...controllers.map(({ name }) => name)],
    },
    authority: { domains: [domainOf(group.authority.email)], names: Object.values(group.authority.name) },
    knownMailboxes: linked ? [linked.mailbox] : [],
    namesCase: identifiers.caseRef !== undefined,
    namesForeignCase: link?.isForeign ?? null,
    nationalNumbers: subject.found + whole.found + hidden.found,
    undecodable: mail.isUndecodable,
  };
  const flags = readFlags(facts);
  const kind = readKind({
    letter,
    language,
    rights,
    prefix: group.prefix,
    isAuto: mail.isAutomatic,
    isReport: mail.isReport,
    isReplyByHeaders: link ? isReply(link) : mail.answers.length > 0,
    spamVerdict: mail.verdicts.spam === 'fail',
  });
  const attacks = isAttack(flags, facts);
  return {
    reading: {
      kind: attacks ? 'attack' : kind.kind,
      language,
      rights,
      confidence: attacks ? ATTACK_CONFIDENCE : confidenceOf(kind, rights),
      controllers: readControllers(letter, controllers),
      identifiers,
      calls: callsIn(fold(letter.newText.slice(0, CALL_CHARACTERS))),
      flags,
      newText,
    },
    kindEvidence: attacks ? [] : kind.evidence,
    link,
  };
}

/** As far as identifiers are read. */
const CALL_CHARACTERS = 50_000;

/** An attack is told from facts, but what the sender is after is a guess. */
const ATTACK_CONFIDENCE = 0.8;

type Group = Registry['group'];

function linkOf(
  { from, to, answers, verdicts }: LetterMail,
  { subject, newText }: LetterText,
  { registry, signing }: ReadingContext,
  cases: readonly KnownCase[],
): Link {
  // Of two senders none is believed.
  const address = from.length === 1 ? from[0]?.address : undefined;
  return linkTo(
    cases,
    { from: address ?? '', to, answers, subject, text: newText, isUnproven: isRefuted(verdicts) },
    { prefix: registry.group.prefix, ...(signing ? { signing } : {}) },
  );
}

const isReply = ({ linkedBy }: Link) => linkedBy === 'message-id' || linkedBy === 'signed-address';

/** Where the new words are too few, what they answer tells the language; where nothing does, it is the group's. */
function languageOf({ subject, newText }: LetterText, whole: string, group: Group): Reading['language'] {
  for (const text of [newText, `${subject}\n${newText}`, whole]) {
    const { language, confidence } = readLanguage(text, group.languages);
    if (confidence >= DOUBTFUL_LANGUAGE) return language;
  }
  return group.language;
}

/** A request is as sure as the least sure of its rights: a person looks at the whole of it. */
const confidenceOf = (kind: ReadKind, rights: readonly ReadRight[]): number =>
  kind.kind === 'request'
    ? Math.min(kind.confidence, ...rights.map(({ confidence }) => confidence))
    : kind.confidence;

const ownDomains = ({ mailboxes, dpo }: Group): readonly string[] => [
  ...new Set([...mailboxes.requests, mailboxes.answers, dpo.email].map(domainOf)),
];

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
