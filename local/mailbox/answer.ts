import type { ServerResponse } from 'node:http';
import type { Html } from './html.ts';

/** What a page of the mailbox answers, before it is written to the socket. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const HTML = 'text/html; charset=utf-8';

const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * For what strangers wrote in HTML: no script, no form, nothing from the network, an origin of its own. Links open in a
 * new tab, out of the sandbox.
 */
const MAIL_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const NOTHING_ALLOWED = "default-src 'none'; sandbox; frame-ancestors 'none'";

export function page(content: Html, status = 200): Answer {
  return answer({ status, type: HTML, body: content.markup, policy: PAGE_POLICY });
}

export function mailHtml(markup: string): Answer {
  const style = '<style>body { font-family: system-ui, sans-serif; line-height: 1.5 }</style>';
  const head = `<!doctype html><meta charset="utf-8"><base target="_blank">${style}`;
  return answer({ type: HTML, body: head + markup, policy: MAIL_POLICY });
}

export function plainText(body: string | Uint8Array, status = 200): Answer {
  return answer({ status, type: 'text/plain; charset=utf-8', body });
}

/** `filename` must be free of path separators and control characters. */
export function download(body: Uint8Array, filename: string): Answer {
  const plain = filename.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
  return answer({
    type: 'application/octet-stream',
    body,
    headers: { 'content-disposition': disposition },
  });
}

export function asset(type: string, body: string): Answer {
  return answer({ type, body });
}

/** After a form: the browser goes on with GET, so that reloading sends nothing twice. */
export function redirect(path: string): Answer {
  return answer({ status: 303, type: 'text/plain', body: '', headers: { location: path } });
}

export function write(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers);
  response.end(body);
}

function answer({
  status = 200,
  type,
  body,
  policy = NOTHING_ALLOWED,
  headers = {},
}: {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
  readonly headers?: Readonly<Record<string, string>>;
}): Answer {
  return {
    status,
    body,
    headers: {
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      ...headers,
    },
  };
}
