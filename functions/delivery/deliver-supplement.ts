import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import type { StepInput } from '#contracts/steps.ts';
import type { Supplement } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import { addDays } from '#domain/clock/day.ts';
import { dayOf, endOfDay } from '#domain/clock/instant.ts';
import { supplementTold } from '#domain/rights/closing-letters.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { issueLink } from '../platform/case-table/links.ts';
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

/** Sends what came after the answer: which stores have answered now, a link of its own to their records, what is missing still. */
export const makeDeliverSupplement =
  (deps: Deps) =>
  async ({ caseId }: StepInput<'deliver-supplement'>) => {
    const { table, registry, mailer, now } = deps;
    const state = await table.load(caseId);
    const supplement = supplementOnItsWay(state);
    if (!supplement) return {};
    const { n, release, records } = supplement;
    // Before the mail, not after it: nothing leaves that nobody has released (AUT).
    if (!release || (records > 0 && !supplement.package))
      throw new NamedError(ERRORS.refused, 'There is no supplement to deliver');
    const { answers: lookups } = await givenIn(table, state);
    await mailer.send(
      caseId,
      {
        ...supplementTold({ registry, state, answers: lookups, supplement, releasedAt: release.at }),
        package: records > 0 ? await linkTo(deps, caseId, { n, release }) : null,
      },
      { once: `supplement:${n}` },
    );
    await table.execute(
      caseId,
      { type: 'RecordSupplement', n },
      { actor: { kind: 'system', name: 'delivery' }, now: now() },
    );
    return {};
  };

async function linkTo(
  { table, registry, hash, portalUrl }: Deps,
  caseId: StepInput<'deliver-supplement'>['caseId'],
  { n, release }: { readonly n: number; readonly release: NonNullable<Supplement['release']> },
) {
  const { timeZone } = registry.group;
  const linkUntil = addDays(dayOf(release.at, timeZone), LINK_DAYS);
  const secret = await issueLink(table, hash, {
    caseId,
    purpose: `supplement-${n}`,
    expires: endOfDay(linkUntil, timeZone),
  });
  return { link: pageAddress(portalUrl, secret), linkUntil };
}

export const handler = wrapStep('deliver-supplement', () => {
  const { TABLE, SECRET_ID, PORTAL_URL } = configOf('deliver-supplement');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeDeliverSupplement({
    table,
    registry,
    now,
    mailer: mailer({ table, registry, hash, now }),
    hash,
    portalUrl: PORTAL_URL,
  });
});
