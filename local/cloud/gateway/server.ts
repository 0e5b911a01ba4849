import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '#cloud/clock.ts';
import { type Caller, notEmulated, type Service, ServiceError } from '#cloud/service.ts';
import { type CredentialLookup, verifySignature } from '#cloud/sigv4/index.ts';
import { bodyUpTo } from './body.ts';
import { errorProtocol, sendError } from './error-response.ts';
import { forward } from './forward.ts';
import { isLocalHost } from './host.ts';
import { replay } from './replay.ts';
import { serviceFor } from './routing.ts';
import { createSts } from './sts.ts';

export interface GatewayOptions {
  readonly services: readonly Service[];
  readonly credentials: CredentialLookup;
  readonly clock: Clock;
  /**
   * Throws what the service says to a caller who may not do this.
   * @default everybody may do everything
   */
  authorize?(request: IncomingMessage, o: { service: string; body: Buffer; caller: Caller }): void;
  /** Where a request belongs that is about a thing of another account. @default nowhere else */
  elsewhere?(request: IncomingMessage, service: string): string | undefined;
  /** What `GET /_cloud/health` answers, as JSON. */
  health(): unknown;
}

export interface Gateway {
  readonly server: Server;
  /** Listens on 127.0.0.1; 0 takes any free port. Answers the port. */
  listen(port: number): Promise<number>;
  /** Closes the port and its connections. The services belong to whoever made them. */
  close(): Promise<void>;
}

/** Bodies of all services but S3 are held in memory until their hash is compared with the signature. */
const BODY_LIMIT = 20 * 2 ** 20;

/** Longer than the idle connections that SDKs keep, so that none is closed under a request on its way. */
const KEEP_ALIVE_MS = 65_000;

/** One port for all services: routes by the credential scope, verifies who asks, answers errors in the service's words. */
export function createGateway(o: GatewayOptions): Gateway {
  const services = bySigningName(o.services);

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isLocalHost(request.headers.host))
      throw new ServiceError('AccessDenied', 'Ask for 127.0.0.1 or localhost.', { status: 403 });
    if (request.method === 'GET' && request.url === '/_cloud/health') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(o.health()));
      return;
    }
    const name = serviceFor(request);
    if (name === undefined)
      throw new ServiceError('MissingAuthenticationToken', 'Request is missing Authentication Token', {
        status: 403,
      });
    const elsewhere = o.elsewhere?.(request, name);
    if (elsewhere !== undefined) return forward(request, response, elsewhere);
    const service = services.get(name);
    if (!service) throw notEmulated(`the service ${name}`);
    // S3 streams its bodies and knows presigned and chunked signatures: it verifies them itself.
    if (name === 's3') return service.handle(request, response, undefined);
    const body = await bodyUpTo(request, BODY_LIMIT);
    const { caller } = verifySignature(request, {
      lookup: o.credentials,
      now: o.clock.now(),
      service: name,
      body,
    });
    o.authorize?.(request, { service: name, body, caller });
    return service.handle(replay(request, body), response, caller);
  };

  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    // SDKs correct their clock by this header when a signature is refused for its time.
    response.setHeader('date', new Date(o.clock.now()).toUTCString());
    route(request, response).catch((error: unknown) => {
      // What is left unread of a refused body would be taken for the next request.
      if (!request.complete) response.shouldKeepAlive = false;
      const protocol = errorProtocol(serviceFor(request), request.url ?? '/');
      sendError(response, error, { protocol, contentType: jsonType(request) });
    });
  });

  return {
    server,
    listen: (port) => listenLocally(server, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function bySigningName(given: readonly Service[]): Map<string, Service> {
  const services = new Map<string, Service>();
  for (const service of given) {
    if (services.has(service.signingName)) throw new Error(`Two services sign as ${service.signingName}`);
    services.set(service.signingName, service);
  }
  if (!services.has('sts')) services.set('sts', createSts());
  return services;
}

/** Listens on 127.0.0.1 and answers the port that was taken. */
export function listenLocally(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function jsonType(request: IncomingMessage): string | undefined {
  const type = request.headers['content-type'];
  return type?.startsWith('application/x-amz-json-') ? type : undefined;
}
