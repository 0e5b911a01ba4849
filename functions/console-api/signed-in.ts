import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

export interface SignedIn {
  /** What the person signed in as; it stands in the evidence of each decision (AUT). */
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * Who gives the order. The gateway has checked signature, issuer, audience and time; it takes identity tokens as well,
 * so that this is an access token is checked here (aws-facts: API Gateway). A machine's token has no user name.
 */
export function personOf(event: APIGatewayProxyEventV2WithJWTAuthorizer): SignedIn | null {
  const {
    token_use: use,
    username,
    'cognito:groups': groups,
  } = event.requestContext.authorizer?.jwt?.claims ?? {};
  if (use !== 'access' || typeof username !== 'string' || username === '') return null;
  return { name: username, groups: listOf(groups) };
}

/** The gateway renders a list as `[dpo auditor]`. */
function listOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return typeof claim === 'string'
    ? claim
        .replace(/^\[|\]$/g, '')
        .split(/[\s,]+/)
        .filter(Boolean)
    : [];
}
