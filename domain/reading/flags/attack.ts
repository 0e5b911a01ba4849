import { fold } from '../identifiers/fold.ts';
import { has } from '../identifiers/phrases.ts';
import type { Flag } from '../reading.ts';
import { hasCodeForAddress } from './code-in-names.ts';
import { isOf, pretenceOf } from './display-name.ts';
import type { FlagFacts } from './facts.ts';
import { smugglesFields } from './headers.ts';
import { resemblesDomain } from './look-alike.ts';
import { isRefuted } from './refuted.ts';
import { CLAIMS_OFFICE, HANDS_OVER, LETS_OUT, NO_CHECK, OWN_DATA, SKIPS_CHECK } from './release-words.ts';
import { aimAtSoftware } from './to-software.ts';

/** With the number of another's case these make a slip a forgery. */
const FORGERY: readonly Flag[] = [
  'look-alike-domain',
  'display-name-trick',
  'reply-to-differs',
  'address-change',
  'several-senders',
];

/**
 * Whether the mail is made to harm. Each ground is one that no requester comes to by accident; a person sees the mail
 * with its flags either way, so doubt means no. A change of address alone is none, in his own case least of all.
 */
export function isAttack(flags: readonly Flag[], facts: FlagFacts): boolean {
  const shows = (...some: readonly Flag[]) => some.some((flag) => flags.includes(flag));
  const said = fold(`${facts.letter.subject.slice(0, 1_000)}\n${facts.letter.newText.slice(0, 20_000)}`);
  const pretence = pretenceOf(facts);
  const isAnothers = shows('case-number-foreign') && facts.knownMailboxes.length > 0;
  const letsOut = has(LETS_OUT, said);
  const isOurs = isOf(facts.from.address, facts.own.domains);
  // A provider that says nothing of its mails makes nobody a forger.
  const isForged = isRefuted(facts.verdicts) || (isOurs && shows('sender-unproven'));
  return (
    smugglesFields(facts) ||
    hasCodeForAddress(facts) ||
    isMadeToBeMistaken(facts) ||
    (shows('instructions-to-software') && aimAtSoftware(facts) === 'order') ||
    // A number that there is not is a slip of who has one, too.
    (isAnothers && (shows(...FORGERY) || isForged || letsOut)) ||
    // The display name is an address of the group's.
    (pretence === 'mailbox' && namesOwn(facts)) ||
    // In the group's name or its officer's, or as who watches over it, what is another's shall be let out.
    ((pretence === 'group' ||
      pretence === 'authority' ||
      shows('look-alike-domain') ||
      has(CLAIMS_OFFICE, said)) &&
      (letsOut || handsOverAnothers(said))) ||
    (shows('look-alike-domain') && shows('address-change', 'reply-to-differs', 'display-name-trick')) ||
    // Nobody shall look at who asks, and somebody else shall have the answer.
    ((has(SKIPS_CHECK, said) || has(NO_CHECK, said)) &&
      (isAnothers || shows('address-change', 'reply-to-differs'))) ||
    // Somebody's case, and a sender who may be anybody.
    (facts.namesCase &&
      (isForged || shows('display-name-trick')) &&
      (shows('address-change') || (letsOut && isOurs)))
  );
}

/** A sender's domain with letters that only look like the group's. */
const isMadeToBeMistaken = ({ from, replyTo, own }: FlagFacts): boolean =>
  [from, ...replyTo].some(
    ({ address }) => resemblesDomain(address.slice(address.lastIndexOf('@') + 1), own.domains) === 'letters',
  );

const namesOwn = ({ from, own }: FlagFacts): boolean =>
  own.domains.some((domain) => from.name.toLowerCase().includes(`@${domain.toLowerCase()}`));

/** To the end of the sentence: whose data they are is often said last. */
const REST = /^[^.!?]{0,120}/u;

function handsOverAnothers(said: string): boolean {
  for (const { 0: words, index } of said.matchAll(HANDS_OVER)) {
    const rest = REST.exec(said.slice(index + words.length))?.[0] ?? '';
    if (!OWN_DATA.test(`${words}${rest}`)) return true;
  }
  return false;
}
