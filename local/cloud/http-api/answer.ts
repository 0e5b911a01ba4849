import { z } from 'zod';
import { isRecord } from '#cloud/gateway/index.ts';
import { ApiError } from './api-error.ts';

/** An answer ready to be written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** Fields besides these are ignored on AWS too, e.g. the `multiValueHeaders` of payload format 1.0. */
const Shaped = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/**
 * Reads what a function returned: an answer where it has a `statusCode`, otherwise the JSON body of a 200.
 * @throws ApiError 500 for an answer of the wrong shape
 */
export function readAnswer(result: unknown): Answer {
  if (!isRecord(result) || !('statusCode' in result)) return inferred(result);
  const shaped = Shaped.safeParse(withoutNulls(result));
  if (!shaped.success) throw new ApiError(500, 'Internal Server Error');
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = shaped.data;
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
    },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}

function inferred(result: unknown): Answer {
  const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    cookies: [],
    body: Buffer.from(body),
  };
}

function withoutNulls(result: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(result).filter(([, value]) => value !== null));
}

export function errorAnswer(error: ApiError): Answer {
  return {
    status: error.status,
    headers: { 'content-type': 'application/json', ...error.headers },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message: error.message })),
  };
}
