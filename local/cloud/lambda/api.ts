import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyUpTo, sendError } from '#cloud/gateway/index.ts';
import { notEmulated, type Service, ServiceError } from '../service.ts';
import { assertEventSize, LARGEST_EVENT } from './event-text.ts';
import { FunctionError } from './function-error.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { Registry } from './registry.ts';

export interface LambdaApiOptions {
  readonly registry: Registry;
  run(spec: FunctionSpec, event: string): { requestId: string; result: Promise<string> };
  enqueue(spec: FunctionSpec, event: string): string;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
  /** The function in the path, decoded; empty if there is none. */
  readonly reference: string;
}

/** Lambda's REST-JSON protocol, as far as it is emulated. */
export function lambdaApi(o: LambdaApiOptions): Service['handle'] {
  const routes: readonly [method: string, path: RegExp, run: (exchange: Exchange) => Promise<void>][] = [
    ['GET', /^\/2015-03-31\/functions\/?$/, async (exchange) => listFunctions(o, exchange)],
    ['POST', /^\/2015-03-31\/functions\/([^/]+)\/invocations$/, (exchange) => invoke(o, exchange)],
    [
      'GET',
      /^\/2015-03-31\/functions\/([^/]+)$/,
      async (exchange) =>
        answer(exchange, 200, {
          Configuration: configuration(find(o, exchange)),
          Code: { RepositoryType: 'S3' },
        }),
    ],
    [
      'GET',
      /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
      async (exchange) => answer(exchange, 200, configuration(find(o, exchange))),
    ],
  ];

  return async (request, response) => {
    try {
      const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://lambda');
      for (const [method, path, run] of routes) {
        const match = method === request.method && path.exec(pathname);
        if (match)
          return await run({ request, response, query, reference: decodeURIComponent(match[1] ?? '') });
      }
      throw notEmulated(`${request.method} ${pathname.replace(/functions\/[^/]+/, 'functions/…')} of Lambda`);
    } catch (error) {
      sendError(response, error, { protocol: 'json' });
    }
  };
}

async function invoke(o: LambdaApiOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const spec = find(o, exchange);
  refuseHeader(request, 'x-amz-client-context');
  refuseHeader(request, 'x-amz-durable-execution-name');
  refuseHeader(request, 'x-amz-tenant-id');
  if ((request.headers['x-amz-log-type'] ?? 'None') !== 'None') throw notEmulated('LogType Tail of Invoke');
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  const event = await readEvent(request);
  if (type !== 'DryRun')
    assertEventSize(Buffer.byteLength(event), type === 'Event' ? type : 'RequestResponse');
  switch (type) {
    case 'DryRun':
      return void response.writeHead(204).end();
    case 'Event':
      return void response.writeHead(202, { 'x-amzn-requestid': o.enqueue(spec, event) }).end();
    case 'RequestResponse': {
      const { requestId, result } = o.run(spec, event);
      const headers = {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amz-executed-version': '$LATEST',
      };
      try {
        const payload = await result;
        response.writeHead(200, headers).end(payload);
      } catch (error) {
        if (!(error instanceof FunctionError)) throw error;
        response
          .writeHead(200, { ...headers, 'x-amz-function-error': 'Unhandled' })
          .end(JSON.stringify(error.payload));
      }
      return;
    }
    default:
      throw new ServiceError('InvalidParameterValueException', `Invocation type ${type} is unknown.`);
  }
}

async function readEvent(request: IncomingMessage): Promise<string> {
  // More than is allowed is read, so that the refusal can say how much it was.
  const body = await bodyUpTo(request, 2 * LARGEST_EVENT.RequestResponse);
  if (body.length === 0) return '{}';
  const event = body.toString('utf8');
  try {
    JSON.parse(event);
  } catch {
    throw new ServiceError('InvalidRequestContentException', 'Could not parse request body into json', {
      fields: { Type: 'User' },
    });
  }
  return event;
}

function refuseHeader(request: IncomingMessage, header: string): void {
  if (request.headers[header] !== undefined) throw notEmulated(`header ${header} of Invoke`);
}

function find(o: LambdaApiOptions, { query, reference }: Exchange): FunctionSpec {
  const qualifier = query.get('Qualifier') ?? '$LATEST';
  if (qualifier !== '$LATEST') throw notEmulated(`version or alias ${qualifier} of a function`);
  return o.registry.find(reference);
}

function listFunctions({ registry }: LambdaApiOptions, exchange: Exchange): void {
  const { query } = exchange;
  const unknown = [...query.keys()].find((name) => name !== 'Marker' && name !== 'MaxItems');
  if (unknown) throw notEmulated(`parameter ${unknown} of ListFunctions`);
  const marker = query.get('Marker') ?? '';
  const limit = Math.min(Number(query.get('MaxItems') ?? 50), 50);
  const found = registry.all().filter(({ name }) => name > marker);
  answer(exchange, 200, {
    Functions: found.slice(0, limit).map(configuration),
    ...(found.length > limit ? { NextMarker: found[limit - 1]?.name } : {}),
  });
}

function configuration(spec: FunctionSpec): Record<string, unknown> {
  return {
    FunctionName: spec.name,
    FunctionArn: spec.arn,
    Role: spec.roleArn,
    Handler: spec.handler,
    Runtime: 'nodejs24.x',
    PackageType: 'Zip',
    Timeout: spec.timeoutMs / 1000,
    MemorySize: spec.memoryMb,
    Environment: { Variables: spec.environment },
    Version: '$LATEST',
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}

function answer({ response }: Exchange, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
