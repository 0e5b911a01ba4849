import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Json } from '#connect/index.ts';
import type { StoreName } from '../people.ts';
import { type DemoRecord, recordsIn } from '../records.ts';
import { SHELVES, type Shelf, type ShelfName, search } from './http-service-shelf.ts';

export type HttpService = {
  /** Text of the secret for the store's lookup, `{"url":"http://127.0.0.1:…","key":"…"}`; null for a store kept elsewhere. */
  addressOf(store: StoreName): string | null;
  close(): Promise<void>;
};

export type HttpServiceOptions = {
  /** 0 for any that is free. */
  readonly port: number;
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
 * new at every opening. Nothing is kept: the records are the same whenever they are made.
 */
export async function openHttpService({
  port,
  pageSize = 20,
  perSecond = 500,
  now = () => Date.now(),
  records = recordsIn,
}: HttpServiceOptions): Promise<HttpService> {
  const desks = new Map(
    SHELF_NAMES.map((store) => [store, openDesk(store, { pageSize, perSecond, now, records })]),
  );
  const byPath = new Map([...desks.values()].map((desk) => [desk.shelf.path, desk]));
  const server = createServer((request, response) => {
    const desk = byPath.get(request.url ?? '');
    const answer = desk === undefined ? refusal(404, 'not found') : desk.answer(request);
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
    },
  };
}

const SHELF_NAMES = Object.keys(SHELVES).filter((name): name is ShelfName => name in SHELVES);

type Ready = { readonly status: number; readonly body: Json; readonly headers?: Record<string, string> };

/** No reason that quotes what was asked. */
function refusal(status: number, error: string, headers: Record<string, string> = {}): Ready {
  return { status, body: { error }, headers };
}

function openDesk(
  store: ShelfName,
  { pageSize, perSecond, now, records }: Required<Omit<HttpServiceOptions, 'port'>>,
) {
  const shelf: Shelf = SHELVES[store];
  const key = randomBytes(24).toString('base64url');
  let second = { at: 0, asked: 0 };
  let kept: readonly DemoRecord[] | undefined;

  async function answer(request: IncomingMessage): Promise<Ready> {
    if (request.method !== 'POST') return refusal(405, 'method not allowed', { allow: 'POST' });
    if (!sameText(request.headers.authorization ?? '', `Bearer ${key}`)) {
      return refusal(401, 'unauthorised', { 'www-authenticate': 'Bearer' });
    }
    const at = Math.floor(now() / 1000);
    second = { at, asked: second.at === at ? second.asked + 1 : 1 };
    if (second.asked > perSecond) return refusal(429, 'too many requests', { 'retry-after': '1' });
    const text = await bodyOf(request);
    if (text === null) return refusal(413, 'too large', { connection: 'close' });
    kept ??= records(store);
    const body = search(shelf, kept, pageSize, parsed(text));
    return body === null ? refusal(400, 'bad request') : { status: 200, body };
  }

  return { shelf, key, answer };
}

/** A question is an identifier or three. */
const LARGEST_QUESTION = 16 * 1024;

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > LARGEST_QUESTION) return null;
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
