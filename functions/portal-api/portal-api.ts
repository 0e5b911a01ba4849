import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import {
  FORM_ROUTES,
  type FormRoute,
  KEY_ROUTE,
  PAGE_ROUTES,
  type PageRoute,
  SCRIPT_ROUTE,
} from '#contracts/portal-api.ts';
import { bundledScript } from '../platform/browser-script.ts';
import { caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { declaredKeys } from '../platform/login-token.ts';
import { mailer, strangerMailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { kmsSigner } from '../platform/signer.ts';
import { wrap } from '../platform/wrap.ts';
import { servedScript } from './pages-script.ts';
import { requestForm } from './request-form.ts';
import { endedVisit, type PortalDeps, ROUTES, visitOf } from './routes.ts';
import { publishedKey } from './signing-key.ts';
import { noSuchLink } from './views.ts';
import { languageOf } from './words/index.ts';

const isForm = (key: string): key is FormRoute => FORM_ROUTES.some((route) => route === key);
const isPage = (key: string): key is PageRoute => PAGE_ROUTES.some((route) => route === key);

/** The requester's pages: reached by a private link, opened by a code, confirmed by POST (mail scanners open links). */
export const makePortalApi =
  (deps: PortalDeps) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    if (event.routeKey === KEY_ROUTE) return publishedKey(deps);
    if (event.routeKey === SCRIPT_ROUTE) return servedScript(deps.script());
    if (isForm(event.routeKey)) return requestForm(deps, event.routeKey, event);
    const language = languageOf(event.headers['accept-language'], deps.registry.group);
    if (!isPage(event.routeKey)) return noSuchLink(deps.registry, language, 'linkUnknown');
    const visit = await visitOf(deps, event);
    if (visit === 'linkExpired') return endedVisit(deps, language, event);
    if (visit === 'linkUnknown') return noSuchLink(deps.registry, language, visit);
    return ROUTES[event.routeKey](deps, visit);
  };

const DOCUMENT_BYTES = 10 * 2 ** 20;
/** A signed address is made for each click and lives for minutes: it is not what the mail holds. */
const MINUTES = 5;

export const handler = wrap('portal-api', () => {
  const { TABLE, INBOX_BUCKET, IDENTITY_BUCKET, PACKAGES_BUCKET, SECRET_ID, PORTAL_URL, SIGNING_KEY } =
    configOf('portal-api');
  const [s3, table, registry, now] = [
    new S3Client({}),
    caseTable(TABLE),
    bundledRegistry(),
    () => new Date(),
  ] as const;
  const hash = keyedHash(SECRET_ID);
  return makePortalApi({
    table,
    registry,
    now,
    portalUrl: PORTAL_URL,
    hash,
    mailer: mailer({ table, registry, hash, now }),
    readPackage: async (Key, from, to) => {
      const { Body } = await s3.send(
        new GetObjectCommand({ Bucket: PACKAGES_BUCKET, Key, Range: `bytes=${from}-${to}` }),
      );
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    toStranger: strangerMailer({ registry }),
    loginKeys: declaredKeys(),
    script: bundledScript(),
    layPage: async (Key, Body) => {
      await s3.send(new PutObjectCommand({ Bucket: INBOX_BUCKET, Key, Body, ContentType: 'message/rfc822' }));
    },
    signingKey: kmsSigner(SIGNING_KEY).publicKey,
    upload: ({ key, backTo }) =>
      createPresignedPost(s3, {
        Bucket: IDENTITY_BUCKET,
        Key: key,
        Fields: { success_action_redirect: backTo },
        Conditions: [
          ['content-length-range', 1, DOCUMENT_BYTES],
          ['eq', '$success_action_redirect', backTo],
        ],
        Expires: 30 * 60,
      }),
    download: ({ key, fileName }) =>
      getSignedUrl(
        s3,
        new GetObjectCommand({
          Bucket: PACKAGES_BUCKET,
          Key: key,
          ResponseContentType: 'application/zip',
          ResponseContentDisposition: `attachment; filename="${fileName}"`,
          ResponseCacheControl: 'no-store',
        }),
        { expiresIn: MINUTES * 60 },
      ),
  });
});
