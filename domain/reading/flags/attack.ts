import { fold } from '../identifiers/fold.ts';
import { has } from '../identifiers/phrases.ts';
import type { Flag } from '../reading.ts';
import { pretenceOf } from './display-name.ts';
import type { FlagFacts } from './facts.ts';
import { smugglesFields } from './headers.ts';
import { resemblesDomain } from './look-alike.ts';
import { CHAT_MARKS, RELEASE, TAKING_OVER } from './software-words.ts';
import { tagLetters } from './tag-letters.ts';

/** With a case's number that is not the sender's these make a slip a forgery. */
const FORGERY: readonly Flag[] = [
  'look-alike-domain',
  'display-name-trick',
  'reply-to-differs',
  'address-change',
  'sender-unproven',
  'several-senders',
];

/**
 * Whether the mail is made to harm. Each ground is one that no requester comes to by accident; a person sees the mail
 * with its flags either way, so doubt means no.
 */
export function isAttack(flags: readonly Flag[], facts: FlagFacts): boolean {
  const shows = (...some: readonly Flag[]) => some.some((flag) => flags.includes(flag));
  const pretence = pretenceOf(facts);
  return (
    smugglesFields(facts) ||
    isMadeToBeMistaken(facts) ||
    takesOver(facts) ||
    (shows('case-number-foreign') && shows(...FORGERY)) ||
    // The display name is an address of the group's.
    (pretence === 'mailbox' && namesOwn(facts)) ||
    // In the group's name, something shall be sent or let out.
    (pretence === 'group' &&
      (shows('address-change', 'reply-to-differs', 'look-alike-domain') || asksForRelease(facts))) ||
    (shows('look-alike-domain') && shows('address-change', 'reply-to-differs', 'display-name-trick')) ||
    // Somebody's case, an answer to another address, and a sender who may be anybody.
    (facts.namesCase &&
      shows('address-change') &&
      shows('reply-to-differs', 'sender-unproven', 'display-name-trick'))
  );
}

/** A sender's domain with letters that only look like the group's. */
const isMadeToBeMistaken = ({ from, replyTo, own }: FlagFacts): boolean =>
  [from, ...replyTo].some(
    ({ address }) => resemblesDomain(address.slice(address.lastIndexOf('@') + 1), own.domains) === 'letters',
  );

const namesOwn = ({ from, own }: FlagFacts): boolean =>
  own.domains.some((domain) => from.name.toLowerCase().includes(`@${domain.toLowerCase()}`));

function takesOver({ letter, whole }: FlagFacts): boolean {
  const folded = fold(`${letter.subject.slice(0, 1_000)}\n${whole.slice(0, 100_000)}`);
  const hidden = fold(tagLetters(whole));
  const all = `${folded}\n${fold(letter.newText.slice(0, 100_000))}\n${hidden}`;
  return has(TAKING_OVER, all) || has(CHAT_MARKS, all) || hidden.length > 20;
}

function asksForRelease({ letter }: FlagFacts): boolean {
  return has(RELEASE, fold(`${letter.subject.slice(0, 1_000)}\n${letter.newText.slice(0, 20_000)}`));
}
