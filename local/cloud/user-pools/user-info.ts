import { createLocalJWKSet, jwtVerify } from 'jose';
import type { Clock } from '#cloud/clock.ts';
import { userInfoClaims } from './claims.ts';
import type { PoolKeys } from './keys.ts';
import type { Middleware } from './middleware.ts';
import type { Account, People } from './people.ts';
import { USER_INFO_PATH } from './routes.ts';

interface UserInfoOptions {
  readonly issuer: string;
  readonly keys: PoolKeys;
  readonly people: People;
  readonly clock: Clock;
}

/** Tells the holder of an access token with the scope `openid` who they are. */
export function userInfo(o: UserInfoOptions): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== USER_INFO_PATH) return next();
    ctx.set('cache-control', 'no-store');
    if (ctx.method !== 'GET' && ctx.method !== 'POST') {
      ctx.status = 405;
      return;
    }
    const [, token] = /^Bearer (\S+)$/i.exec(ctx.get('authorization')) ?? [];
    const found = token === undefined ? undefined : await holder(token, o).catch(() => undefined);
    if (found?.scopes.includes('openid')) {
      ctx.body = userInfoClaims(found.account, found.scopes);
      return;
    }
    const error = found ? 'insufficient_scope' : 'invalid_token';
    ctx.status = found ? 403 : 401;
    ctx.set('www-authenticate', `Bearer error="${error}"`);
    ctx.body = { error, error_description: found ? 'The scope openid is needed.' : 'No valid access token.' };
  };
}

async function holder(
  token: string,
  o: UserInfoOptions,
): Promise<{ account: Account; scopes: readonly string[] } | undefined> {
  const { payload } = await jwtVerify(token, createLocalJWKSet(o.keys.published), {
    issuer: o.issuer,
    algorithms: ['RS256'],
    currentDate: new Date(o.clock.now()),
  });
  const account = payload['token_use'] === 'access' ? o.people.bySub(payload.sub ?? '') : undefined;
  return account && { account, scopes: String(payload['scope'] ?? '').split(' ') };
}
