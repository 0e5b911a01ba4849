import type { ControllerId } from '#contracts/ids.ts';
import type { LoginFacts, PortalLogin } from '#contracts/portal-login.ts';
import type { Controller, Registry } from '#contracts/registry.ts';

/** A portal's login with the company whose portal it is. */
export interface DeclaredLogin extends PortalLogin {
  readonly controller: ControllerId;
}

export const declaredLogins = ({ controllers }: Pick<Registry, 'controllers'>): readonly DeclaredLogin[] =>
  controllers.flatMap(({ id: controller, portalLogins = [] }) =>
    portalLogins.map((login) => ({ ...login, controller })),
  );

/** Pages that may show the form in a frame: those that hand logins over, and no others. */
export const framingOrigins = (registry: Registry): readonly string[] => [
  ...new Set(declaredLogins(registry).flatMap(({ origins }) => origins)),
];

/** As the registry declares it now; undefined: the group has taken it back. */
export const declarationOf = (
  registry: Registry,
  { controller, login }: Pick<LoginFacts, 'controller' | 'login'>,
): DeclaredLogin | undefined =>
  declaredLogins(registry).find((one) => one.controller === controller && one.id === login);

/**
 * Whether a company takes this login in place of a copy of a document: its own portal's where that says so, and of others
 * those that it names, because each company answers for what it gives away (ADR 13). A login of which nothing was
 * checked shows nobody.
 */
export function isDocumentFor(
  company: Pick<Controller, 'id' | 'acceptsLogins'>,
  registry: Registry,
  login?: LoginFacts,
): boolean {
  if (!login || login.verified.length === 0) return false;
  if (declarationOf(registry, login)?.countsAs !== 'document') return false;
  return company.id === login.controller || (company.acceptsLogins ?? []).includes(login.login);
}
