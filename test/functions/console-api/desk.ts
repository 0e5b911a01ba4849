import type { APIGatewayProxyEventV2WithIAMAuthorizer } from 'aws-lambda';
import type { ConsoleRoute } from '#contracts/console-api.ts';
import { makeConsoleApi } from '#functions/console-api/console-api.ts';
import type { LocalCaseTable } from '../case-table.ts';
import { fixedNow } from '../time.ts';

/** A session of the DPO's role, named by the identity provider. */
export const DPO_ARN = 'arn:aws:sts::123456789012:assumed-role/inzage-dpo/michael.dedecker@offitel.example';

interface Asking {
  readonly reference?: string;
  readonly inboxKey?: string;
  /** Where a list goes on. */
  readonly after?: string;
  /** As it stands in the request; what is no text is made JSON. */
  readonly body?: unknown;
  readonly userArn?: string;
}

/** A signed request as the HTTP API hands it over. */
function requestFor(route: string, { reference, inboxKey, after, body, userArn = DPO_ARN }: Asking) {
  const [method = '', path = ''] = route.split(' ');
  const event: APIGatewayProxyEventV2WithIAMAuthorizer = {
    version: '2.0',
    routeKey: route,
    rawPath: path,
    rawQueryString: '',
    headers: {},
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
        iam: {
          accessKey: 'ASIATEST',
          accountId: '123456789012',
          callerId: 'AROATEST:session',
          cognitoIdentity: null,
          principalOrgId: 'none',
          userArn,
          userId: 'AROATEST:session',
        },
      },
    },
    pathParameters: { ...(reference ? { reference } : {}), ...(inboxKey ? { inboxKey } : {}) },
    ...(after ? { queryStringParameters: { after } } : {}),
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  return event;
}

/** The DPO's desk in front of a case table. Answers are given with their body read. */
export function deskFor({ table }: LocalCaseTable) {
  const api = makeConsoleApi({
    table,
    buckets: { identity: 'identity', inbox: 'inbox', evidence: 'evidence' },
    now: fixedNow,
    sign: async ({ bucket, key, contentType, seconds }) =>
      `https://store.example/${bucket}/${key}?type=${contentType}&seconds=${seconds}`,
  });
  return async (route: ConsoleRoute | 'DELETE /cases', asking: Asking = {}) => {
    const { statusCode, body, headers } = await api(requestFor(route, asking));
    return { status: statusCode, headers, body: JSON.parse(body ?? '') };
  };
}
