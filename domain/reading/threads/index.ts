import { caseReferences } from '../identifiers/case-references.ts';
import { mailboxKey } from '../identifiers/mailbox-key.ts';
import { type Mac, readSignedAddress } from './signed-address.ts';

/** What is known of a case that a mail may belong to. */
export interface KnownCase {
  readonly ref: string;
  /** The mailbox that the case was opened from. */
  readonly mailbox: string;
  /** Ids of the mails that went out for it, with or without angle brackets. */
  readonly outbound: readonly string[];
}

export interface ThreadFacts {
  readonly from: string;
  /** Every address that the mail came to: To, Cc, Delivered-To, the envelope. */
  readonly to: readonly string[];
  /** In-Reply-To, then References, the newest first. */
  readonly answers: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The checks of the sender's domain failed: the From line may be anybody's. */
  readonly isUnproven: boolean;
}

export interface ThreadRules {
  /** First part of a case's reference. */
  readonly prefix: string;
  /** The mailbox that answers come to, and the code that signs its addresses. Absent: no address was signed. */
  readonly signing?: { readonly base: string; readonly mac: Mac };
}

export type LinkedBy = 'signed-address' | 'message-id' | 'reference';

export interface Link {
  /** The case that the mail names, in order of trust; null if it names none that there is. */
  readonly caseRef: string | null;
  readonly linkedBy: LinkedBy | null;
  /** Only then does it join the case by itself; otherwise a person looks at it. */
  readonly mayJoin: boolean;
  /** It names a case that is not its sender's, though it may name his too, or that there is not, or forges an address. */
  readonly isForeign: boolean;
}

/** A list of answered mails that is longer is no thread. */
const MOST_ANSWERS = 50;
/** Below it a reference is quoted, or part of a listing. */
const READ_CHARACTERS = 50_000;

/**
 * Which case a mail belongs to: by the address that it was sent to, by the mail that it answers, by the number that it
 * names. Knowing one of these opens no case: the mail must also come from the case's own mailbox, a wrong code on the
 * address spoils it, and where the sender's domain was found to be forged only the signed address will do.
 */
export function linkTo(cases: readonly KnownCase[], mail: ThreadFacts, rules: ThreadRules): Link {
  const { signing } = rules;
  const signed = signing
    ? mail.to
        .map((address) => readSignedAddress(address, signing.base, signing.mac))
        .filter((one) => one !== null)
    : [];
  const isForged = signed.some(({ isGenuine }) => !isGenuine);
  const named = caseReferences(
    `${mail.subject.slice(0, 1_000)}\n${mail.text.slice(0, READ_CHARACTERS)}`,
    rules.prefix,
  ).map(({ ref }) => ref);
  const found = findCase();
  const isOwn = (one: KnownCase) => isSameMailbox(one.mailbox, mail.from);
  const others = cases.filter((one) => named.includes(one.ref) && !isOwn(one));
  // Beside his own case somebody may also name another's, which shall not look like his.
  const isForeign = isForged || others.length > 0 || (found ? !isOwn(found.one) : named.length > 0);
  if (!found) return { caseRef: null, linkedBy: null, mayJoin: false, isForeign };
  const isTrusted = found.linkedBy === 'signed-address' || !mail.isUnproven;
  return {
    caseRef: found.one.ref,
    linkedBy: found.linkedBy,
    mayJoin: isOwn(found.one) && !isForged && isTrusted,
    isForeign,
  };

  function findCase(): { readonly one: KnownCase; readonly linkedBy: LinkedBy } | null {
    const byRef = (ref: string) => cases.find((one) => one.ref === ref);
    for (const { ref, isGenuine } of signed) {
      const one = isGenuine && byRef(ref);
      if (one) return { one, linkedBy: 'signed-address' };
    }
    for (const answered of mail.answers.slice(0, MOST_ANSWERS)) {
      const one = cases.find(({ outbound }) => outbound.some((id) => isSameId(id, answered)));
      if (one) return { one, linkedBy: 'message-id' };
    }
    const existing = named.map(byRef).filter((one) => one !== undefined);
    // Who writes about two cases is heard in his own.
    const one = existing.find((other) => isSameMailbox(other.mailbox, mail.from)) ?? existing[0];
    return one ? { one, linkedBy: 'reference' } : null;
  }
}

/** Exactly the same but for capitals: what comes after a plus sign or a dot can be another person's with some providers. */
const isSameMailbox = (one: string, other: string): boolean =>
  one !== '' && mailboxKey(one) === mailboxKey(other);

/** SES gives an id and makes `<id@region.amazonses.com>` of it in the mail: what was noted may have no domain. */
function isSameId(noted: string, answered: string): boolean {
  const [one, other] = [bareId(noted), bareId(answered)];
  return one !== '' && (one === other || (!one.includes('@') && one === other.split('@')[0]));
}

const bareId = (id: string): string => id.trim().replace(/^<|>$/g, '');
