import { IncomingMessage } from 'node:http';

/**
 * The same request with its body still to be read. The gateway reads a body to compare its hash with the signature
 * before any service sees it; services go on reading from a stream, as they do for requests that are not buffered.
 */
export function replay(original: IncomingMessage, body: Buffer): IncomingMessage {
  const request = new IncomingMessage(original.socket);
  request.method = original.method ?? 'GET';
  request.url = original.url ?? '/';
  request.httpVersion = original.httpVersion;
  request.headers = original.headers;
  request.headersDistinct = original.headersDistinct;
  request.rawHeaders = original.rawHeaders;
  // Otherwise the end of this stream counts as an aborted connection and closes the socket under the answer.
  request.complete = true;
  request.push(body);
  request.push(null);
  return request;
}
