import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { listenLocally, reportFault } from '#cloud/gateway/index.ts';
import { answerTo } from './answer.ts';
import { applyPolicy } from './headers.ts';
import type { Distribution, DistributionOptions, DistributionSpec } from './types.ts';

export type {
  Distribution,
  DistributionOptions,
  DistributionSpec,
  ErrorPage,
  HeaderPolicy,
  OriginObject,
} from './types.ts';

/** A distribution of CloudFront on a port of its own: the objects of one bucket, fresh for every request. */
export function createDistribution(spec: DistributionSpec, o: DistributionOptions): Distribution {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = answerTo(request, spec, o);
    response.writeHead(status, {
      date: new Date(o.clock.now()).toUTCString(),
      ...applyPolicy(spec.headers, headers),
    });
    // What is left of a body that nobody wanted would be taken for the next request.
    request.resume();
    if (request.method === 'HEAD' || !body) response.end();
    else await pipeline(body(), response);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.destroyed) reportFault(error);
      response.destroy();
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
