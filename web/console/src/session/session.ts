import { type User, UserManager } from 'oidc-client-ts';
import * as z from 'zod/mini';
import { ROLES, type Role } from '#contracts/console-api.ts';
import type { Settings } from '../settings.ts';

/** Who has signed in, as the provider says. */
export interface Person {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface Session {
  readonly person: Person;
  /** An access token that is good now; signs in again where there is none. */
  token(): Promise<string>;
  /** Leaves for the sign-in page and comes back to where one was. */
  signInAgain(): Promise<void>;
  signOut(): Promise<void>;
}

const Profile = z.object({
  'cognito:username': z.optional(z.string()),
  'cognito:groups': z._default(z.array(z.string()), []),
  sub: z.string(),
  name: z.optional(z.string()),
});
const Place = z.object({ hash: z.string() });

/**
 * Signs in by authorization code with PKCE. Tokens live in this tab and end with it. Resolves with the session, or never:
 * then the browser is on its way to the sign-in page.
 */
export async function openSession(settings: Settings): Promise<Session> {
  const here = `${location.origin}${location.pathname}`;
  const manager = new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: here,
    response_type: 'code',
    scope: 'openid profile',
    // The refresh token is used when a call needs it; a timer would keep a forgotten tab signed in.
    automaticSilentRenew: false,
    monitorSession: false,
  });
  const leave = async (): Promise<never> => {
    await manager.signinRedirect({ state: { hash: location.hash } });
    return new Promise<never>(() => {});
  };
  let user = await arrivedFrom(manager);
  user ??= await manager.getUser();
  if (!user || user.expired) user = (await renewed(manager)) ?? (await leave());

  const signOut = async (): Promise<void> => {
    await manager.removeUser();
    const { end_session_endpoint: end } = await manager.metadataService.getMetadata();
    if (!end) return location.assign(here);
    location.assign(`${end}?${new URLSearchParams({ client_id: settings.clientId, logout_uri: here })}`);
  };
  return {
    person: personOf(user),
    async token() {
      let known = await manager.getUser();
      if (!known || known.expired || (known.expires_in ?? 0) < 60) known = await renewed(manager);
      return known?.access_token ?? leave();
    },
    async signInAgain() {
      await manager.removeUser();
      await leave();
    },
    signOut,
  };
}

/** Takes up the code that the provider sent back, once, and puts the address right again. */
async function arrivedFrom(manager: UserManager): Promise<User | null> {
  const query = new URLSearchParams(location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) return null;
  try {
    const user = await manager.signinRedirectCallback();
    const place = Place.safeParse(user.state);
    history.replaceState(null, '', `${location.pathname}${place.success ? place.data.hash : ''}`);
    return user;
  } catch (error) {
    history.replaceState(null, '', location.pathname);
    // An answer to a sign-in that this tab has not begun: it begins its own.
    if (query.has('code')) return null;
    throw error;
  }
}

const renewed = (manager: UserManager): Promise<User | null> =>
  manager
    .getUser()
    .then(async (known) => (known?.refresh_token ? manager.signinSilent() : null))
    .catch(() => null);

function personOf({ profile }: User): Person {
  const { 'cognito:username': username, 'cognito:groups': groups, sub, name } = Profile.parse(profile);
  return {
    username: username ?? sub,
    name: name ?? username ?? sub,
    roles: ROLES.filter((role) => groups.includes(role)),
  };
}
