import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PORTAL_ROUTES, type PortalRoute } from '#contracts/portal-api.ts';
import { browserScript } from '#functions/platform/browser-script.ts';
import type { LocalCaseTable } from '../../functions/case-table.ts';
import { portalFor } from '../../functions/portal-api/portal.ts';
import { builtScript } from './built-script.ts';

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

const PATTERNS = PORTAL_ROUTES.map((route) => {
  const [method = '', path = ''] = route.split(' ');
  const pattern = path
    .replaceAll('.', '\\.')
    .replace('{secret}', '(?<secret>[^/]+)')
    .replace('{file+}', '(?<file>.+)');
  return { route, method, pattern: new RegExp(`^${pattern}$`) };
});

/** The portal's own code behind an address that a browser can open, with a store that takes uploads. */
export async function startPortal(table: LocalCaseTable) {
  const uploads: Buffer[] = [];
  let origin = '';
  const portal = portalFor(table, {
    script: () => browserScript(builtScript()),
    upload: async ({ key, backTo }) => ({
      url: `${origin}/store`,
      fields: { key, success_action_redirect: `${origin}${new URL(backTo).pathname}` },
    }),
    download: async () => `${origin}/store/package.zip`,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', origin);
    const body = await bodyOf(request);
    if (pathname === '/store') {
      uploads.push(body);
      const back = /name="success_action_redirect"\r\n\r\n([^\r]+)/.exec(body.toString('latin1'))?.[1];
      return response.writeHead(303, { location: `${back}?key=stored` }).end();
    }
    const found = PATTERNS.map(({ route, method, pattern }) =>
      method === request.method ? { route, match: pattern.exec(pathname) } : null,
    ).find((one): one is { route: PortalRoute; match: RegExpExecArray } => one?.match != null);
    if (!found) return response.writeHead(404).end();
    const {
      statusCode,
      headers,
      cookies,
      body: text,
    } = await portal.call(found.route, {
      secret: found.match.groups?.['secret'] ?? '',
      file: found.match.groups?.['file'] ?? '',
      query: Object.fromEntries(searchParams),
      cookies: (request.headers.cookie ?? '').split('; ').filter(Boolean),
      language: request.headers['accept-language'] ?? '',
      ...(request.method === 'POST' ? { form: new URLSearchParams(body.toString()) } : {}),
    });
    const plain = (cookies ?? []).map((cookie) => cookie.replace('; Secure', ''));
    response.writeHead(statusCode ?? 200, {
      ...Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])),
      ...(plain.length > 0 ? { 'set-cookie': plain } : {}),
    });
    return response.end(text);
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  return {
    ...portal,
    origin,
    /** Bodies of forms that were sent to the store. */
    uploads,
    close: () => new Promise((done) => server.close(done)),
  };
}
