import { randomUUID } from 'node:crypto';
import type { Account } from './people.ts';

/** Scope → the claims that it opens in the id token and at the user-info endpoint. */
export const CLAIMS_OF_SCOPE = {
  openid: ['sub', 'auth_time', 'jti', 'token_use', 'cognito:username', 'cognito:groups'],
  email: ['email', 'email_verified'],
  profile: ['name'],
} as const;

/** A user without groups has no such claim, as in Cognito. */
const groupsOf = ({ groups }: Account) => (groups.length > 0 ? { 'cognito:groups': [...groups] } : {});

export const idTokenClaims = (account: Account) => ({
  sub: account.sub,
  token_use: 'id',
  jti: randomUUID(),
  'cognito:username': account.username,
  ...groupsOf(account),
  email: account.email,
  email_verified: true,
  name: account.name,
});

/** Beside `sub`, `iss`, `client_id`, `scope`, `exp`, `iat`, `jti` and `aud`, which the provider writes. */
export const accessTokenClaims = (account: Account, authTime: number | undefined) => ({
  token_use: 'access',
  version: 2,
  username: account.username,
  ...groupsOf(account),
  ...(authTime === undefined ? {} : { auth_time: authTime }),
});

/** Cognito writes `email_verified` as text here, and only here. */
export const userInfoClaims = (account: Account, scopes: readonly string[]) => ({
  sub: account.sub,
  username: account.username,
  ...(scopes.includes('email') ? { email: account.email, email_verified: 'true' } : {}),
  ...(scopes.includes('profile') ? { name: account.name } : {}),
});
