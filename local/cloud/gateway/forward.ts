import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ServiceError } from '#cloud/service.ts';

/**
 * Hands a request on as it came, the name of the host included, over which it is signed: whoever answers it verifies and
 * decides. Nothing is known here of who asks.
 * @throws ServiceError `ServiceUnavailable` where nobody answers
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  endpoint: string,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const onward = ask(new URL(request.url ?? '/', endpoint), {
    ...(request.method ? { method: request.method } : {}),
    headers: request.headers,
    agent: false,
  });
  onward.on('response', resolve);
  // An S3 client sends a large body only once it is told to.
  onward.on('continue', () => response.writeContinue());
  onward.on('error', reject);
  request.pipe(onward);
  const answer = await promise.catch((): never => {
    throw new ServiceError('ServiceUnavailable', 'The cloud of the other account does not answer.', {
      status: 503,
    });
  });
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response);
}
