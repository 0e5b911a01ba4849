import type { OpeningFlag } from '#contracts/case-events.ts';
import type { HeldReason, LetterReading } from '#contracts/mail-reading.ts';
import type { Right } from '#contracts/rights.ts';
import { firstProof } from '#domain/identity/policy.ts';
import { placeMail } from '#domain/reading/place-mail.ts';
import type { ReadLetter } from '#domain/reading/read-letter.ts';
import { RefusedError } from '../platform/case-table/case-table.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { holdFlood, holdMail } from './hold-mail.ts';
import { type Opened, openNewCase } from './open-new-case.ts';
import type { ParsedMail } from './parse-mail.ts';
import type { Beside, PageDeps } from './take-page.ts';
import type { TakenMail } from './taken-mail.ts';

interface Form {
  readonly beside: Beside;
  readonly mail: ParsedMail;
  readonly read: ReadLetter;
  readonly letter: LetterReading;
}

/**
 * Opens the case that a form asks for. What was ticked need not be read; where nothing was, the words are read as those of a
 * mail. Its mailbox has given back a code before the form counted, so that it is verified from the start (IDV-2); where a
 * login came with it, that is a fact of the opening, which no later step can lose (ADR 13).
 */
export async function openFromForm(deps: PageDeps, taken: TakenMail, form: Form): Promise<void> {
  const { mail, read, beside } = form;
  const mailbox = mail.from[0]?.address ?? '';
  const { rights, flags, reason } = askedFor(form);
  const letter = letterOf(form, rights);
  const holding = {
    letter,
    messageId: mail.messageId,
    caseRef: read.link?.caseRef ?? null,
    login: beside.login,
  };
  if (reason) return holdMail(deps, taken, { ...holding, reason });
  const newLetter = {
    mailbox,
    name: mail.from[0]?.name ?? null,
    messageId: null,
    letter,
    rights,
    flags,
    channel: 'form' as const,
    login: beside.login,
  };
  const opened: Opened = await openNewCase(
    { ...deps, newCaseId: () => beside.caseId, keepProof: async () => {} },
    taken,
    newLetter,
  ).catch((error: unknown) => {
    // The same form once more: the object was written twice, or its case is older than this delivery.
    if (error instanceof RefusedError && error.refusal.code === 'case-exists') return { done: 'known' };
    throw error;
  });
  if (opened.held === 'flood') return holdFlood(deps, taken, mailbox, { ...holding, reason: 'flood' });
  if (opened.held) return holdMail(deps, taken, { ...holding, reason: opened.held });
  await verifyMailbox(deps, beside);
  log(opened.done === 'opened' ? 'MAIL_TAKEN' : 'MAIL_KNOWN');
}

interface Asked {
  readonly rights: readonly Right[];
  readonly flags: readonly OpeningFlag[];
  /** Why a person looks at it first. */
  readonly reason: HeldReason | null;
}

function askedFor({ beside, read }: Form): Asked {
  const flags = read.reading.flags;
  if (beside.rights.length > 0) return { rights: beside.rights, flags, reason: null };
  const place = placeMail(read, { senders: 1, hasAddress: true, isAutomatic: false });
  if (place.to === 'holding-pen') return { rights: [], flags, reason: place.reason };
  // No case was given to the reading, so that there is none that it could belong to.
  if (place.to === 'its-case') return { rights: [], flags, reason: 'unplaced' };
  return { rights: place.rights, flags: place.flags, reason: null };
}

/** What was ticked is certain; what the words say besides stands beside it for a person to see. */
function letterOf({ beside, letter }: Form, rights: readonly Right[]): LetterReading {
  if (beside.rights.length === 0) return letter;
  const read = new Map(letter.rights.map((one) => [one.right, one]));
  return {
    ...letter,
    kind: 'request',
    confidence: 1,
    rights: [
      ...rights.map((right) => ({ right, confidence: 1, evidence: read.get(right)?.evidence ?? [] })),
      ...letter.rights.filter(({ right }) => !rights.includes(right)),
    ],
    controllers: beside.controllers.length > 0 ? beside.controllers : 'all',
  };
}

/** Once, by the command's own rule; also when somebody died between opening and this. */
async function verifyMailbox({ table, registry, now }: PageDeps, { caseId, login }: Beside): Promise<void> {
  const { mailbox } = await requesterOf(table, caseId);
  await table.execute(
    caseId,
    { type: 'VerifyMailbox', asks: firstProof(registry, login?.facts) },
    {
      actor: { kind: 'requester' },
      now: now(),
      also: [verifyIdentifiers(table, caseId, { email: mailbox })],
    },
  );
}
