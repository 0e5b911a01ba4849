import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as z from 'zod/mini';
import { listen } from '../functions/listen.ts';

/** A shop's REST interface as one finds them: no search for records, versions of them, and pages of three kinds. */
export type Shop = {
  readonly url: string;
  /** Every request: method, address, what of the headers tells who asks, and body. */
  readonly asked: { method: string; url: string; key: string; body: unknown }[];
  readonly orders: Map<string, Order>;
  close(): void;
};

const Order = z.object({
  id: z.string(),
  customer: z.object({ id: z.int(), name: z.string(), email: z.string(), phone: z.nullable(z.string()) }),
  what: z.string(),
  total: z.number(),
});
type Order = z.infer<typeof Order>;

const PEOPLE = [
  { id: 1, name: 'Mira Voorbeeld', email: 'Mira.Voorbeeld@Postvak.example', phone: '011 22 33 44' },
  { id: 2, name: 'An Voorbeeld', email: 'gezin@postvak.example', phone: null },
  { id: 3, name: 'Veel Voorbeeld', email: 'veel@postvak.example', phone: null },
  { id: 4, name: '<b>Boos</b>', email: 'boos@postvak.example', phone: null },
  { id: 5, name: 'Weg Voorbeeld', email: 'weg@postvak.example', phone: null },
];
const PAGE = 40;

export async function openShop(): Promise<Shop> {
  const orders = new Map(
    [
      ...[1, 2, 4, 5].map(
        (at, n) => [at, ['paper', 'her secret', '../../etc <script>', 'pencils'][n] ?? ''] as const,
      ),
      ...Array.from({ length: 250 }, (_, n) => [3, `stamp ${n}`] as const),
    ].map(([customer, what], n) => {
      const [found = PEOPLE[0]] = PEOPLE.filter(({ id }) => id === customer);
      return [`o-${n + 1}`, Order.parse({ id: `o-${n + 1}`, customer: found, what, total: 12.5 })] as const;
    }),
  );
  const asked: Shop['asked'] = [];
  const server: Server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, key: headers.authorization ?? String(headers['x-shop-key']), body });
    const { status, json, etag } = answer(
      orders,
      method,
      new URL(url, 'http://shop.example'),
      body,
      headers['if-match'],
    );
    response.writeHead(status, { 'content-type': 'application/json', ...(etag && { etag }) });
    response.end(json === undefined ? '' : JSON.stringify(json));
  });
  const url = await listen(server);
  return {
    ...{ url, asked, orders },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = Buffer.concat(await request.toArray()).toString('utf8');
  return text === '' ? null : JSON.parse(text);
}

type Reply = { readonly status: number; readonly json?: unknown; readonly etag?: string };
const Filter = z.object({
  filter: z.object({ email: z.optional(z.string()), phone: z.optional(z.string()) }),
  after: z.optional(z.string()),
});
const digits = (text: string | null) => (text ?? '').replace(/\D/g, '').slice(-8);

function answer(
  orders: Map<string, Order>,
  method: string,
  { pathname, searchParams }: URL,
  body: unknown,
  version: string | undefined,
): Reply {
  const sorted = [...orders.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  switch (`${method} ${pathname.replace(/\/(o-\d+|\d+)(?=\/|$)/, '/:id')}`) {
    case 'POST /orders/search': {
      const { filter, after = '' } = Filter.parse(body);
      const theirs = sorted.filter(
        ({ id, customer }) =>
          id > after &&
          (customer.email.toLowerCase() === filter.email ||
            (filter.phone !== undefined && digits(customer.phone) === digits(filter.phone))),
      );
      const data = theirs.slice(0, PAGE);
      return { status: 200, json: { data, links: { next: theirs.length > PAGE ? data.at(-1)?.id : null } } };
    }
    case 'GET /customers': {
      const email = searchParams.get('email');
      return { status: 200, json: PEOPLE.filter((one) => one.email.toLowerCase() === email) };
    }
    case 'GET /customers/:id/orders': {
      const whose = Number(pathname.split('/')[2]);
      const from = (Number(searchParams.get('page') ?? 1) - 1) * PAGE;
      const theirs = sorted.filter(({ customer }) => customer.id === whose);
      // The records do not say whose they are.
      const items = theirs.slice(from, from + PAGE).map(({ customer: _, ...order }) => order);
      return { status: 200, json: { items } };
    }
    case 'GET /orders': {
      const from = Number(searchParams.get('offset') ?? 0);
      const theirs = sorted.filter(({ customer }) => String(customer.id) === searchParams.get('customer'));
      return { status: 200, json: theirs.slice(from, from + PAGE) };
    }
    case 'GET /orders/:id':
    case 'PATCH /orders/:id':
    case 'DELETE /orders/:id':
      return ofOne(orders, method, pathname.split('/')[2] ?? '', body, version);
    default:
      return { status: 404 };
  }
}

function ofOne(
  orders: Map<string, Order>,
  method: string,
  id: string,
  body: unknown,
  version: string | undefined,
): Reply {
  const order = orders.get(id);
  if (order === undefined) return { status: 404 };
  const etag = `"${order.what}"`;
  if (method === 'GET') return { status: 200, json: { order }, etag };
  if (version !== undefined && version !== etag) return { status: 412 };
  if (method === 'DELETE') orders.delete(id);
  else orders.set(id, Order.parse({ ...order, ...z.looseObject({}).parse(body) }));
  return { status: 204 };
}
