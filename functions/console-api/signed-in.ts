import type { APIGatewayProxyEventV2WithIAMAuthorizer } from 'aws-lambda';

/** `arn:aws:sts::<account>:assumed-role/<role>/<session>`: the session name is who the identity provider says it is. */
const SESSION = /^arn:aws[a-z-]*:sts::\d{12}:assumed-role\/[\w+=,.@-]+\/([\w+=,.@-]{2,64})$/;

/**
 * Who gives the order. Only a session of a role counts: it has a person's name, which a long-lived key or a service
 * has not (AUT: no outcome without a named human).
 */
export function personOf(event: APIGatewayProxyEventV2WithIAMAuthorizer): string | null {
  return SESSION.exec(event.requestContext.authorizer?.iam?.userArn ?? '')?.[1] ?? null;
}
