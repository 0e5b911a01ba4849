import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type HttpDeps, httpService } from '#registry/connectors/http.ts';
import { listen } from '../functions/listen.ts';

const SECRET = 'marijke.vdb@postvak.example';
const QUESTION = { anyOf: { email: SECRET } };
const Answer = z.object({ visits: z.array(z.string()) });

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A company's service that answers as it is told, and a clock that only waiting moves. */
async function company(listener: RequestListener, deps: HttpDeps = {}) {
  const asked: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
  server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    asked.push({ url: request.url, authorization: request.headers.authorization, body });
    listener(request, response);
  });
  const url = await listen(server);
  const waited: number[] = [];
  let time = Date.UTC(2026, 2, 5);
  const service = httpService({
    secret: async () => JSON.stringify({ url, key: 'the-key' }),
    wait: async (ms) => {
      waited.push(ms);
      time += ms;
    },
    now: () => time,
    ...deps,
  });
  return { url, asked, waited, ask: () => service.post('/visits', QUESTION, Answer) };
}

const good: RequestListener = (_, response) => response.end('{"visits":["one"],"more":1}');
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end(`{"error":"${SECRET} is unknown"}`);
/** Each listener once, the last for good. */
const inTurn = (...listeners: readonly RequestListener[]): RequestListener => {
  let turn = 0;
  return (request, response) => {
    const listener = listeners[Math.min(turn, listeners.length - 1)];
    turn += 1;
    listener?.(request, response);
  };
};
const faultOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'answered',
    (error: Error) => error.name,
  );

describe('a question', () => {
  it('is answered with what the schema knows', async () => {
    const { ask } = await company(good);
    expect(await ask()).toEqual({ visits: ['one'] });
  });

  it('stands in the body, and the address names nobody', async () => {
    const { ask, asked } = await company(good);
    await ask();
    expect(asked).toEqual([
      { url: '/visits', authorization: 'Bearer the-key', body: JSON.stringify(QUESTION) },
    ]);
  });

  it('reads the secret once for all questions', async () => {
    let read = 0;
    const { url } = await company(good);
    const service = httpService({ secret: async () => JSON.stringify({ url, key: `key-${++read}` }) });
    await service.post('/visits', QUESTION, Answer);
    await service.post('/visits', QUESTION, Answer);
    expect(read).toBe(1);
  });
});

describe('a refused key', () => {
  it('is read again, for it may have been replaced', async () => {
    const keys = ['old', 'new'];
    const { ask, asked } = await company(
      (request, response) =>
        request.headers.authorization === 'Bearer new'
          ? good(request, response)
          : status(401)(request, response),
      { secret: async () => JSON.stringify({ url: await address(), key: keys.shift() }) },
    );
    expect(await ask()).toEqual({ visits: ['one'] });
    expect(asked).toHaveLength(2);
  });

  it('is read again once only', async () => {
    const { ask, asked } = await company(status(401));
    expect([await faultOf(ask()), asked.length]).toEqual(['StoreKeyRefused', 2]);
  });

  async function address() {
    const place = server?.address();
    return typeof place === 'object' && place !== null ? `http://127.0.0.1:${place.port}` : '';
  }
});

describe('a service that asks for patience', () => {
  it('gets it, as long as it says', async () => {
    const { ask, waited } = await company(inTurn(status(429, { 'retry-after': '3' }), good));
    expect([await ask(), waited]).toEqual([{ visits: ['one'] }, [3000]]);
  });

  it('may name an instant', async () => {
    const instant = new Date(Date.UTC(2026, 2, 5, 0, 0, 7)).toUTCString();
    const { ask, waited } = await company(inTurn(status(503, { 'retry-after': instant }), good));
    expect([await ask(), waited]).toEqual([{ visits: ['one'] }, [7000]]);
  });

  it('gets no more than a question has', async () => {
    const { ask, waited } = await company(status(429, { 'retry-after': '60' }));
    expect([await faultOf(ask()), waited]).toEqual(['StoreBusy', []]);
  });

  it('is not asked for ever', async () => {
    const { ask, asked } = await company(status(429, { 'retry-after': '0' }));
    expect([await faultOf(ask()), asked.length]).toEqual(['StoreBusy', 3]);
  });
});

describe('a fault', () => {
  it('that may pass is tried again', async () => {
    const { ask, waited } = await company(inTurn(status(500), good));
    expect([await ask(), waited]).toEqual([{ visits: ['one'] }, [1000]]);
  });

  it.each([
    ['StoreBroken', status(500), 3],
    ['StorePathUnknown', status(404), 1],
    ['StoreKeyRefused', status(403), 1],
    ['StoreQuestionRefused', status(400), 1],
    ['StoreRedirected', status(307, { location: 'http://127.0.0.1:9/' }), 1],
    ['StoreAnswerInvalid', status(204), 1],
  ] as const)('is %s by name', async (fault, listener, tries) => {
    const { ask, asked } = await company(listener);
    expect([await faultOf(ask()), asked.length]).toEqual([fault, tries]);
  });

  it('is the name alone: no value, no address, no cause', async () => {
    for (const listener of [status(500), status(400), garbage(`"${SECRET}`), garbage(`["${SECRET}"]`)]) {
      const { ask, url } = await company(listener);
      const error = await ask().catch((thrown: unknown) => thrown);
      const told = error instanceof Error ? `${error.message} ${error.cause} ${error.stack}` : '';
      expect(told).toContain('Store');
      expect([told.includes(SECRET), told.includes(url), told.includes('the-key')]).toEqual([
        false,
        false,
        false,
      ]);
      server?.close();
    }
  });
});

