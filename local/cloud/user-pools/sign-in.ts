import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { bodyUpTo } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import type { Lockout } from './lockout.ts';
import type { Context, Middleware } from './middleware.ts';
import type { Pages } from './pages.ts';
import type { People } from './people.ts';
import { SIGN_IN_PATH } from './routes.ts';

const LARGEST_FORM = 16 * 1024;

/** The form to which oidc-provider sends whoever has to sign in, one address for each attempt. */
export function signInForm(o: {
  readonly provider: Provider;
  readonly pages: Pages;
  readonly people: People;
  readonly lockout: Lockout;
}): Middleware {
  const { provider, pages, people, lockout } = o;

  const answer = async (ctx: Context): Promise<void> => {
    // Finds the attempt by its cookie, so that a form sent from elsewhere leads nowhere.
    const { uid } = await provider.interactionDetails(ctx.req, ctx.res);
    if (ctx.path !== `${SIGN_IN_PATH}/${uid}`) throw new errors.SessionNotFound('another sign-in was begun');
    if (ctx.method !== 'POST') return pages.signIn(ctx);

    const form = new URLSearchParams((await bodyUpTo(ctx.req, LARGEST_FORM)).toString());
    const [username, password] = [form.get('username') ?? '', form.get('password') ?? ''];
    const key = people.accountKey(username);
    const locked = lockout.remaining(key);
    if (locked > 0) {
      ctx.set('retry-after', String(Math.ceil(locked / 1000)));
      return pages.signIn(ctx, {
        status: 429,
        message: 'Too many attempts. Wait a while, then try again.',
        username,
      });
    }
    const account = people.authenticate(username, password);
    if (!account) {
      lockout.failed(key);
      return pages.signIn(ctx, { status: 403, message: 'Incorrect user name or password.', username });
    }
    lockout.succeeded(key);
    const next = await provider.interactionResult(ctx.req, ctx.res, {
      login: { accountId: account.sub, amr: ['pwd'] },
    });
    ctx.status = 303;
    ctx.redirect(next);
  };

  return async (ctx, next) => {
    if (!ctx.path.startsWith(`${SIGN_IN_PATH}/`)) return next();
    try {
      await answer(ctx);
    } catch (error) {
      if (error instanceof errors.SessionNotFound) {
        ctx.status = 400;
        return pages.problem(ctx, 'It was begun in another browser, or too long ago.');
      }
      if (!(error instanceof ServiceError)) throw error;
      ctx.status = error.status;
      pages.problem(ctx, 'The form is too large.');
    }
  };
}
