import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { CookieJar } from './cookie-jar.ts';

export interface SignInOptions {
  /** The address of the provider, as in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  /** One of the client's; nothing has to listen there. */
  readonly redirectUri: string;
  readonly username: string;
  readonly password: string;
}

export interface SignedIn {
  readonly accessToken: string;
  /** Milliseconds since the epoch, by the clock of this process. */
  readonly expiresAt: number;
}

/** A sign-in that failed, with a message for a person. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
});
const Tokens = z.object({ access_token: z.string(), expires_in: z.number() });
const Refusal = z.object({ error: z.string() });

/**
 * Signs in at the local provider as a browser would (discovery, authorization code with PKCE, the form), so that a command
 * line comes in by the same door as everybody.
 *
 * @throws SignInError
 */
export async function signIn(o: SignInOptions): Promise<SignedIn> {
  const provider = await discover(o.issuer);
  const verifier = randomBytes(32).toString('base64url');
  const code = await authorize(provider.authorization_endpoint, verifier, o);
  const response = await reach(provider.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: o.clientId,
      redirect_uri: o.redirectUri,
      code_verifier: verifier,
      code,
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new SignInError(`The provider gave no token: ${Refusal.parse(answer).error}.`);
  const { access_token: accessToken, expires_in: seconds } = Tokens.parse(answer);
  return { accessToken, expiresAt: Date.now() + seconds * 1000 };
}

async function discover(issuer: string): Promise<z.output<typeof Discovery>> {
  const response = await reach(`${issuer}/.well-known/openid-configuration`);
  const parsed = Discovery.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success || parsed.data.issuer !== issuer)
    throw new SignInError(`What answers at ${issuer} is not the provider of that name.`);
  return parsed.data;
}

/** Follows the redirects to the form and from there to the client's own address, which is read and not visited. */
async function authorize(endpoint: string, verifier: string, o: SignInOptions): Promise<string> {
  const state = randomBytes(16).toString('base64url');
  const jar = new CookieJar();
  const start = `${endpoint}?${new URLSearchParams({
    response_type: 'code',
    client_id: o.clientId,
    redirect_uri: o.redirectUri,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })}`;
  const form = await follow(new URL(start), jar, o.redirectUri);
  const arrived = 'page' in form ? await submit(form, jar, o) : form;
  const { searchParams: answer } = arrived.back;
  if (answer.get('state') !== state)
    throw new SignInError('The provider answered another sign-in than this one.');
  const code = answer.get('code');
  if (code === null)
    throw new SignInError(`The provider refused: ${answer.get('error_description') ?? answer.get('error')}.`);
  return code;
}

type Arrived =
  | { readonly back: URL }
  | { readonly page: URL; readonly status: number; readonly html: string };

const MOST_REDIRECTS = 10;

async function follow(
  url: URL,
  jar: CookieJar,
  redirectUri: string,
  init: RequestInit = {},
): Promise<Arrived> {
  let [next, request] = [url, init];
  for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
    const response = await reach(next, {
      ...request,
      headers: { cookie: jar.header(next), accept: 'text/html' },
      redirect: 'manual',
    });
    jar.keep(next, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) return { page: next, status: response.status, html: await response.text() };
    next = new URL(location, next);
    request = {};
    if (isAt(next, redirectUri)) return { back: next };
  }
  throw new SignInError('The provider leads round in circles.');
}

function isAt(url: URL, redirectUri: string): boolean {
  const { origin, pathname } = new URL(redirectUri);
  return url.origin === origin && url.pathname === pathname;
}

async function submit(form: Extract<Arrived, { page: URL }>, jar: CookieJar, o: SignInOptions) {
  const action = /<form[^>]*\saction="([^"]*)"/.exec(form.html)?.[1];
  if (form.status !== 200 || action === undefined)
    throw new SignInError(
      `The provider shows no form to sign in (${form.status}); does it know ${o.clientId}?`,
    );
  const answer = await follow(new URL(action, form.page), jar, o.redirectUri, {
    method: 'POST',
    body: new URLSearchParams({ username: o.username, password: o.password }),
  });
  if ('back' in answer) return answer;
  if (answer.status === 403) throw new SignInError(`Wrong user name or password for ${o.username}.`);
  if (answer.status === 429)
    throw new SignInError(`Too many attempts as ${o.username}; wait a while, then try again.`);
  throw new SignInError(`The provider did not take the form (${answer.status}).`);
}

async function reach(url: string | URL, init: RequestInit = {}): Promise<Response> {
  try {
    // A connection that is kept would be found dead after a restart of the provider.
    return await fetch(url, { ...init, headers: { ...init.headers, connection: 'close' } });
  } catch {
    throw new SignInError(`Nobody answers at ${new URL(url).origin}. Is the provider running?`);
  }
}
