/** What AWS calls the algorithms of RSA keys. */
export const SIGNING_ALGORITHMS = [
  'RSASSA_PKCS1_V1_5_SHA_256',
  'RSASSA_PKCS1_V1_5_SHA_384',
  'RSASSA_PKCS1_V1_5_SHA_512',
  'RSASSA_PSS_SHA_256',
  'RSASSA_PSS_SHA_384',
  'RSASSA_PSS_SHA_512',
] as const;

export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];

export interface Hash {
  readonly name: 'sha256' | 'sha384' | 'sha512';
  readonly bytes: number;
  /** The DER of `DigestInfo` up to the digest itself (RFC 8017, 9.2, note 1). */
  readonly digestInfo: Buffer;
}

const HASHES: Readonly<Record<'256' | '384' | '512', Hash>> = {
  '256': { name: 'sha256', bytes: 32, digestInfo: der('3031300d060960864801650304020105000420') },
  '384': { name: 'sha384', bytes: 48, digestInfo: der('3041300d060960864801650304020205000430') },
  '512': { name: 'sha512', bytes: 64, digestInfo: der('3051300d060960864801650304020305000440') },
};

export function isSigningAlgorithm(name: string): name is SigningAlgorithm {
  return SIGNING_ALGORITHMS.some((known) => known === name);
}

export function hashOf(algorithm: SigningAlgorithm): Hash {
  return HASHES[algorithm.slice(-3) as keyof typeof HASHES];
}

export function isPss(algorithm: SigningAlgorithm): boolean {
  return algorithm.startsWith('RSASSA_PSS');
}

function der(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}
