import type { Clock } from '#cloud/clock.ts';
import type { Place, Service } from '#cloud/service.ts';

export const RSA_BITS = { RSA_2048: 2048, RSA_3072: 3072, RSA_4096: 4096 } as const;

/** A pair that signs. */
export type SigningSpec = keyof typeof RSA_BITS;

/** A key as a template wants it. RSA keys sign and verify; a symmetric one is there in name only. */
export interface KeySpec {
  readonly id: string;
  readonly arn: string;
  readonly spec: SigningSpec | 'SYMMETRIC_DEFAULT';
  readonly enabled: boolean;
  readonly description?: string;
}

export interface AliasSpec {
  /** With `alias/` in front. */
  readonly name: string;
  readonly arn: string;
  readonly keyId: string;
}

export interface KeysOptions {
  /** The SQLite file of the keys, private ones in clear, readable by its owner only. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
}

export interface Keys extends Service {
  /**
   * Makes the keys that are not there yet and replaces all aliases. A key that left the template stays, because what it
   * signed has to remain verifiable.
   * @throws {ServiceError} `KeyChangeRefused` for another spec: AWS would make another key in its place.
   */
  deploy(keys: readonly KeySpec[], aliases: readonly AliasSpec[]): Promise<void>;
}
