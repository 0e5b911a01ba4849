import type * as z from 'zod/mini';
import { CONSOLE_ROUTES, type ConsoleRequest, type ConsoleRoute } from '#contracts/console-api.ts';
import type { Running } from './edition.ts';
import { signIn } from './sign-in.ts';
import type { Worker } from './workers.ts';

type Answer<Route extends ConsoleRoute> = z.output<(typeof CONSOLE_ROUTES)[Route]['answer']>;

/** The API said no; the message is written for a person. */
export class ConsoleRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ConsoleRefusal';
    this.code = code;
  }
}

/** A token is fetched anew when it has less than this left. */
const MARGIN_MS = 60_000;

/** Calls the console's API as somebody who signs in, as their browser would: code, PKCE, token. */
export function consoleClient(running: Pick<Running, 'console' | 'signIn'>, worker: Worker) {
  let signedIn: ReturnType<typeof signIn> | undefined;
  const token = async (): Promise<string> => {
    const known = await signedIn?.catch(() => undefined);
    if (!known || known.expiresAt < Date.now() + MARGIN_MS)
      signedIn = signIn({ ...running.signIn, ...worker });
    return (await signedIn)?.accessToken ?? '';
  };
  return async function call<Route extends ConsoleRoute>(
    route: Route,
    path: Readonly<Record<string, string>> = {},
    body?: ConsoleRequest<Route>,
  ): Promise<Answer<Route>> {
    const [method = 'GET', pattern = '/'] = route.split(' ');
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const query = path['after'] ? `?${new URLSearchParams({ after: path['after'] })}` : '';
    const ask = async () =>
      fetch(`${running.console}${filled}${query}`, {
        method,
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
      });
    let response = await ask();
    // The token has run out by the cloud's clock, which may be ahead of this process's.
    if (response.status === 401) {
      signedIn = undefined;
      response = await ask();
    }
    const answer: unknown = await response.json();
    if (!response.ok) {
      const { error = String(response.status), message = 'The console API failed' } = answer as {
        error?: string;
        message?: string;
      };
      throw new ConsoleRefusal(error, message);
    }
    return CONSOLE_ROUTES[route].answer.parse(answer) as Answer<Route>;
  };
}

export type ConsoleClient = ReturnType<typeof consoleClient>;
