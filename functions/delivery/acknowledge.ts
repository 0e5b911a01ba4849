import type { Registry } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { addDays, day } from '#domain/clock/day.ts';
import { dayOf, startOfDay } from '#domain/clock/instant.ts';
import { firstProof } from '#domain/identity/policy.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { type IdentityLink, identityLink } from '../platform/identity-link.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly mailer: Mailer;
  readonly link: IdentityLink;
  readonly now: () => Date;
}

/** Days before the date to act by on which a requester who has not shown who they are hears why nothing was done. */
const NOTICE_DAYS = 5;

/**
 * Tells the requester that the request has arrived, until when the law gives time, and what is asked of them (CLK-8).
 * Answers how long to wait for their proof before that notice is due.
 */
export const makeAcknowledge =
  ({ table, registry, mailer, link, now }: Deps) =>
  async ({ caseId }: StepInput<'acknowledge'>): Promise<StepOutput<'acknowledge'>> => {
    const { group } = registry;
    const state = await table.load(caseId);
    await mailer.send(caseId, {
      letter: 'acknowledgement',
      reference: state.reference,
      received: dayOf(state.receivedAt, group.timeZone),
      lawDue: state.lawDue,
      link: await link(state),
      document: firstProof(registry, state.login) === 'document',
      rights: state.rights,
    });
    const notice = startOfDay(addDays(day(state.actBy), -NOTICE_DAYS), group.timeZone);
    return { waitSeconds: Math.max(60, Math.floor((Date.parse(notice) - now().getTime()) / 1000)) };
  };

export const handler = wrapStep('acknowledge', () => {
  const { TABLE, SECRET_ID, PORTAL_URL } = configOf('acknowledge');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeAcknowledge({
    table,
    registry,
    now,
    mailer: mailer({ table, registry, hash, now }),
    link: identityLink({ table, hash, portalUrl: PORTAL_URL }),
  });
});
