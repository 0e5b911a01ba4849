import * as z from 'zod/mini';
import type { Json } from '#connect/index.ts';
import type { HttpAuth } from '#contracts/declared-endpoint.ts';
import { parseExactly } from './exact-json.ts';
import { type Address, addressBook } from './http-address.ts';
import { HttpStoreError } from './http-error.ts';
import { type Reply, readReply } from './http-reply.ts';

/** A company's service as a lookup sees it. */
export type Service = {
  /**
   * Asks by POST, the question in the body: an identifier in a URL would stand in access logs.
   * @param path below the address, the same for everybody
   * @throws HttpStoreError
   */
  post<Answer>(path: `/${string}`, question: Json, answer: z.ZodMiniType<Answer>): Promise<Answer>;
  /**
   * Sends what may be sent twice.
   * @param expected statuses that are an answer; every other is a fault
   * @throws HttpStoreError
   */
  send(request: HttpRequest, expected: readonly number[]): Promise<Sent>;
};

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the address, with its query. */
  readonly path: string;
  readonly body?: Json;
  /** Only while the record is still this version of it. */
  readonly ifMatch?: string | null;
};

export type Sent = {
  readonly status: number;
  /** Names this version of what was answered. */
  readonly etag: string | null;
  /** @throws HttpStoreError `StoreAnswerInvalid` */
  json(): unknown;
};

/** What the tests give in place of the world. */
export type HttpDeps = {
  readonly fetch?: typeof globalThis.fetch;
  /** Text of the secret with the address: `{"url":"https://…","key":"…"}`. @default the secret that STORE_SECRET names */
  readonly secret?: () => Promise<string>;
  readonly timeout?: (ms: number) => AbortSignal;
  readonly wait?: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How the key is shown. @default bearer */
  readonly auth?: HttpAuth;
};

/** A service's "there is more": it comes back as the lookup's cursor, so it has to be opaque and short. */
export const Next = z.nullable(z.string().check(z.minLength(1), z.maxLength(4096)));

/** For one question, half of the 60 s that a lookup's function has: the rest is for writing what was found. */
const PATIENCE_MS = 30_000;
const ATTEMPT_MS = 10_000;
const ATTEMPTS = 3;
/** Before asking again whoever did not say when to come back. */
const PAUSE_MS = 1_000;

/**
 * A search changes nothing, and a change told twice is done once, so both are repeated where that may help: what fails here
 * is failed for the person who asks.
 */
export function httpService({
  fetch = (...question) => globalThis.fetch(...question),
  secret,
  timeout = (ms) => AbortSignal.timeout(ms),
  wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now = () => Date.now(),
  auth = 'bearer',
}: HttpDeps = {}): Service {
  const addresses = addressBook(secret);

  async function attempt(
    { method, path, body, ifMatch }: HttpRequest,
    expected: readonly number[],
    { url, key }: Address,
    ms: number,
  ): Promise<Attempt> {
    const signal = timeout(ms);
    try {
      const response = await fetch(`${url.href.replace(/\/$/, '')}${path}`, {
        method,
        headers: {
          ...shown(auth, key),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(ifMatch && { 'if-match': ifMatch }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal,
      });
      return await readReply(response, now(), expected);
    } catch (error) {
      if (error instanceof HttpStoreError) throw error;
      return { kind: 'later', fault: signal.aborted ? 'StoreTimedOut' : 'StoreUnreachable', afterMs: null };
    }
  }

  async function answered(request: HttpRequest, expected: readonly number[]): Promise<Answered> {
    const end = now() + PATIENCE_MS;
    let renewed = false;
    for (let tried = 1; ; ) {
      const reply = await attempt(
        request,
        expected,
        await addresses.read(),
        Math.max(1, Math.min(ATTEMPT_MS, end - now())),
      );
      if (reply.kind === 'answered') return reply;
      if (reply.kind === 'key-refused') {
        if (renewed) throw new HttpStoreError('StoreKeyRefused');
        renewed = true;
        addresses.forget();
        continue;
      }
      if (reply.fault === 'StoreUnreachable') addresses.forget();
      const pause = reply.afterMs ?? PAUSE_MS;
      if (tried === ATTEMPTS || now() + pause >= end) throw new HttpStoreError(reply.fault);
      await wait(pause);
      tried += 1;
    }
  }

  return {
    async post(path, question, answer) {
      const { text } = await answered({ method: 'POST', path, body: question }, [200]);
      const result = answer.safeParse(parsed(text));
      if (!result.success) throw new HttpStoreError('StoreAnswerInvalid');
      return result.data;
    },
    async send(request, expected) {
      const { status, etag, text } = await answered(request, expected);
      return { status, etag, json: () => parsed(text) };
    },
  };
}

type Answered = Extract<Reply, { kind: 'answered' }>;

function shown(auth: HttpAuth, key: string): Record<string, string> {
  if (auth === 'bearer') return { authorization: `Bearer ${key}` };
  if (auth === 'basic') return { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
  return { [auth.header]: key };
}

type Attempt =
  | Reply
  | {
      readonly kind: 'later';
      readonly fault: 'StoreTimedOut' | 'StoreUnreachable';
      readonly afterMs: null;
    };

function parsed(text: string): unknown {
  try {
    return parseExactly(text);
  } catch {
    throw new HttpStoreError('StoreAnswerInvalid');
  }
}
