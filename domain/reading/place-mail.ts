import type { OpeningFlag } from '#contracts/case-events.ts';
import type { HeldReason, LinkedBy } from '#contracts/mail-reading.ts';
import type { ReadLetter } from './read-letter.ts';
import { DOUBT, type RightName } from './reading.ts';

/** Where a mail goes. */
export type Place =
  | { readonly to: 'new-case'; readonly rights: readonly RightName[]; readonly flags: readonly OpeningFlag[] }
  | { readonly to: 'its-case'; readonly caseRef: string; readonly linkedBy: LinkedBy }
  /** A person looks at it; it counts from its receipt (CLK-2). */
  | { readonly to: 'holding-pen'; readonly reason: HeldReason };

export interface Envelope {
  /** From mailboxes that are addresses, and how many From mailboxes there are. */
  readonly senders: number;
  readonly hasAddress: boolean;
  /** Its headers, or an empty envelope sender, say that a program wrote it (RFC 3834). */
  readonly isAutomatic: boolean;
}

const hold = (reason: HeldReason): Place => ({ to: 'holding-pen', reason });

/**
 * Where a mail goes that was read. A case is opened only for a letter that uses a right and comes from one person; a
 * mail joins a case only where its link allows it; nothing is ever thrown away. A machine is never answered.
 */
export function placeMail({ reading, link }: ReadLetter, envelope: Envelope): Place {
  const { kind, rights, flags, confidence } = reading;
  // Programs disagree on which of two senders counts, and that is what somebody may be after.
  if (envelope.senders > 1) return hold('several-senders');
  if (!envelope.hasAddress) return hold('no-sender');
  if (kind === 'attack') return hold('attack');
  if (link?.caseRef && link.linkedBy) {
    return link.mayJoin
      ? { to: 'its-case', caseRef: link.caseRef, linkedBy: link.linkedBy }
      : hold('foreign-case');
  }
  if (kind === 'bounce') return hold('bounce');
  if (envelope.isAutomatic || kind === 'auto') return hold('automatic');
  if (kind === 'spam') return hold('spam');
  if (kind === 'not-a-request') return hold('not-a-request');
  if (kind !== 'request') return hold('unplaced');
  if (rights.length === 0) return hold('doubtful');
  return {
    to: 'new-case',
    rights: rights.map(({ right }) => right),
    flags: confidence < DOUBT ? [...flags, 'doubtful'] : flags,
  };
}
