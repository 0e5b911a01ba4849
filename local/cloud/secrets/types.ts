import type { Clock } from '#cloud/clock.ts';
import type { Place, Service } from '#cloud/service.ts';

/** How to generate a value, named as in the `GenerateSecretString` of CloudFormation. */
export interface GenerateSpec {
  /** @default 32 */
  readonly passwordLength?: number;
  readonly excludeCharacters?: string;
  readonly excludeLowercase?: boolean;
  readonly excludeNumbers?: boolean;
  readonly excludePunctuation?: boolean;
  readonly excludeUppercase?: boolean;
  readonly includeSpace?: boolean;
  /** @default true */
  readonly requireEachIncludedType?: boolean;
  /** A JSON object that the password is put into, under `generateStringKey`. */
  readonly secretStringTemplate?: string;
  readonly generateStringKey?: string;
}

export interface SecretSpec {
  readonly name: string;
  readonly arn: string;
  readonly description?: string;
  /** Written again only when it is another than at the last deployment, so that what was put since stays. */
  readonly value?: string;
  /** Used once, for a secret that has no value yet. */
  readonly generate?: GenerateSpec;
}

export interface SecretsOptions {
  /** The SQLite file of the secrets, readable by its owner only. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
}

export interface Secrets extends Service {
  /** Makes a secret, or brings an existing one up to date, as a deployment would. */
  ensure(spec: SecretSpec): void;
}
