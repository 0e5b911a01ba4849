import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { ServiceError } from '#cloud/service.ts';

/** How a client expects to read an error: AWS has three ways, each fixed per service. */
export type ErrorProtocol = 'json' | 'rest-xml' | 'query';

const QUERY_SERVICES = new Set(['ses', 'sts', 'sns', 'iam']);

/** The protocol of a service. SES' second version shares its signing name with the first, but speaks REST-JSON. */
export function errorProtocol(signingName: string | undefined, path: string): ErrorProtocol {
  if (signingName === 's3') return 'rest-xml';
  if (signingName === undefined || !QUERY_SERVICES.has(signingName)) return 'json';
  return signingName === 'ses' && path.startsWith('/v2/') ? 'json' : 'query';
}

/**
 * Answers with an error in the words of the client's protocol. Anything that is not a `ServiceError` is a fault of
 * the local cloud, of which the client learns no more than `InternalFailure`.
 */
export function sendError(
  response: ServerResponse,
  thrown: unknown,
  o: {
    protocol: ErrorProtocol;
    contentType?: string | undefined;
    headers?: Readonly<Record<string, string>>;
  },
): void {
  // Begun, or the client has gone: there is nobody to tell.
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const error = asServiceError(thrown);
  const requestId = randomUUID();
  const { contentType, body } = render(error, requestId, o);
  response
    .writeHead(error.status, {
      ...o.headers,
      'content-type': contentType,
      'x-amzn-requestid': requestId,
      ...(o.protocol === 'json' ? { 'x-amzn-errortype': error.code } : {}),
    })
    .end(body);
}

function asServiceError(thrown: unknown): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  reportFault(thrown);
  return new ServiceError('InternalFailure', 'The local cloud failed. Its console has the stack.', {
    status: 500,
  });
}

/** Tells the console where the local cloud failed, but not the message, which might quote a request. */
export function reportFault(thrown: unknown): void {
  const frames = thrown instanceof Error ? thrown.stack?.split('\n').filter((l) => /^\s+at /.test(l)) : [];
  console.error(`local cloud: internal failure\n${frames?.join('\n')}`);
}

function render(
  error: ServiceError,
  requestId: string,
  o: { protocol: ErrorProtocol; contentType?: string | undefined },
): { contentType: string; body: string } {
  const code = escapeXml(error.code);
  const message = escapeXml(error.message);
  switch (o.protocol) {
    case 'json':
      return {
        contentType: o.contentType ?? 'application/json',
        body: JSON.stringify({ ...error.fields, __type: error.code, message: error.message }),
      };
    case 'rest-xml':
      return {
        contentType: 'application/xml',
        body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId></Error>`,
      };
    case 'query': {
      const type = error.status >= 500 ? 'Receiver' : 'Sender';
      return {
        contentType: 'text/xml',
        body: `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
      };
    }
  }
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => XML_ESCAPES[c] ?? c);
}
