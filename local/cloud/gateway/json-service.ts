import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Caller, readBody, type Service, ServiceError } from '#cloud/service.ts';
import { sendError } from './error-response.ts';
import { isRecord } from './record.ts';

/** One operation. The signal fires when the client has gone before it was answered. */
export type JsonOperation = (
  input: Record<string, unknown>,
  caller: Caller | undefined,
  context: { signal: AbortSignal },
) => Promise<unknown>;

export interface JsonServiceSpec {
  readonly signingName: string;
  /** What stands before the point in `X-Amz-Target`, e.g. `AWSEvents`. */
  readonly targetPrefix: string;
  readonly version: '1.0' | '1.1';
  readonly operations: Readonly<Record<string, JsonOperation>>;
  /** Headers that the service's SDK reads from an error besides the body. */
  readonly errorHeaders?: (error: ServiceError) => Record<string, string>;
}

/** The `handle` of a service that speaks AWS JSON 1.0 or 1.1. Operations throw `ServiceError`s. */
export function jsonService(spec: JsonServiceSpec): Service['handle'] {
  const contentType = `application/x-amz-json-${spec.version}`;
  const operations = new Map(Object.entries(spec.operations));

  return async (request, response, caller) => {
    try {
      const run = operations.get(operationName(request, spec));
      if (!run) throw unknownOperation(request, spec);
      const input = parseInput(await readBody(request));
      const output = await run(input, caller, { signal: whenGone(response) });
      response
        .writeHead(200, { 'content-type': contentType, 'x-amzn-requestid': randomUUID() })
        .end(JSON.stringify(output ?? {}));
    } catch (error) {
      const headers = error instanceof ServiceError ? spec.errorHeaders?.(error) : undefined;
      sendError(response, error, { protocol: 'json', contentType, ...(headers && { headers }) });
    }
  };
}

function target(request: IncomingMessage): string {
  const value = request.headers['x-amz-target'];
  return typeof value === 'string' ? value : '';
}

function operationName(request: IncomingMessage, spec: JsonServiceSpec): string {
  const prefix = `${spec.targetPrefix}.`;
  return target(request).startsWith(prefix) ? target(request).slice(prefix.length) : '';
}

function unknownOperation(request: IncomingMessage, spec: JsonServiceSpec): ServiceError {
  const name = target(request) || 'a request without X-Amz-Target';
  return new ServiceError(
    'UnknownOperationException',
    `The local cloud does not emulate ${name} of ${spec.signingName}. See local/cloud/README.md.`,
  );
}

function parseInput(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  try {
    const input: unknown = JSON.parse(body.toString('utf8'));
    if (isRecord(input)) return input;
  } catch {
    // Not JSON: the same answer as JSON that is no object.
  }
  throw new ServiceError('SerializationException', 'The body is not a JSON object.');
}

function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
