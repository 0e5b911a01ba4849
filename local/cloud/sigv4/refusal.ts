import { ServiceError } from '../service.ts';

/** S3 names authentication errors differently from the JSON services, and those differently from the Query services. */
export type ErrorDialect = 's3' | 'json' | 'query';

type Reason =
  | 'missing'
  | 'malformed'
  | 'malformedQuery'
  | 'oldVersion'
  | 'unknownKey'
  | 'mismatch'
  | 'skewed'
  | 'expired'
  | 'unsignedHeaders'
  | 'wrongScope';

const CODES: Record<Reason, Record<ErrorDialect, string>> = {
  missing: {
    s3: 'AccessDenied',
    json: 'MissingAuthenticationTokenException',
    query: 'MissingAuthenticationToken',
  },
  malformed: {
    s3: 'AuthorizationHeaderMalformed',
    json: 'IncompleteSignatureException',
    query: 'IncompleteSignature',
  },
  malformedQuery: {
    s3: 'AuthorizationQueryParametersError',
    json: 'IncompleteSignatureException',
    query: 'IncompleteSignature',
  },
  oldVersion: { s3: 'InvalidRequest', json: 'IncompleteSignatureException', query: 'IncompleteSignature' },
  unknownKey: {
    s3: 'InvalidAccessKeyId',
    json: 'UnrecognizedClientException',
    query: 'InvalidClientTokenId',
  },
  mismatch: {
    s3: 'SignatureDoesNotMatch',
    json: 'InvalidSignatureException',
    query: 'SignatureDoesNotMatch',
  },
  skewed: { s3: 'RequestTimeTooSkewed', json: 'InvalidSignatureException', query: 'SignatureDoesNotMatch' },
  expired: { s3: 'AccessDenied', json: 'InvalidSignatureException', query: 'SignatureDoesNotMatch' },
  unsignedHeaders: { s3: 'AccessDenied', json: 'InvalidSignatureException', query: 'SignatureDoesNotMatch' },
  wrongScope: {
    s3: 'AuthorizationHeaderMalformed',
    json: 'InvalidSignatureException',
    query: 'SignatureDoesNotMatch',
  },
};

const BAD_REQUESTS: ReadonlySet<Reason> = new Set([
  'malformed',
  'malformedQuery',
  'oldVersion',
  'wrongScope',
]);

export function refusal(
  reason: Reason,
  dialect: ErrorDialect,
  message: string,
  fields: Record<string, unknown> = {},
): ServiceError {
  const status = BAD_REQUESTS.has(reason) ? 400 : 403;
  return new ServiceError(CODES[reason][dialect], message, { status, fields });
}
