import { generateKeyPairSync } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { CaseId } from '#contracts/ids.ts';
import { KEY_ROUTE, type PortalRoute } from '#contracts/portal-api.ts';
import { browserScript } from '#functions/platform/browser-script.ts';
import { issueLink, type LinkPurpose } from '#functions/platform/case-table/links.ts';
import { declaredKeys } from '#functions/platform/login-token.ts';
import { makePortalApi } from '#functions/portal-api/portal-api.ts';
import type { PortalDeps } from '#functions/portal-api/routes.ts';
import type { LocalCaseTable } from '../case-table.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { sentLetters } from '../sent-letters.ts';
import { DAY, testTime } from '../time.ts';

/** The key of the group's packages. */
export const KEY_PEM = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString();

export interface Visiting {
  readonly secret?: string;
  /** A page of the package. */
  readonly file?: string;
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  readonly cookies?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly language?: string;
  /** The address that it comes from. */
  readonly caller?: string;
  /** The page that it was sent from, as a browser says it. */
  readonly origin?: string;
}

/** A request as the HTTP API hands it over. */
function requestFor(
  route: PortalRoute,
  { secret = '', file, form, cookies, query, language, caller = '192.0.2.1', origin }: Visiting,
) {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace('{secret}', secret).replace('{file+}', file ?? '');
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: '',
    headers: { ...(language ? { 'accept-language': language } : {}), ...(origin ? { origin } : {}) },
    requestContext: {
      accountId: '123456789012',
      apiId: 'portal',
      domainName: 'portal.example',
      domainPrefix: 'portal',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: caller, userAgent: 'test' },
      requestId: 'request',
      routeKey: route,
      stage: '$default',
      time: '05/Mar/2026:10:00:00 +0000',
      timeEpoch: 0,
    },
    pathParameters: { secret, ...(file === undefined ? {} : { file }) },
    isBase64Encoded: form !== undefined,
    ...(form ? { body: Buffer.from(new URLSearchParams(form).toString()).toString('base64') } : {}),
    ...(cookies ? { cookies: [...cookies] } : {}),
    ...(query ? { queryStringParameters: { ...query } } : {}),
  };
  return event;
}

/** The portal in front of a case table, with a time and a mailer of its own. */
export function portalFor({ table }: LocalCaseTable, changes: Partial<PortalDeps> = {}) {
  const time = testTime();
  const letters = sentLetters();
  const laid = new Map<string, string>();
  const toStrangers: { mailbox: string; code: string }[] = [];
  const api = makePortalApi({
    table,
    registry,
    hash,
    mailer: letters,
    portalUrl: 'https://portal.example',
    now: time.now,
    upload: async ({ key, backTo }) => ({
      url: 'https://store.example/identity',
      fields: { key, success_action_redirect: backTo, policy: 'signed' },
    }),
    signingKey: async () => KEY_PEM,
    download: async ({ key }) => `https://store.example/packages/${key}?signed`,
    readPackage: async () => Buffer.alloc(0),
    layPage: async (key, mail) => {
      laid.set(key, Buffer.from(mail).toString());
    },
    toStranger: async (mailbox, content) => {
      toStrangers.push({ mailbox, code: content.code });
    },
    loginKeys: declaredKeys(),
    script: () => browserScript('start()'),
    ...changes,
  });
  const call = async (route: PortalRoute, visiting: Visiting) => api(requestFor(route, visiting));
  return {
    time,
    letters,
    /** What was laid into the inbox, by its key. */
    laid,
    /** Codes for forms. */
    toStrangers,
    call,
    /** A link to a page of the case, which opens for thirty days. */
    link: (caseId: CaseId, purpose: LinkPurpose = 'identity') =>
      issueLink(table, hash, {
        caseId,
        purpose,
        expires: new Date(time.now().getTime() + 30 * DAY).toISOString(),
      }),
    open: (secret: string, visiting: Visiting = {}) => call('GET /p/{secret}', { ...visiting, secret }),
    answer: (secret: string, visiting: Visiting) => call('POST /p/{secret}/answer', { ...visiting, secret }),
    publishedKey: () => call(KEY_ROUTE, {}),
    askForCode: (secret: string) => call('POST /p/{secret}/code', { secret }),
    giveCode: (secret: string, code: string) => call('POST /p/{secret}/verify', { secret, form: { code } }),
    download: (secret: string, cookies: readonly string[]) =>
      call('POST /p/{secret}/download', { secret, cookies }),
    /** Asks for a code, gives it back as a person would, and keeps the cookie. */
    async signIn(secret: string, caseId: CaseId): Promise<string[]> {
      await call('POST /p/{secret}/code', { secret });
      const answer = await call('POST /p/{secret}/verify', {
        secret,
        form: { code: letters.codeFor(caseId) },
      });
      return (answer.cookies ?? []).map((cookie) => cookie.split(';')[0] ?? '');
    },
  };
}
