import type { IncomingMessage } from 'node:http';
import { type Caller, ServiceError } from '../service.ts';
import { type AnnouncedSignature, announcedSignature } from './announced.ts';
import { checkService, checkSignedHeaders, checkTime } from './announced-checks.ts';
import { canonicalRequest } from './canonical.ts';
import { type ErrorDialect, refusal } from './refusal.ts';
import { hmac, sameSignature, scopeText, sha256Hex, signingKey } from './signing-key.ts';

export interface Credential {
  secret: string;
  arn: string;
  /** As `Caller` has it. */
  roleArn?: string;
}
export type CredentialLookup = (accessKeyId: string) => Credential | undefined;

export interface VerifiedSignature {
  readonly caller: Caller;
  readonly service: string;
  readonly region: string;
  /** `x-amz-content-sha256`: a hex hash, `UNSIGNED-PAYLOAD` or `STREAMING-…`; the body still has to be compared to it. */
  readonly payloadHash: string;
  readonly presigned: boolean;
  readonly signedHeaders: readonly string[];
  /** What the signatures of streamed chunks are chained to. */
  readonly seed: ChunkSeed;
}

export interface ChunkSeed {
  readonly key: Buffer;
  readonly scope: string;
  readonly timestamp: string;
  readonly signature: string;
}

export interface VerifyOptions {
  readonly lookup: CredentialLookup;
  /** Milliseconds since the epoch, on the clock that decides about skew and expiry. */
  readonly now: number;
  /** The service that the request must be signed for. */
  readonly service?: string;
  /** The whole body, where it is buffered: it is then verified too. Needed for clients that announce no hash. */
  readonly body?: Buffer;
}

const UNSIGNED = 'UNSIGNED-PAYLOAD';
const EMPTY_HASH = sha256Hex('');

/**
 * Verifies the SigV4 header or presigned query of a request. A session token is signed like any header but not looked at:
 * local credentials are whole with their key and secret.
 * @throws ServiceError with the code that the service itself would use.
 */
export function verifySignature(request: IncomingMessage, o: VerifyOptions): VerifiedSignature {
  const dialect = dialectOf(request, o.service ?? signedService(request));
  const announced = announcedSignature(request, dialect);
  if (!announced)
    throw refusal('missing', dialect, dialect === 's3' ? 'Access Denied' : 'Missing Authentication Token');
  checkService(announced, o.service, dialect);
  const credential = o.lookup(announced.accessKeyId);
  if (!credential)
    throw refusal(
      'unknownKey',
      dialect,
      dialect === 's3'
        ? 'The AWS Access Key Id you provided does not exist in our records.'
        : 'The security token included in the request is invalid.',
    );
  checkTime(announced, o.now, dialect);
  checkSignedHeaders(request, announced, dialect);

  const payloadHash = payloadHashOf(announced, dialect, o.body);
  const key = signingKey(credential.secret, announced.scope);
  const wanted = signatureOf(request, announced, payloadHash, key);
  if (!sameSignature(announced.signature, wanted))
    throw refusal(
      'mismatch',
      dialect,
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  const verified: VerifiedSignature = {
    caller: callerOf(credential, announced.accessKeyId),
    service: announced.scope.service,
    region: announced.scope.region,
    payloadHash,
    presigned: announced.expiresIn !== undefined,
    signedHeaders: announced.signedHeaders,
    seed: {
      key,
      scope: scopeText(announced.scope),
      timestamp: announced.timestamp,
      signature: announced.signature,
    },
  };
  if (o.body) verifyPayload(verified, o.body);
  return verified;
}

/** Whoever signs with a key. */
export function callerOf({ arn, roleArn }: Credential, accessKeyId: string): Caller {
  return { arn, accessKeyId, ...(roleArn === undefined ? {} : { roleArn }) };
}

/** Compares a buffered body to the hash that was signed. */
export function verifyPayload(verified: VerifiedSignature, body: Buffer): void {
  if (verified.payloadHash === sha256Hex(body)) return;
  if (verified.service !== 's3')
    throw new ServiceError('InvalidSignatureException', 'The signed payload hash does not match the body.', {
      status: 403,
    });
  if (verified.payloadHash === UNSIGNED) return;
  throw new ServiceError(
    'XAmzContentSHA256Mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
  );
}

/** The service named in the credential scope, without verifying; undefined when the request is unsigned. */
export function signedService(request: IncomingMessage): string | undefined {
  try {
    return announcedSignature(request, 'json')?.scope.service;
  } catch {
    // A malformed signature names no service; whoever handles the request says what is wrong with it.
    return undefined;
  }
}

function dialectOf(request: IncomingMessage, service: string | undefined): ErrorDialect {
  if (service === undefined || service === 's3') return 's3';
  const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return form ? 'query' : 'json';
}

function payloadHashOf(
  announced: AnnouncedSignature,
  dialect: ErrorDialect,
  body: Buffer | undefined,
): string {
  if (announced.payloadHash !== undefined) return announced.payloadHash;
  if (announced.scope.service !== 's3') return body ? sha256Hex(body) : EMPTY_HASH;
  if (announced.expiresIn !== undefined) return UNSIGNED;
  throw new ServiceError(
    dialect === 's3' ? 'InvalidRequest' : 'IncompleteSignatureException',
    'Missing required header for this request: x-amz-content-sha256',
  );
}

function signatureOf(
  request: IncomingMessage,
  announced: AnnouncedSignature,
  payloadHash: string,
  key: Buffer,
): string {
  const canonical = canonicalRequest(request, {
    service: announced.scope.service,
    signedHeaders: announced.signedHeaders,
    payloadHash,
  });
  const text = [
    'AWS4-HMAC-SHA256',
    announced.timestamp,
    scopeText(announced.scope),
    sha256Hex(canonical),
  ].join('\n');
  return hmac(key, text).toString('hex');
}

export { hmac, sameSignature, sha256Hex, signingKey };
