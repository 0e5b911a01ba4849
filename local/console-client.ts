import { AwsClient } from 'aws4fetch';
import type * as z from 'zod/mini';
import { CONSOLE_ROUTES, type ConsoleBody, type ConsoleRoute } from '#contracts/console-api.ts';
import { DPO, PLACE } from './place.ts';

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

/** Calls the console's API as the demo DPO, signed as the deployed API wants it. */
export function consoleClient(address: string) {
  const signer = new AwsClient({
    accessKeyId: DPO.accessKeyId,
    secretAccessKey: DPO.secret,
    service: 'execute-api',
    region: PLACE.region,
    retries: 0,
  });
  return async function call<Route extends ConsoleRoute>(
    route: Route,
    path: Readonly<Record<string, string>> = {},
    body?: ConsoleBody<Route>,
  ): Promise<Answer<Route>> {
    const [method = 'GET', pattern = '/'] = route.split(' ');
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
    const query = path['after'] ? `?${new URLSearchParams({ after: path['after'] })}` : '';
    const response = await signer.fetch(`${address}${filled}${query}`, {
      method,
      ...(method === 'POST'
        ? { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }
        : {}),
    });
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