describe('an answer', () => {
  it.each([
    ['what is no JSON', garbage('<html>')],
    ['another shape', garbage('{"visits":[1]}')],
    ['bytes that are no text', garbage(Buffer.from([0x22, 0xff, 0x22]))],
    ['nothing', garbage('')],
  ])('of %s is refused', async (_, listener) => {
    const { ask } = await company(listener);
    expect(await faultOf(ask())).toBe('StoreAnswerInvalid');
  });

  it('without an end is not read to its end', async () => {
    let written = 0;
    const { ask } = await company((_, response) => {
      const more = () => {
        while (!response.destroyed && written < 64 * 2 ** 20) {
          written += 2 ** 16;
          if (!response.write(Buffer.alloc(2 ** 16, 0x20))) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await faultOf(ask())).toBe('StoreAnswerTooLarge');
    expect(written).toBeLessThan(64 * 2 ** 20);
  });
});

describe('a service that does not answer', () => {
  /** Time is up for the question that is being asked. */
  let current = new AbortController();
  const timeout = () => {
    current = new AbortController();
    return current.signal;
  };

  it('is left after a while', async () => {
    const { ask, asked } = await company(() => current.abort(), { timeout });
    expect([await faultOf(ask()), asked.length]).toEqual(['StoreTimedOut', 3]);
  });

  it('is left in the middle of its answer too', async () => {
    const halfway: RequestListener = (_, response) =>
      void response.write('{"visits":[', () => current.abort());
    const { ask, asked } = await company(halfway, { timeout });
    expect([await faultOf(ask()), asked.length]).toEqual(['StoreTimedOut', 3]);
  });

  it('gets ten seconds at a time, and half a minute in all', async () => {
    const given: number[] = [];
    let time = 0;
    const { ask } = await company(good, {
      timeout: (ms) => {
        given.push(ms);
        time += ms;
        return AbortSignal.abort();
      },
      wait: async (ms) => {
        time += ms;
      },
      now: () => time,
    });
    expect([await faultOf(ask()), given]).toEqual(['StoreTimedOut', [10_000, 10_000, 8_000]]);
  });

  it('or is not there at all', async () => {
    const fetch = async () => {
      throw new TypeError(`fetch failed for ${SECRET}`);
    };
    const { ask } = await company(good, { fetch });
    expect(await faultOf(ask())).toBe('StoreUnreachable');
  });

  it('is looked up anew: it may have moved', async () => {
    const { url } = await company(good);
    const urls = ['http://127.0.0.1:1', url];
    const service = httpService({
      secret: async () => JSON.stringify({ url: urls.shift(), key: 'the-key' }),
      wait: async () => {},
    });
    expect(await service.post('/visits', QUESTION, Answer)).toEqual({ visits: ['one'] });
  });
});

describe('an address', () => {
  const never = async () => {
    throw new Error('It was asked.');
  };
  const faultAt = (text: string) =>
    faultOf(httpService({ secret: async () => text, fetch: never }).post('/visits', QUESTION, Answer));
  const at = (url: string, key = 'the-key') => JSON.stringify({ url, key });

  it.each([
    ['in the clear to another machine', at('http://analytics.example')],
    ['that only looks like this machine', at('http://127.0.0.1.analytics.example')],
    ['of another protocol', at('file:///etc/passwd')],
    ['with a password in it', at('https://me:secret@analytics.example')],
    ['with a query in it', at('https://analytics.example/?key=1')],
    ['with a key that breaks the header', at('https://analytics.example', 'a\r\nb')],
    ['that is no JSON', 'the-key'],
    ['that is empty', ''],
  ])('%s is refused', async (_, text) => {
    expect(await faultAt(text)).toBe('StoreAddressInvalid');
  });

  it('is used with its path, sealed', async () => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(input);
      return new Response('{"visits":[]}');
    };
    const service = httpService({ secret: async () => at('https://analytics.example/v1/'), fetch });
    await service.post('/visits', QUESTION, Answer);
    expect(asked).toEqual(['https://analytics.example/v1/visits']);
  });

  it('is not known when the stack has not set it', async () => {
    expect(await faultOf(httpService().post('/visits', QUESTION, Answer))).toBe('ConfigurationMissing');
  });
});

function garbage(content: string | Buffer): RequestListener {
  return (_, response) => response.end(content);
}
