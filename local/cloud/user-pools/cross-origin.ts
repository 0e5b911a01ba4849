import type { Middleware } from './middleware.ts';
import type { PoolClient } from './types.ts';

/** Where pages of a client come from. */
export const originsOf = ({ callbackUrls }: PoolClient): string[] =>
  callbackUrls.map((url) => new URL(url).origin);

/**
 * Lets pages of the pool's clients call, and no others: oidc-provider would open discovery and keys to every origin, and
 * answer every preflight.
 */
export function crossOrigin(clients: readonly PoolClient[]): Middleware {
  const allowed = new Set(clients.flatMap(originsOf));
  return async (ctx, next) => {
    const origin = ctx.get('origin');
    const preflight = ctx.method === 'OPTIONS' && ctx.get('access-control-request-method') !== '';
    if (preflight) ctx.status = 204;
    else await next();
    for (const name of Object.keys(ctx.response.headers))
      if (name.startsWith('access-control-')) ctx.remove(name);
    ctx.vary('origin');
    if (!allowed.has(origin)) return;
    ctx.set('access-control-allow-origin', origin);
    if (preflight)
      ctx.set({
        'access-control-allow-methods': 'GET,POST',
        'access-control-allow-headers': 'authorization,content-type',
        'access-control-max-age': '3600',
      });
    else ctx.set('access-control-expose-headers', 'www-authenticate');
  };
}
