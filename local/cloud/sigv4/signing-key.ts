import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface SigningScope {
  /** `YYYYMMDD` */
  readonly day: string;
  readonly region: string;
  readonly service: string;
}

export function scopeText(scope: SigningScope): string {
  return `${scope.day}/${scope.region}/${scope.service}/aws4_request`;
}

const derived = new Map<string, Buffer>();
/** More than the services and credentials of one edition on one day. */
const MOST_DERIVED = 256;

/** The key of SigV4 for one secret, day, region and service; derived once, as every request needs it. */
export function signingKey(secret: string, scope: SigningScope): Buffer {
  const name = `${secret} ${scopeText(scope)}`;
  const known = derived.get(name);
  if (known) return known;
  if (derived.size >= MOST_DERIVED) derived.clear();
  const key = derive(secret, scope);
  derived.set(name, key);
  return key;
}

function derive(secret: string, scope: SigningScope): Buffer {
  return [scope.day, scope.region, scope.service, 'aws4_request'].reduce<Buffer>(
    (key, part) => hmac(key, part),
    Buffer.from(`AWS4${secret}`),
  );
}

export function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Compares two signatures in a time that does not tell where they differ. */
export function sameSignature(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
