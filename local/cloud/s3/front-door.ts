import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { notEmulated, ServiceError } from '../service.ts';
import { queryPairs, splitTarget, uriDecode } from '../sigv4/canonical.ts';
import { type CredentialLookup, type VerifiedSignature, verifySignature } from '../sigv4/index.ts';
import { assertAllowed, type S3Access } from './access.ts';
import { allowOrigin, answerPreflight } from './cors-answer.ts';
import { accessDenied, invalidArgument, S3Error } from './errors.ts';
import { accessOf, type Exchange, type Headers, sendXml } from './exchange.ts';
import { assertKey } from './object-key.ts';
import { assertUnderstood, SIGNING_PARAMETERS, selectOperation } from './operation.ts';
import { COPY_SOURCE } from './operations/copy-source.ts';
import { OPERATIONS } from './operations/index.ts';
import { postObject } from './post-object.ts';
import type { S3Store } from './store.ts';
import { element, optional } from './xml.ts';

/** After a refusal, what is left of a body is read up to here, so that the connection can be used again. */
const LARGEST_DRAIN = 512 * 2 ** 20;

const ABSENT: ReadonlySet<string> = new Set(['NoSuchKey', 'NoSuchVersion']);

/** From an HTTP request to an operation, and from an error to its XML. */
export class FrontDoor {
  readonly #store: S3Store;
  readonly #lookup: CredentialLookup;
  readonly #access: S3Access;

  constructor(store: S3Store, lookup: CredentialLookup, access: S3Access) {
    this.#store = store;
    this.#lookup = lookup;
    this.#access = access;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    response.setHeader('x-amz-request-id', requestId);
    response.setHeader('x-amz-id-2', Buffer.from(requestId).toString('base64'));
    // A client with another time learns ours from here, and signs by it.
    response.setHeader('date', new Date(this.#store.clock.now()).toUTCString());
    try {
      await this.#dispatch(request, response, requestId);
      if (!request.complete) request.resume();
    } catch (error) {
      await refuse(request, response, requestId, error);
    }
  }

  async #dispatch(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const { path, query } = splitTarget(request);
    const { bucket, key } = parsePath(path);
    allowOrigin(this.#store, bucket, request, response);
    if (request.method === 'OPTIONS') {
      answerPreflight(this.#store, bucket, request, response);
      return;
    }
    const base = { store: this.#store, request, response, requestId, bucket };
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
    if (request.method === 'POST' && key === '' && query === '' && isForm) {
      await postObject({ ...base, lookup: this.#lookup, access: this.#access });
      return;
    }
    const signature = this.#verify(request);
    const parameters = uniquePairs(queryPairs(query));
    const headers = effectiveHeaders(request, parameters, signature);
    const x: Exchange = { ...base, key, headers, query: parameters, signature, access: this.#access };
    const operation = selectOperation(OPERATIONS, x);
    assertUnderstood(operation, x);
    this.#assertOwner(headers);
    if (key !== '') assertKey(key);
    assertAllowed(this.#access.refusal(accessOf(x, operation.name)));
    try {
      await operation.run(x);
    } catch (error) {
      assertMayLearn(x, error);
      throw error;
    }
  }

  #verify(request: IncomingMessage): VerifiedSignature {
    const signature = verifySignature(request, {
      lookup: this.#lookup,
      now: this.#store.clock.now(),
      service: 's3',
    });
    const { region } = this.#store.place;
    if (signature.region !== region)
      throw new S3Error(
        'AuthorizationHeaderMalformed',
        `The authorization header is malformed; the region '${signature.region}' is wrong; expecting '${region}'`,
        { fields: { Region: region } },
      );
    return signature;
  }

  #assertOwner(headers: Headers): void {
    for (const name of ['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner']) {
      const owner = headers.get(name);
      if (owner !== undefined && owner !== this.#store.place.account) throw accessDenied();
    }
  }
}

/** Whoever may not list a bucket is not told that it lacks a key: "forbidden" is all they hear. */
function assertMayLearn({ access, signature, headers, bucket }: Exchange, error: unknown): void {
  if (!(error instanceof ServiceError) || !ABSENT.has(error.code)) return;
  const [source] = headers.get(COPY_SOURCE)?.replace(/^\//, '').split('/') ?? [];
  assertAllowed(access.absenceRefusal(signature.caller, source ?? bucket));
}

/**
 * Path-style only. The key begins after the slash that follows the bucket and may hold anything, also `//` and `..`.
 * A bare plus is a blank: whoever means a plus writes `%2B`.
 */
function parsePath(rawPath: string): { bucket: string; key: string } {
  const path = rawPath.replaceAll('+', ' ');
  const slash = path.indexOf('/', 1);
  return slash < 0
    ? { bucket: uriDecode(path.slice(1)), key: '' }
    : { bucket: uriDecode(path.slice(1, slash)), key: uriDecode(path.slice(slash + 1)) };
}

function uniquePairs(pairs: readonly [string, string][]): Map<string, string> {
  const unique = new Map(pairs);
  if (unique.size < pairs.length) throw notEmulated('a query parameter that is repeated');
  return unique;
}

/** A presigned URL carries in its query what would otherwise be `x-amz-` headers. */
function effectiveHeaders(
  request: IncomingMessage,
  query: ReadonlyMap<string, string>,
  signature: VerifiedSignature,
): Headers {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(',') : value);
  }
  if (!signature.presigned) return headers;
  for (const [name, value] of query) {
    const lower = name.toLowerCase();
    if (!lower.startsWith('x-amz-') || SIGNING_PARAMETERS.test(name)) continue;
    if (headers.has(lower) && headers.get(lower) !== value)
      throw invalidArgument(name, value, `${name} is given twice, in the URL and as a header.`);
    headers.set(lower, value);
  }
  return headers;
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  thrown: unknown,
): Promise<void> {
  if (!(thrown instanceof ServiceError) && !isDeparture(thrown))
    console.error(`S3 could not answer request ${requestId}.`, thrown);
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const error =
    thrown instanceof ServiceError
      ? thrown
      : new S3Error('InternalError', 'We encountered an internal error. Please try again.', { status: 500 });
  const reusable = await drain(request);
  for (const [name, value] of Object.entries(error instanceof S3Error ? error.headers : {}))
    response.setHeader(name, value);
  if (!reusable) response.setHeader('connection', 'close');
  if (request.method === 'HEAD') {
    response.writeHead(error.status).end();
    return;
  }
  const root = element(
    'Error',
    element('Code', error.code),
    element('Message', error.message),
    Object.entries(error.fields).map(([name, value]) => optional(name, String(value))),
    element('Resource', splitTarget(request).path),
    element('RequestId', requestId),
  );
  sendXml(response, root, { status: error.status, namespace: false });
}

/** A client that went away is nobody's fault. */
function isDeparture(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'EPIPE';
}

/** Clients that are still sending would miss an answer on a connection that closes under them. */
async function drain(request: IncomingMessage): Promise<boolean> {
  if (request.complete) return true;
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > LARGEST_DRAIN) return false;
  let size = 0;
  const count = (chunk: Buffer) => {
    size += chunk.length;
    if (size > LARGEST_DRAIN) request.destroy();
  };
  request.on('data', count);
  try {
    await finished(request, { writable: false });
    return true;
  } catch {
    return false;
  } finally {
    request.off('data', count);
  }
}
