import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import { addDays } from '#domain/clock/day.ts';
import { dayOf, endOfDay } from '#domain/clock/instant.ts';
import { answerLetter } from '#domain/rights/closing-letters.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { issueLink } from '../platform/case-table/links.ts';
import { outcomesOf } from '../platform/case-table/outcomes.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { configOf } from '../platform/config.ts';
import { pageAddress } from '../platform/identity-link.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { type KeyedHash, keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';
import { LINK_DAYS } from './link-days.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly mailer: Mailer;
  readonly hash: KeyedHash;
  readonly portalUrl: string;
  readonly now: () => Date;
}

/** Sends the answer: a link to the page where a fresh code opens the package, and in words what each company said. */
export const makeDeliver =
  ({ table, registry, mailer, hash, portalUrl, now }: Deps) =>
  async ({ caseId }: StepInput<'deliver'>) => {
    const { timeZone } = registry.group;
    const state = await table.load(caseId);
    // Before the mail, not after it: a link to nothing would be worse than a step that stops.
    if (!state.package) throw new NamedError(ERRORS.refused, 'There is no package to deliver');
    const { answers } = await givenIn(table, state);
    const linkUntil = addDays(dayOf(state.release?.at ?? now().toISOString(), timeZone), LINK_DAYS);
    const expires = endOfDay(linkUntil, timeZone);
    const link = pageAddress(
      portalUrl,
      await issueLink(table, hash, { caseId, purpose: 'package', expires }),
    );
    const outcomes = await outcomesOf(table, caseId);
    await mailer.send(caseId, answerLetter({ registry, state, outcomes, answers, link, linkUntil }));
    await table.execute(
      caseId,
      { type: 'RecordDelivery' },
      { actor: { kind: 'system', name: 'delivery' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('deliver', () => {
  const { TABLE, SECRET_ID, PORTAL_URL } = configOf('deliver');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeDeliver({
    table,
    registry,
    now,
    mailer: mailer({ table, registry, hash, now }),
    hash,
    portalUrl: PORTAL_URL,
  });
});
