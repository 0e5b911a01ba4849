import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Length and connection are the server's own to say. */
const SERVER_HEADERS = new Set(['content-length', 'connection', 'transfer-encoding', 'keep-alive']);

/**
 * Writes an answer. With CORS configured, only the API's own CORS headers go out, as on AWS.
 *
 * @returns the status that was sent
 */
export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  o: { cors: Record<string, string> | undefined; requestId: string },
): number {
  try {
    for (const [name, value] of Object.entries(answer.headers))
      if (!SERVER_HEADERS.has(name) && !(o.cors && name.startsWith('access-control-')))
        response.setHeader(name, value);
    for (const [name, value] of Object.entries(o.cors ?? {}))
      if (name === 'vary') response.appendHeader(name, value);
      else response.setHeader(name, value);
    if (answer.cookies.length > 0) response.appendHeader('set-cookie', [...answer.cookies]);
    response.setHeader('apigw-requestid', o.requestId);
    response.writeHead(answer.status).end(answer.body);
    return answer.status;
  } catch {
    // A header that HTTP does not allow: the function's fault.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end('{"message":"Internal Server Error"}');
    return 500;
  }
}
