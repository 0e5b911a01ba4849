import type { IncomingMessage } from 'node:http';
import { queryPairs, splitTarget } from './canonical.ts';
import { type ErrorDialect, refusal } from './refusal.ts';
import type { SigningScope } from './signing-key.ts';

/** What a request says about its own signature; nothing in it is verified yet. */
export interface AnnouncedSignature {
  readonly accessKeyId: string;
  readonly scope: SigningScope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `YYYYMMDDTHHMMSSZ` as sent, and in milliseconds. */
  readonly timestamp: string;
  readonly signedAt: number;
  /** Seconds a presigned URL lives; undefined for a signed header. */
  readonly expiresIn: number | undefined;
  readonly payloadHash: string | undefined;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const ONLY_VERSION_4 = `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`;

/** Finds the signature in the header or in the query; undefined when the request is unsigned. */
export function announcedSignature(
  request: IncomingMessage,
  dialect: ErrorDialect,
): AnnouncedSignature | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) return fromHeader(request, header, dialect);
  const query = new Map(queryPairs(splitTarget(request).query));
  if (query.has('X-Amz-Signature') || query.has('X-Amz-Algorithm')) return fromQuery(request, query, dialect);
  // Signature version 2, which `aws s3 presign` of the older command line still makes by default.
  if (query.has('AWSAccessKeyId')) throw refusal('oldVersion', dialect, ONLY_VERSION_4);
  return undefined;
}

function fromHeader(request: IncomingMessage, header: string, dialect: ErrorDialect): AnnouncedSignature {
  if (!header.startsWith(`${ALGORITHM} `)) throw refusal('oldVersion', dialect, ONLY_VERSION_4);
  const fields = new Map(
    header
      .slice(ALGORITHM.length + 1)
      .split(',')
      .map((field): [string, string] => {
        const equals = field.indexOf('=');
        return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
      }),
  );
  const date = request.headers['x-amz-date'] ?? request.headers.date;
  return {
    ...parseCommon(
      {
        credential: fields.get('Credential'),
        signedHeaders: fields.get('SignedHeaders'),
        signature: fields.get('Signature'),
        date: typeof date === 'string' ? date : undefined,
      },
      dialect,
    ),
    expiresIn: undefined,
    payloadHash: single(request.headers['x-amz-content-sha256']),
  };
}

function fromQuery(
  request: IncomingMessage,
  query: ReadonlyMap<string, string>,
  dialect: ErrorDialect,
): AnnouncedSignature {
  const expires = query.get('X-Amz-Expires') ?? '';
  const invalid = (message: string) => refusal('malformedQuery', dialect, message);
  if (query.get('X-Amz-Algorithm') !== ALGORITHM)
    throw invalid(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  if (!/^\d{1,6}$/.test(expires) || Number(expires) > 604_800)
    throw invalid('X-Amz-Expires must be a number between 0 and 604800 seconds');
  return {
    ...parseCommon(
      {
        credential: query.get('X-Amz-Credential'),
        signedHeaders: query.get('X-Amz-SignedHeaders'),
        signature: query.get('X-Amz-Signature'),
        date: query.get('X-Amz-Date'),
      },
      dialect,
    ),
    expiresIn: Number(expires),
    payloadHash: query.get('X-Amz-Content-Sha256') ?? single(request.headers['x-amz-content-sha256']),
  };
}

function parseCommon(
  raw: Record<'credential' | 'signedHeaders' | 'signature' | 'date', string | undefined>,
  dialect: ErrorDialect,
): Omit<AnnouncedSignature, 'expiresIn' | 'payloadHash'> {
  const lacking = Object.entries(raw).find(([, value]) => !value);
  if (lacking) throw refusal('malformed', dialect, `The signature lacks its ${lacking[0]}.`);
  // An access key id holds no slash, but the one of a local person may be anything: take the scope from the right.
  const parts = (raw.credential ?? '').split('/');
  const [day, region, service, end] = parts.slice(-4);
  if (parts.length < 5 || !day || !region || !service || end !== 'aws4_request')
    throw refusal(
      'malformed',
      dialect,
      'The Credential must be <key>/<date>/<region>/<service>/aws4_request.',
    );
  const timestamp = basicTimestamp(raw.date ?? '');
  if (timestamp === undefined || !timestamp.startsWith(day))
    throw refusal('malformed', dialect, 'The date of the request and of its credential scope must agree.');
  return {
    accessKeyId: parts.slice(0, -4).join('/'),
    scope: { day, region, service },
    signedHeaders: (raw.signedHeaders ?? '').split(';'),
    signature: raw.signature ?? '',
    timestamp,
    signedAt: Date.parse(timestamp.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z')),
  };
}

/** `x-amz-date` is ISO 8601 basic already; a plain `Date` header is RFC 1123 and signed as its basic form. */
function basicTimestamp(date: string): string | undefined {
  if (/^\d{8}T\d{6}Z$/.test(date)) return date;
  const parsed = Date.parse(date);
  return Number.isNaN(parsed)
    ? undefined
    : `${new Date(parsed).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}
