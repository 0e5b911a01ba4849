import { fold } from '../identifiers/fold.ts';
import { mailboxKey } from '../identifiers/mailbox-key.ts';
import { has } from '../identifiers/phrases.ts';
import { FLAGS, type Flag } from '../reading.ts';
import { hasCodeForName, hasCodeForSubject } from './code-in-names.ts';
import { isOf, pretenceOf } from './display-name.ts';
import { wantsElsewhere } from './elsewhere.ts';
import type { FlagFacts } from './facts.ts';
import { injectsHeaders } from './headers.ts';
import { resemblesDomain, resemblesMailbox } from './look-alike.ts';
import { aimAtSoftware } from './to-software.ts';
import { isProven, isUnproven } from './verdicts.ts';
import { CLIENT_DATA, EX_EMPLOYEE, MINOR, REPRESENTATIVE, YOUNG_AGE } from './words.ts';

/** No letter is longer; what lies beyond is not searched for words, so that no mail can make this slow. */
const READ_CHARACTERS = 100_000;

/** What a person should see beside the letter, in the order of the vocabulary. Nothing here is ever obeyed. */
export function readFlags(facts: FlagFacts): readonly Flag[] {
  const { letter, from, replyTo, own, verdicts } = facts;
  const folded = fold(`${letter.subject.slice(0, 1_000)}\n${letter.newText.slice(0, READ_CHARACTERS)}`);
  const replies = replyTo.map(({ address }) => mailboxKey(address));
  const addresses = [mailboxKey(from.address), ...replies].filter(Boolean);
  const says: Readonly<Record<Flag, boolean>> = {
    'national-number-masked': facts.nationalNumbers > 0,
    representative: has(REPRESENTATIVE, folded),
    minor: has(MINOR, folded) || has(YOUNG_AGE, folded),
    'client-data': has(CLIENT_DATA, folded),
    'ex-employee': has(EX_EMPLOYEE, folded),
    'reply-to-differs': replies.some((address) => address !== mailboxKey(from.address)),
    'address-change': wantsElsewhere(folded, facts),
    'look-alike-domain': addresses.some(
      (address) =>
        resemblesDomain(domainOf(address), own.domains) !== null ||
        resemblesMailbox(address, facts.knownMailboxes),
    ),
    'display-name-trick': pretenceOf(facts) !== null,
    'case-number-foreign': facts.namesForeignCase === true,
    'header-injection': injectsHeaders(facts),
    'instructions-to-software':
      aimAtSoftware(facts) !== null || hasCodeForName(facts) || hasCodeForSubject(facts),
    'several-senders': facts.senders > 1,
    // A mail of our own that comes from outside has to be proven.
    'sender-unproven': isUnproven(verdicts) || (isOf(from.address, own.domains) && !isProven(verdicts)),
    'spam-verdict': verdicts.spam === 'fail',
    'virus-verdict': verdicts.virus === 'fail',
    undecodable: facts.undecodable,
  };
  return FLAGS.filter((flag) => says[flag]);
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
