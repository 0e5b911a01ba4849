import type { CaseId } from '#contracts/ids.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import type { LetterReading, LinkedBy } from '#contracts/mail-reading.ts';
import type { Case } from '#domain/case/state.ts';
import { firstProof } from '#domain/identity/policy.ts';
import { claimedIn, takeOnce } from '../platform/case-opening.ts';
import { type Write, WriteRefused } from '../platform/case-table/case-table.ts';
import { moveFinds } from '../platform/case-table/finds.ts';
import { keys } from '../platform/case-table/keys.ts';
import { putLetter } from '../platform/case-table/letters.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import type { Proof } from './proofs.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

export interface FurtherLetter {
  readonly caseId: CaseId;
  readonly linkedBy: LinkedBy | 'page';
  readonly letter: LetterReading;
  readonly withdraws: boolean;
  /** Documents and pictures that came with it. */
  readonly proofs: readonly Proof[];
  /** What was checked of the sender's domain speaks against them. */
  readonly isRefuted: boolean;
}

/**
 * Adds a mail to the case that it belongs to. It answers, corrects, narrows or gives up: that is shown to a person, and
 * nothing of it is done by itself but two things that harm nobody. What it says of its writer is claimed from now on,
 * and a document that came by the case's own signed address is laid where it is judged.
 */
export async function joinCase(deps: IntakeDeps, taken: TakenMail, further: FurtherLetter): Promise<void> {
  const { table, now } = deps;
  const { caseId, letter, linkedBy } = further;
  const before = await table.load(caseId);
  // Before the mail counts as taken: whoever dies in between does it again, with the same keys.
  await layProofs(deps, taken, further, before);
  try {
    await table.execute(
      caseId,
      {
        type: 'ReceiveMail',
        mail: taken.fingerprint,
        inboxKey: taken.inboxKey,
        receivedAt: taken.receivedAt,
        kind: letter.kind,
        linkedBy,
        rights: letter.rights.map(({ right }) => right),
        flags: letter.flags,
        withdraws: further.withdraws,
        attachments: letter.attachments.length,
      },
      {
        actor: { kind: 'system', name: 'intake' },
        now: now(),
        also: [
          takeOnce(table, taken, caseId),
          putLetter(table, caseId, taken.fingerprint, letter),
          ...(await corrections(deps, before, letter)),
        ],
      },
    );
    log('MAIL_JOINED', { caseId });
  } catch (error) {
    if (!(error instanceof WriteRefused) || error.index !== 0) throw error;
    log('MAIL_KNOWN', { caseId });
  }
}

const IS_IDENTIFYING = new Set<Case['status']>(['identity', 'judging']);

/**
 * A document by mail is judged like one that came through the page. Only the person's mailbox was told the signed
 * address, so an answer to it shows what a code would show: that the mailbox is theirs (IDV-2).
 */
async function layProofs(deps: IntakeDeps, taken: TakenMail, further: FurtherLetter, before: Case) {
  const { table, now, keepProof } = deps;
  const { caseId, linkedBy, proofs, isRefuted, letter } = further;
  const counts = linkedBy === 'signed-address' && !isRefuted && letter.kind !== 'auto';
  if (!counts || proofs.length === 0 || !IS_IDENTIFYING.has(before.status)) return;
  const { mailbox } = await requesterOf(table, caseId);
  await table.execute(
    caseId,
    { type: 'VerifyMailbox', asks: firstProof(deps.registry, before.login) },
    {
      actor: { kind: 'requester' },
      now: now(),
      also: [verifyIdentifiers(table, caseId, { email: mailbox })],
    },
  );
  for (const [at, { bytes }] of proofs.entries())
    await keepProof(`${caseId}/${taken.fingerprint.slice(0, 32)}-${at + 1}`, bytes);
  log('PROOF_KEPT', { caseId, count: proofs.length });
}

/** What the letter says otherwise of its writer, where nothing is proven and nobody has been asked yet. */
async function corrections(
  { table, hash, now }: IntakeDeps,
  { id, status }: Case,
  letter: LetterReading,
): Promise<readonly Write[]> {
  if (!IS_IDENTIFYING.has(status)) return [];
  const { subject } = await requesterOf(table, id);
  const said = Object.entries(claimedIn(letter)) as [IdentifierKind, NonNullable<Subject[IdentifierKind]>][];
  const news = said.filter(
    ([kind, { value }]) => subject[kind]?.status !== 'verified' && subject[kind]?.value !== value,
  );
  return news.length === 0
    ? []
    : [
        ...(await moveFinds({ table, hash }, id, {
          before: subject,
          after: Object.fromEntries(news),
          now: now(),
        })),
        {
          Update: {
            TableName: table.name,
            Key: keys.requester(id),
            UpdateExpression: `SET ${news.map((_, n) => `#r.#s.#k${n} = :v${n}`).join(', ')}`,
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: {
              '#r': 'requester',
              '#s': 'subject',
              ...Object.fromEntries(news.map(([kind], n) => [`#k${n}`, kind])),
            },
            ExpressionAttributeValues: Object.fromEntries(news.map(([, value], n) => [`:v${n}`, value])),
          },
        },
      ];
}
