import { fold } from '../identifiers/fold.ts';
import { has } from '../identifiers/phrases.ts';
import { FLAGS, type Flag } from '../reading.ts';
import { pretenceOf } from './display-name.ts';
import type { FlagFacts } from './facts.ts';
import { injectsHeaders } from './headers.ts';
import { resemblesDomain, resemblesMailbox } from './look-alike.ts';
import { CHAT_MARKS, ROLE_LINES, TO_SOFTWARE } from './software-words.ts';
import { tagLetters } from './tag-letters.ts';
import { isUnproven } from './verdicts.ts';
import {
  ADDRESS_CHANGE,
  CLIENT_DATA,
  EX_EMPLOYEE,
  MINOR,
  REPRESENTATIVE,
  SEND_TO,
  YOUNG_AGE,
} from './words.ts';

/** No letter is longer; what lies beyond is not searched for words, so that no mail can make this slow. */
const READ_CHARACTERS = 100_000;

/** What a person should see beside the letter, in the order of the vocabulary. Nothing here is ever obeyed. */
export function readFlags(facts: FlagFacts): readonly Flag[] {
  const { letter, from, replyTo, own, verdicts } = facts;
  const folded = fold(`${letter.subject.slice(0, 1_000)}\n${letter.newText.slice(0, READ_CHARACTERS)}`);
  const everything = `${folded}\n${fold(facts.whole.slice(0, READ_CHARACTERS))}${fold(tagLetters(facts.whole))}`;
  const replies = replyTo.map(({ address }) => address.toLowerCase());
  const addresses = [from.address.toLowerCase(), ...replies].filter(Boolean);
  const says: Readonly<Record<Flag, boolean>> = {
    'national-number-masked': facts.nationalNumbers > 0,
    representative: has(REPRESENTATIVE, folded),
    minor: has(MINOR, folded) || has(YOUNG_AGE, folded),
    'client-data': has(CLIENT_DATA, folded),
    'ex-employee': has(EX_EMPLOYEE, folded),
    'reply-to-differs': replies.some((address) => address !== from.address.toLowerCase()),
    'address-change': has(ADDRESS_CHANGE, folded) || asksForAnother(folded, from.address),
    'look-alike-domain': addresses.some(
      (address) =>
        resemblesDomain(domainOf(address), own.domains) !== null ||
        resemblesMailbox(address, facts.knownMailboxes),
    ),
    'display-name-trick': pretenceOf(facts) !== null,
    'case-number-foreign': facts.namesForeignCase === true,
    'header-injection': injectsHeaders(facts),
    'instructions-to-software': [TO_SOFTWARE, ROLE_LINES, CHAT_MARKS].some((words) => has(words, everything)),
    'several-senders': facts.senders > 1,
    'sender-unproven': isUnproven(verdicts),
    'spam-verdict': verdicts.spam === 'fail',
    'virus-verdict': verdicts.virus === 'fail',
    undecodable: facts.undecodable,
  };
  return FLAGS.filter((flag) => says[flag]);
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

const ADDRESS = /^[\s:<"(]{0,4}([^\s<>"(),;:]{1,64}@[^\s<>"(),;:@]{1,250}\.[a-z]{2,24})/u;

/** "Send it to …" with another address than the letter comes from; a letter without a sender has no other. */
function asksForAnother(folded: string, from: string): boolean {
  if (from === '') return false;
  for (const match of folded.matchAll(SEND_TO)) {
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 330);
    const address = ADDRESS.exec(after)?.[1];
    if (address !== undefined && address !== fold(from)) return true;
  }
  return false;
}
