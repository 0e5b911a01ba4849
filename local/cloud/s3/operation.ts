import { notEmulated } from '../service.ts';
import type { Exchange } from './exchange.ts';

export interface Operation {
  /** As AWS names it. */
  readonly name: string;
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly on: 'service' | 'bucket' | 'object';
  /** The query parameter, or the header, whose presence selects this operation among its siblings. */
  readonly parameter?: string;
  readonly header?: string;
  /** Further query parameters that it knows. */
  readonly query?: readonly string[];
  /** `x-amz-`, `if-` and `range` headers that it knows; an entry ending in `*` stands for a family. */
  readonly headers?: readonly string[];
  run(x: Exchange): Promise<void> | void;
}

/** What a presigned URL says about its own signature. */
export const SIGNING_PARAMETERS =
  /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Content-Sha256|Security-Token)$/;

/** Known everywhere: the signature, the framing of the body, and who is asking with what. */
const COMMON_HEADERS = [
  'x-amz-date',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'x-amz-user-agent',
  'x-amz-expected-bucket-owner',
  'x-amz-decoded-content-length',
];

/** Headers that describe and verify a body. */
export const BODY_HEADERS = [
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
] as const;

/** Sub-resources of AWS that nothing here serves; named so that the refusal does not speak of a plain PUT. */
const FOREIGN_SUBRESOURCES = new Set([
  'accelerate',
  'acl',
  'analytics',
  'intelligent-tiering',
  'inventory',
  'logging',
  'metadataConfiguration',
  'metadataTable',
  'metrics',
  'ownershipControls',
  'policyStatus',
  'renameObject',
  'replication',
  'requestPayment',
  'restore',
  'select',
  'session',
  'torrent',
  'website',
]);

/** Picks the operation that a request means: the most specific one whose selectors are all there. */
export function selectOperation(operations: readonly Operation[], x: Exchange): Operation {
  const on = x.bucket === '' ? 'service' : x.key === '' ? 'bucket' : 'object';
  const foreign = [...x.query.keys()].find((name) => FOREIGN_SUBRESOURCES.has(name));
  if (foreign !== undefined) throw notEmulated(`S3 ${x.request.method} ?${foreign} on a ${on}`);
  const siblings = operations.filter((o) => o.method === x.request.method && o.on === on);
  const [best] = siblings
    .filter(
      (o) =>
        (o.parameter === undefined || x.query.has(o.parameter)) &&
        (o.header === undefined || x.headers.has(o.header)),
    )
    .sort((a, b) => specificity(b) - specificity(a));
  if (best) return best;
  throw notEmulated(`S3 ${x.request.method} on a ${on}`);
}

function specificity(o: Operation): number {
  return Number(o.parameter !== undefined) + Number(o.header !== undefined);
}

/** Whatever an operation does not know, and would change what it does, is refused by its name. */
export function assertUnderstood(operation: Operation, x: Exchange): void {
  // The SDKs add `x-id` for readers of logs.
  const parameters = new Set(['x-id', operation.parameter, ...(operation.query ?? [])]);
  for (const name of x.query.keys()) {
    const hoisted = x.signature.presigned && /^x-amz-/i.test(name);
    const known = parameters.has(name) || SIGNING_PARAMETERS.test(name) || hoisted;
    if (!known) throw notEmulated(`the query parameter '${name}' of ${operation.name}`);
  }
  const headers = [...COMMON_HEADERS, ...(operation.headers ?? []), operation.header ?? ''];
  for (const name of x.headers.keys()) {
    if (!/^(x-amz-|if-|range$)/.test(name)) continue;
    const known = headers.some((h) => (h.endsWith('*') ? name.startsWith(h.slice(0, -1)) : h === name));
    if (!known) throw notEmulated(`the header '${name}' of ${operation.name}`);
  }
}
