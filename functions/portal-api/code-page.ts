import type { Case } from '#domain/case/state.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { fingerprintToShow } from './signing-key.ts';
import { askForCode, type CodeProblem, type Site } from './views.ts';

export const codePage = async (
  deps: PortalDeps,
  visit: Visit,
  shown: { sent: boolean; problem?: CodeProblem },
) =>
  askForCode(await siteOf(deps, visit.state), visit.state, {
    secret: visit.secret,
    purpose: visit.link.purpose,
    fingerprint: visit.link.purpose !== 'identity' ? await fingerprintToShow(deps) : null,
    ...shown,
  });

/** Forms lead to the store directly: its origin has to stand in the content security policy. */
export async function siteOf({ registry, download, script }: PortalDeps, state: Case): Promise<Site> {
  const storeOrigin = new URL(await download({ key: `${state.id}/`, fileName: 'none' })).origin;
  return { registry, storeOrigin, script };
}
