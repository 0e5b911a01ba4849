import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CONSOLE_ROUTES, type ConsoleRoute } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { caseTable, RefusedError } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { desksOf } from '../platform/desk.ts';
import { evidenceIn } from '../platform/evidence.ts';
import { log } from '../platform/log.ts';
import { lookupCaller } from '../platform/lookup-caller.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash, sha256 } from '../platform/secret.ts';
import { parse, wrap } from '../platform/wrap.ts';
import type { ConsoleDeps } from './call.ts';
import { HANDLERS } from './routes.ts';
import { personOf } from './signed-in.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

/** What somebody has already, who looks again and again, is not sent a second time. */
function unlessKnown(
  event: Event,
  said: APIGatewayProxyStructuredResultV2,
): APIGatewayProxyStructuredResultV2 {
  if (!event.routeKey.startsWith('GET ')) return said;
  const etag = `"${sha256(said.body ?? '').slice(0, 32)}"`;
  const headers = { ...said.headers, etag };
  return event.headers['if-none-match'] === etag ? { statusCode: 304, headers } : { ...said, headers };
}

const isRoute = (key: string): key is ConsoleRoute => Object.hasOwn(CONSOLE_ROUTES, key);

/** The DPO's API. Whoever calls has signed in; what they decide is written under the name they signed in with. */
export const makeConsoleApi =
  (deps: ConsoleDeps) =>
  async (event: Event): Promise<APIGatewayProxyStructuredResultV2> => {
    const person = personOf(event);
    if (!person) return json(403, { error: 'NotAPerson', message: 'Sign in under a name of your own' });
    if (!isRoute(event.routeKey))
      return json(404, { error: 'NoSuchRoute', message: 'There is no such route' });
    const allowed: readonly string[] = CONSOLE_ROUTES[event.routeKey].for;
    if (!person.groups.some((group) => allowed.includes(group)))
      return json(403, { error: 'NotYourRole', message: `This is for: ${allowed.join(', ')}` });
    try {
      return unlessKnown(event, json(200, await answer(deps, event.routeKey, event, person.name)));
    } catch (error) {
      return refusal(error, event.routeKey);
    }
  };

async function answer<Route extends ConsoleRoute>(
  deps: ConsoleDeps,
  route: Route,
  event: Event,
  person: string,
) {
  const contract = CONSOLE_ROUTES[route];
  const body = parse(contract.body, bodyOf(event), `the body of ${route}`);
  const result = await HANDLERS[route](
    { ...deps, person, path: event.pathParameters ?? {}, query: event.queryStringParameters ?? {} },
    body as never,
  );
  return parse(contract.answer, result, `the answer of ${route}`);
}

function bodyOf(event: Event): unknown {
  if (!event.body) return {};
  try {
    return JSON.parse(
      event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body,
    );
  } catch {
    throw new NamedError(ERRORS.contractBroken, 'The body is not JSON');
  }
}

/** What a person can mend gets a sentence; everything else is thrown, logged by name and answered 500 by the API. */
function refusal(error: unknown, route: string): APIGatewayProxyStructuredResultV2 {
  if (error instanceof RefusedError) {
    log('REQUEST_REFUSED', { route, reason: error.refusal.code });
    return json(409, { error: error.refusal.code, message: error.message });
  }
  if (error instanceof NamedError && error.name === ERRORS.caseNotFound) {
    return json(404, { error: error.name, message: error.message });
  }
  if (error instanceof NamedError && error.name === ERRORS.letterNotSound) {
    log('REQUEST_REFUSED', { route, reason: error.name });
    return json(409, { error: error.name, message: error.message });
  }
  if (error instanceof NamedError && error.name === ERRORS.contractBroken) {
    return json(400, { error: error.name, message: error.message });
  }
  throw error;
}

export const handler = wrap('console-api', () => {
  const { TABLE, IDENTITY_BUCKET, INBOX_BUCKET, EVIDENCE_BUCKET, DESK_PREFIX, LOOKUP_PREFIX, SECRET_ID } =
    configOf('console-api');
  const s3 = new S3Client({});
  const registry = bundledRegistry();
  return makeConsoleApi({
    table: caseTable(TABLE),
    registry,
    buckets: { identity: IDENTITY_BUCKET, inbox: INBOX_BUCKET, evidence: EVIDENCE_BUCKET },
    evidence: evidenceIn(EVIDENCE_BUCKET),
    desks: desksOf(registry, DESK_PREFIX, s3),
    hash: keyedHash(SECRET_ID),
    ask: lookupCaller(LOOKUP_PREFIX, registry),
    now: () => new Date(),
    sign: ({ bucket, key, contentType, seconds }) =>
      getSignedUrl(
        s3,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentType: contentType,
          // A document or a mail is looked at as what it is said to be, and never runs in a page.
          ResponseContentDisposition: 'attachment',
          ResponseCacheControl: 'no-store',
        }),
        { expiresIn: seconds },
      ),
  });
});
