import * as z from 'zod/mini';
import { CONSOLE_ROUTES, type ConsoleRequest, type ConsoleRoute } from '#contracts/console-api.ts';
import type { Session } from '../session/session.ts';
import { addressOf, type Place } from './address.ts';
import { Problem } from './problem.ts';

export type Answer<Route extends ConsoleRoute> = z.output<(typeof CONSOLE_ROUTES)[Route]['answer']>;

export interface Ask<Route extends ConsoleRoute> extends Place {
  readonly body?: ConsoleRequest<Route>;
  readonly signal?: AbortSignal;
  /** Of the answer that is known already. */
  readonly etag?: string | undefined;
}

/** `null`: nothing has changed since the answer with that etag. */
export interface Told<Route extends ConsoleRoute> {
  readonly answer: Answer<Route> | null;
  readonly etag: string | undefined;
}

export interface Api {
  /** @throws Problem */
  call<Route extends ConsoleRoute>(route: Route, ask?: Ask<Route>): Promise<Answer<Route>>;
  /** The same, for whoever asks again and again. @throws Problem */
  callIfChanged<Route extends ConsoleRoute>(route: Route, ask?: Ask<Route>): Promise<Told<Route>>;
}

const Refusal = z.object({ error: z.optional(z.string()), message: z.optional(z.string()) });

/** The console's API, typed by the contract that the API itself is made from; what it answers is held against it. */
export function apiAt(base: string, session: Session): Api {
  const send = async <Route extends ConsoleRoute>(route: Route, ask: Ask<Route>): Promise<Response> => {
    const { method, path } = addressOf(route, ask);
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await session.token()}`,
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(ask.etag ? { 'if-none-match': ask.etag } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(ask.body ?? {}) } : {}),
      ...(ask.signal ? { signal: ask.signal } : {}),
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    // The token has run out by the clock of the API.
    if (response.status === 401) await session.signInAgain();
    return response;
  };
  const callIfChanged = async <Route extends ConsoleRoute>(route: Route, ask: Ask<Route> = {}) => {
    const response = await send(route, ask);
    const etag = response.headers.get('etag') ?? undefined;
    if (response.status === 304) return { answer: null, etag };
    const body: unknown = await response.json().catch(() => ({}));
    if (response.ok) return { answer: CONSOLE_ROUTES[route].answer.parse(body) as Answer<Route>, etag };
    const { error, message } = Refusal.safeParse(body).data ?? {};
    throw new Problem(response.status, error ?? `Http${response.status}`, message ?? '');
  };
  return {
    callIfChanged,
    async call(route, ask = {}) {
      const { answer } = await callIfChanged(route, ask);
      if (answer === null) throw new Problem(304, 'Unchanged', 'Nothing was asked that could be unchanged');
      return answer;
    },
  };
}
