import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { bodyUpTo, isLocalHost, listenLocally, reportFault } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { type Answer, errorAnswer, readAnswer } from './answer.ts';
import { ApiError } from './api-error.ts';
import { authorize, checkAuthorization } from './authorize.ts';
import { corsHeaders, isPreflight } from './cors.ts';
import { buildEvent } from './event.ts';
import { readTarget } from './request.ts';
import { compileRoutes } from './routes.ts';
import { withinTimeout } from './timeout.ts';
import type { HttpApi, HttpApiOptions, HttpApiSpec, RouteSpec } from './types.ts';
import { writeAnswer } from './write-answer.ts';

export type { TokenIssuer } from './jwt.ts';
export type {
  Authorization,
  CorsSpec,
  HttpApi,
  HttpApiOptions,
  HttpApiSpec,
  JwtAuthorizer,
  RouteSpec,
} from './types.ts';

const BODY_LIMIT = 10 * 2 ** 20;
const NO_ROUTE = '-';

/** An HTTP API of API Gateway on a port of its own: routes, authorises, and speaks payload format 2.0 to functions. */
export function createHttpApi(spec: HttpApiSpec, o: HttpApiOptions): HttpApi {
  checkAuthorization(spec, o);
  const find = compileRoutes(spec.routes);
  const ownHost = new URL(spec.endpoint).host;

  const run = async ({ functionArn, key }: RouteSpec, event: unknown): Promise<unknown> => {
    try {
      return await o.invoke(functionArn, event, key);
    } catch {
      // Whoever invokes functions logs why they fail; the client must not learn it.
      throw new ApiError(500, 'Internal Server Error');
    }
  };

  /** Sets `log.routeKey` as soon as it is known, so that refusals are logged with it too. */
  const answer = async (
    source: IncomingMessage,
    requestId: string,
    log: { routeKey: string },
  ): Promise<Answer> => {
    if (!isLocalHost(source.headers.host) && source.headers.host !== ownHost)
      throw new ApiError(403, 'Forbidden');
    const target = readTarget(source);
    if (spec.cors && isPreflight(target.method, source.headers))
      return { status: 204, headers: {}, cookies: [], body: Buffer.alloc(0) };
    const match = find(target.method, target.path);
    if (!match) throw new ApiError(404, 'Not Found');
    log.routeKey = match.route.key;
    const request = { ...target, source, body: await readBody(source) };
    const authorizer = await authorize(request, match.route, o);
    const event = buildEvent(request, { spec, match, authorizer, requestId, now: o.clock.now() });
    return readAnswer(await withinTimeout(o.clock, run(match.route, event)));
  };

  const handle = async (source: IncomingMessage, response: ServerResponse): Promise<void> => {
    const start = o.clock.now();
    const log = { routeKey: NO_ROUTE };
    const requestId = `${randomBytes(11).toString('base64url')}=`;
    const own = await answer(source, requestId, log).catch((error: unknown) =>
      errorAnswer(apiError(error, source)),
    );
    const cors = spec.cors
      ? corsHeaders(spec.cors, source.headers.origin, {
          preflight: isPreflight(source.method ?? '', source.headers),
        })
      : undefined;
    // SDKs correct their clock by this header when a signature is refused for its time.
    response.setHeader('date', new Date(o.clock.now()).toUTCString());
    if (!source.complete) response.shouldKeepAlive = false;
    const status = writeAnswer(response, own, { cors, requestId });
    o.accessLog?.({ api: spec.name, routeKey: log.routeKey, status, ms: o.clock.now() - start });
  };

  const server = createServer((source, response) => void handle(source, response));
  return {
    server,
    async listen(port) {
      await listenLocally(server, port);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readBody(source: IncomingMessage): Promise<Buffer> {
  try {
    return await bodyUpTo(source, BODY_LIMIT);
  } catch (error) {
    if (error instanceof ServiceError) throw new ApiError(413, 'Request Entity Too Large');
    throw error;
  }
}

function apiError(error: unknown, source: IncomingMessage): ApiError {
  if (error instanceof ApiError) return error;
  // A request that broke off is no fault of ours, and nobody waits for the answer.
  if (!source.errored) reportFault(error);
  return new ApiError(500, 'Internal Server Error');
}
