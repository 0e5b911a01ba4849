import { createHash, randomBytes } from 'node:crypto';
import { CookieJar } from '#local/cookie-jar.ts';
import { ANN, CLIENT } from './pool-under-test.ts';

/** A connection that is kept would be found dead after a restart. */
const NEW_CONNECTION = { connection: 'close' };
const REDIRECT_URI = CLIENT.callbackUrls[0] ?? '';

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined;

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
  readonly token_type: string;
}

/** What a console in a browser does, step by step. */
export function browser(issuer: string) {
  const jar = new CookieJar();
  const verifier = randomBytes(32).toString('base64url');

  async function visit(url: string | URL, init: RequestInit = {}): Promise<{ url: URL; response: Response }> {
    const at = new URL(url, issuer);
    const response = await fetch(at, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...NEW_CONNECTION, ...init.headers, cookie: jar.header(at) },
    });
    jar.keep(at, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) return { url: at, response };
    const next = new URL(location, at);
    return next.origin === issuer ? visit(next) : { url: next, response };
  }

  /** Ends at the form, or at the client's own address. */
  const authorize = (over: Record<string, string | undefined> = {}) => {
    const parameters: Record<string, string | undefined> = {
      response_type: 'code',
      client_id: CLIENT.id,
      redirect_uri: REDIRECT_URI,
      scope: 'openid email profile',
      state: 'here',
      nonce: 'once',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...over,
    };
    return visit(`/oauth2/authorize?${new URLSearchParams(Object.entries(parameters).filter(isGiven))}`);
  };

  const submit = (
    form: URL,
    fields: Record<string, string> = { username: ANN.username, password: ANN.password },
  ) => visit(form, { method: 'POST', body: new URLSearchParams(fields) });

  const token = (fields: Record<string, string>) =>
    fetch(`${issuer}/oauth2/token`, {
      method: 'POST',
      headers: NEW_CONNECTION,
      body: new URLSearchParams({ client_id: CLIENT.id, ...fields }),
    });

  const exchange = (code: string, over: Record<string, string> = {}) =>
    token({
      grant_type: 'authorization_code',
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
      code,
      ...over,
    });

  /** From the first request to the tokens; without the form where a session is there. */
  async function signIn(over: Record<string, string> = {}): Promise<Tokens> {
    const first = await authorize(over);
    const back = first.url.origin === issuer ? await submit(first.url) : first;
    const response = await exchange(back.url.searchParams.get('code') ?? '');
    return (await response.json()) as Tokens;
  }

  return { visit, authorize, submit, exchange, token, signIn };
}
