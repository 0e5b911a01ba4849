import { createHash } from 'node:crypto';
import { escapeXml as text } from '../gateway/error-response.ts';
import { originsOf } from './cross-origin.ts';
import type { Context } from './middleware.ts';
import type { UserPoolSpec } from './types.ts';

/** What the form says after an attempt that failed. */
export interface Failure {
  readonly status: 403 | 429;
  readonly message: string;
  /** Stays in its field. */
  readonly username: string;
}

/** The pages of a pool. They work without script, by keyboard, and in a screen reader. */
export interface Pages {
  signIn(ctx: Context, failure?: Failure): void;
  /** `form` is oidc-provider's, with its token against forged requests; the buttons belong to it by its id. */
  signOut(ctx: Context, form: string): void;
  signedOut(ctx: Context): void;
  problem(ctx: Context, message: string): void;
}

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { max-width: 24rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input, button { box-sizing: border-box; width: 100%; font: inherit; padding: 0.625rem; border-radius: 0.375rem; }
input { border: 1px solid #767676; }
button { margin-top: 1.5rem; border: 1px solid #1d4f91; background: #1d4f91; color: #fff; cursor: pointer; }
button.second { margin-top: 0.75rem; border-color: currentcolor; background: none; color: inherit; }
:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.error { border-left: 0.25rem solid #c22; padding: 0.25rem 0.75rem; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export function createPages(spec: UserPoolSpec): Pages {
  // Browsers hold the redirects after a form against the policy too.
  const formTargets = new Set(
    spec.clients.flatMap((client) => [
      ...originsOf(client),
      ...client.logoutUrls.map((url) => new URL(url).origin),
    ]),
  );
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action 'self' ${[...formTargets].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

  const send = (ctx: Context, status: number, title: string, main: string) => {
    ctx.status = status;
    ctx.type = 'html';
    ctx.set({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    ctx.body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} – ${text(spec.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
  };

  return {
    signIn(ctx, failure) {
      const described = failure ? ' aria-invalid="true" aria-describedby="error"' : '';
      send(
        ctx,
        failure?.status ?? 200,
        failure ? 'Error: sign in' : 'Sign in',
        `<h1>Sign in to ${text(spec.name)}</h1>
${failure ? `<p class="error" id="error" role="alert">${text(failure.message)}</p>` : ''}
<form method="post" action="${text(ctx.path)}">
<label for="username">User name${spec.emailSignIn ? ' or email address' : ''}</label>
<input id="username" name="username" value="${text(failure?.username ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus${described}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${described}>
<button type="submit">Sign in</button>
</form>`,
      );
    },
    signOut(ctx, form) {
      send(
        ctx,
        200,
        'Sign out',
        `<h1>Sign out of ${text(spec.name)}?</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>
<button type="submit" form="op.logoutForm" class="second">Stay signed in</button>`,
      );
    },
    signedOut(ctx) {
      send(ctx, 200, 'Signed out', '<h1>You are signed out</h1>\n<p>You can close this page.</p>');
    },
    problem(ctx, message) {
      send(
        ctx,
        ctx.status >= 400 ? ctx.status : 400,
        'Sign-in failed',
        `<h1>This sign-in cannot go on</h1>
<p class="error" role="alert">${text(message)}</p>
<p>Go back to where you came from and sign in again.</p>`,
      );
    },
  };
}
