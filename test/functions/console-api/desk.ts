import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { ConsoleRoute } from '#contracts/console-api.ts';
import type { ConsoleDeps } from '#functions/console-api/call.ts';
import { makeConsoleApi } from '#functions/console-api/console-api.ts';
import type { Desks } from '#functions/platform/desk.ts';
import { type Evidence, evidenceIn } from '#functions/platform/evidence.ts';
import type { LocalCaseTable } from '../case-table.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { fixedNow } from '../time.ts';

/** What the DPO's access token says, as the gateway hands it over. */
export const DPO = { token_use: 'access', username: 'michael.dedecker', 'cognito:groups': '[dpo]' };

interface Asking {
  readonly reference?: string;
  readonly mail?: string;
  /** Where a list goes on. */
  readonly after?: string;
  /** Which cases are listed. */
  readonly listed?: string;
  /** Of the answer that is known already. */
  readonly etag?: string;
  /** As it stands in the request; what is no text is made JSON. */
  readonly body?: unknown;
  readonly controller?: string;
  readonly store?: string;
  /** Of a notice to a recipient. */
  readonly n?: string;
  /** Of a period. */
  readonly from?: string;
  readonly to?: string;
  readonly claims?: Readonly<Record<string, string>>;
}

/** A signed request as the HTTP API hands it over. */
function requestFor(
  route: string,
  { reference, mail, controller, store, n, after, listed, from, to, etag, body, claims = DPO }: Asking,
) {
  const [method = '', path = ''] = route.split(' ');
  const event: APIGatewayProxyEventV2WithJWTAuthorizer = {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: '',
    headers: etag ? { 'if-none-match': etag } : {},
    requestContext: {
      accountId: '123456789012',
      apiId: 'console',
      domainName: 'console.example',
      domainPrefix: 'console',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: route,
      stage: '$default',
      time: '05/Mar/2026:10:00:00 +0000',
      timeEpoch: 0,
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: { ...claims }, scopes: [] },
      },
    },
    pathParameters: {
      ...(reference ? { reference } : {}),
      ...(mail ? { mail } : {}),
      ...(controller ? { controller } : {}),
      ...(store ? { store } : {}),
      ...(n ? { n } : {}),
    },
    queryStringParameters: {
      ...(after ? { after } : {}),
      ...(listed ? { status: listed } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  return event;
}

/** For what has nothing to do with stores that are searched by hand. */
const NO_DESKS: Desks = {
  places: [],
  placeOf: () => null,
  question: async () => null,
  answer: async () => undefined,
  read: async () => null,
  changeQuestion: async () => null,
  answerChange: async () => undefined,
  form: async () => ({ url: '', fields: {} }),
};

/** The DPO's desk in front of a case table. Answers are given with their body read. */
export function deskFor(
  { table }: LocalCaseTable,
  desks: Desks = NO_DESKS,
  now = fixedNow,
  // Most tests read nothing of it but a list that they have none of.
  evidence: Evidence = evidenceIn('evidence'),
  ask: ConsoleDeps['ask'] = async () => ({ outcome: 'unsupported' }),
) {
  const api = makeConsoleApi({
    table,
    registry,
    buckets: { identity: 'identity', inbox: 'inbox', evidence: 'evidence' },
    desks,
    evidence,
    hash,
    ask,
    now,
    sign: async ({ bucket, key, contentType, seconds }) =>
      `https://store.example/${bucket}/${key}?type=${contentType}&seconds=${seconds}`,
  });
  return async (route: ConsoleRoute | 'DELETE /cases', asking: Asking = {}) => {
    const { statusCode, body, headers } = await api(requestFor(route, asking));
    return { status: statusCode, headers, body: JSON.parse(body || 'null') };
  };
}
