import { HttpStoreError } from './http-error.ts';

/** What one attempt came to, short of a fault that no second attempt can mend. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly etag: string | null;
      readonly text: string;
    }
  | { readonly kind: 'key-refused' }
  | { readonly kind: 'later'; readonly fault: 'StoreBusy' | 'StoreBroken'; readonly afterMs: number | null };

/** As much as the kit puts in one page of evidence; counted after unpacking, so that a small bomb stays small. */
const LARGEST_ANSWER = 5 * 1024 * 1024;

/** @throws HttpStoreError */
export async function readReply(
  response: Response,
  now: number,
  expected: readonly number[],
): Promise<Reply> {
  const { status, headers } = response;
  if (expected.includes(status))
    return { kind: 'answered', status, etag: headers.get('etag'), text: await textOf(response) };
  // Its words are of no use and may quote the question; unread, they would hold the connection.
  await response.body?.cancel();
  if (status === 401) return { kind: 'key-refused' };
  const afterMs = retryAfter(headers.get('retry-after'), now);
  if (status === 429) return { kind: 'later', fault: 'StoreBusy', afterMs };
  if (status === 503 && afterMs !== null) return { kind: 'later', fault: 'StoreBusy', afterMs };
  if (status >= 500) return { kind: 'later', fault: 'StoreBroken', afterMs };
  if (status === 403) throw new HttpStoreError('StoreKeyRefused');
  if (status === 404) throw new HttpStoreError('StorePathUnknown');
  if (status >= 300 && status < 400) throw new HttpStoreError('StoreRedirected');
  if (status >= 400) throw new HttpStoreError('StoreQuestionRefused');
  throw new HttpStoreError('StoreAnswerInvalid');
}

/** RFC 9110, 10.2.3: seconds or a date. Null where neither stands there. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error cancels the rest of the body.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) throw new HttpStoreError('StoreAnswerTooLarge');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, size));
  } catch {
    throw new HttpStoreError('StoreAnswerInvalid');
  }
}
