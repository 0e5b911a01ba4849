import type { Language } from '#contracts/language.ts';
import { addDays } from '#domain/clock/day.ts';
import { dayOf, endOfDay } from '#domain/clock/instant.ts';
import { issueLink, type Link, revokeLink } from '../platform/case-table/links.ts';
import { nextIssue } from '../platform/case-table/renewals.ts';
import { pageAddress } from '../platform/identity-link.ts';
import { log } from '../platform/log.ts';
import { codePage } from './code-page.ts';
import { isFresh, showMyData } from './my-data-page.ts';
import { redirect } from './page.ts';
import { parcelOf } from './parcel.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { linkAsked } from './views.ts';

/** As long as the first one. */
const LINK_DAYS = 30;

export async function openPackage(deps: PortalDeps, visit: Visit) {
  return visit.hasSession ? showMyData(deps, visit) : codePage(deps, visit, { sent: false });
}

/** Writes down that the package was collected before the address that opens it is given out. */
export async function downloadPackage(deps: PortalDeps, visit: Visit) {
  const { table, download, now } = deps;
  const { state, secret } = visit;
  if (visit.link.purpose === 'identity' || !visit.hasSession) return codePage(deps, visit, { sent: false });
  const parcel = parcelOf(state, visit.link.purpose);
  if (!parcel || !isFresh(visit, now())) return redirect(`/p/${secret}`);
  await table.execute(state.id, { type: 'RecordCollection' }, { actor: { kind: 'requester' }, now: now() });
  return redirect(await download(parcel));
}

/** Ends a link that may have come into other hands, and mails another one. */
export async function endLink(deps: PortalDeps, visit: Visit) {
  if (visit.link.purpose === 'identity' || !visit.hasSession) return codePage(deps, visit, { sent: false });
  const { table, registry } = deps;
  await revokeLink(table, visit.secret);
  await mailFreshLink(deps, visit.link);
  return linkAsked(registry, visit.state.language);
}

/**
 * For a link to a package that has ended. It goes to the mailbox that a code has shown to be theirs, and the page says the
 * same whether there is one: whoever finds an old link learns nothing by it.
 */
export async function renewLink(deps: PortalDeps, language: Language, link: Link) {
  await mailFreshLink(deps, link);
  return linkAsked(deps.registry, language);
}

async function mailFreshLink(deps: PortalDeps, { caseId, purpose }: Link): Promise<void> {
  const { table, hash, mailer, registry, portalUrl, now } = deps;
  const state = await table.load(caseId);
  if (!parcelOf(state, purpose) || !state.mailboxVerified) return;
  const issue = await nextIssue(table, { caseId, purpose, now: now() });
  if (issue === null) return log('CODE_REFUSED', { caseId, reason: 'link-too-soon' });
  const { timeZone } = registry.group;
  const linkUntil = addDays(dayOf(now().toISOString(), timeZone), LINK_DAYS);
  const secret = await issueLink(table, hash, {
    caseId,
    purpose,
    issue,
    expires: endOfDay(linkUntil, timeZone),
  });
  await mailer.send(
    caseId,
    { letter: 'fresh-link', reference: state.reference, link: pageAddress(portalUrl, secret), linkUntil },
    { once: `fresh-link:${issue}` },
  );
}
