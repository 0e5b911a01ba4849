import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import type { Json } from '#connect/index.ts';
import type { StoreName } from '../people.ts';
import { type DemoRecord, recordsIn } from '../records.ts';
import { change, optedOut, optOut, read } from './http-service-change.ts';
import { SHELVES, type Shelf, type ShelfName, search } from './http-service-shelf.ts';
import { openState, type State } from './http-service-state.ts';

export type HttpService = {
  /** Text of the secret for the store's lookup, `{"url":"http://127.0.0.1:…","key":"…"}`; null for a store kept elsewhere. */
  addressOf(store: StoreName): string | null;
  close(): Promise<void>;
};

export type HttpServiceOptions = {
  /** 0 for any that is free. */
  readonly port: number;
  /** Where it is kept what became of the records. @default in memory: with the next opening everything is as at first */
  readonly file?: string;
  /** @default 20 */
  readonly pageSize?: number;
  /** Questions that each store takes in one second. @default 500 */
  readonly perSecond?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly records?: (store: StoreName) => readonly DemoRecord[];
};

/**
 * The appointment platform and the analytics service of the demonstration, on this machine: each with a key of its own,
 * new at every opening. The records are the same whenever they are made; kept is what became of them.
 */
export async function openHttpService({
  port,
  file = ':memory:',
  pageSize = 20,
  perSecond = 500,
  now = () => Date.now(),
  records = recordsIn,
}: HttpServiceOptions): Promise<HttpService> {
  const kept = new DatabaseSync(file);
  const desks = new Map(
    SHELF_NAMES.map((store) => [store, openDesk(store, kept, { pageSize, perSecond, now, records })]),
  );
  const byPath = new Map<string, Door>([...desks.values()].flatMap(({ doors }) => [...doors]));
  const server = createServer((request, response) => {
    const door = byPath.get(request.url ?? '');
    const answer = door === undefined ? refusal(404, 'not found') : door(request);
    Promise.resolve(answer)
      .catch(() => refusal(500, 'internal error'))
      .then((ready) => send(response, ready));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    addressOf(store) {
      const [, desk] = [...desks].find(([name]) => name === store) ?? [];
      const place = server.address();
      if (desk === undefined || place === null || typeof place === 'string') return null;
      const [, base] = desk.shelf.path.split('/');
      return JSON.stringify({ url: `http://127.0.0.1:${place.port}/${base}`, key: desk.key });
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      kept.close();
    },
  };
}

const SHELF_NAMES = Object.keys(SHELVES).filter((name): name is ShelfName => name in SHELVES);

type Ready = { readonly status: number; readonly body: Json; readonly headers?: Record<string, string> };

type Door = (request: IncomingMessage) => Promise<Ready>;

/** No reason that quotes what was asked. */
function refusal(status: number, error: string, headers: Record<string, string> = {}): Ready {
  return { status, body: { error }, headers };
}

function openDesk(
  store: ShelfName,
  file: DatabaseSync,
  { pageSize, perSecond, now, records }: Required<Omit<HttpServiceOptions, 'port' | 'file'>>,
) {
  const shelf: Shelf = SHELVES[store];
  const key = randomBytes(24).toString('base64url');
  let second = { at: 0, asked: 0 };
  let opened: State | undefined;

  const answering =
    (ask: (state: State, body: unknown) => Json | null, largest: number) =>
    async (request: IncomingMessage): Promise<Ready> => {
      if (request.method !== 'POST') return refusal(405, 'method not allowed', { allow: 'POST' });
      if (!sameText(request.headers.authorization ?? '', `Bearer ${key}`)) {
        return refusal(401, 'unauthorised', { 'www-authenticate': 'Bearer' });
      }
      const at = Math.floor(now() / 1000);
      second = { at, asked: second.at === at ? second.asked + 1 : 1 };
      if (second.asked > perSecond) return refusal(429, 'too many requests', { 'retry-after': '1' });
      const text = await bodyOf(request, largest);
      if (text === null) return refusal(413, 'too large', { connection: 'close' });
      opened ??= openState(file, store, records(store));
      const body = ask(opened, parsed(text));
      return body === null ? refusal(400, 'bad request') : { status: 200, body };
    };

  const doors = new Map([
    ['search', answering((state, body) => search(shelf, state.records(), pageSize, body), LARGEST_SEARCH)],
    ['read', answering((state, body) => read(shelf, state, body), LARGEST_LIST)],
    ['change', answering((state, body) => change(shelf, state, body), LARGEST_LIST)],
    ...(shelf.marketing
      ? ([
          ['opted-out', answering(optedOut, LARGEST_LIST)],
          ['opt-out', answering(optOut, LARGEST_LIST)],
        ] as const)
      : []),
  ]);
  return { shelf, key, doors: [...doors].map(([name, door]) => [`${shelf.path}/${name}`, door] as const) };
}

/** A search is an identifier or three; a list is of fifty records, with what they are to say. */
const LARGEST_SEARCH = 16 * 1024;
const LARGEST_LIST = 1024 * 1024;

async function bodyOf(request: IncomingMessage, largest: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Ready): void {
  const json = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(body));
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
