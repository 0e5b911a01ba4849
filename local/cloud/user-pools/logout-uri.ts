import type { Middleware } from './middleware.ts';
import { ROUTES } from './routes.ts';

/** Cognito's own name for what OpenID calls `post_logout_redirect_uri`: a client may use either. */
export const logoutUri: Middleware = (ctx, next) => {
  const { logout_uri: wanted, ...others } = ctx.query;
  if (ctx.path === ROUTES.end_session && wanted !== undefined)
    ctx.query = { ...others, post_logout_redirect_uri: wanted };
  return next();
};
