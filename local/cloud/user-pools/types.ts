import type { JSONWebKeySet } from 'jose';
import type { Clock } from '#cloud/clock.ts';

/** Somebody who can sign in here. The password is no secret: everything listens on this machine only. */
export interface Person {
  readonly username: string;
  readonly password: string;
  /** The whole name, as the claim `name`. */
  readonly name: string;
  readonly email: string;
  /** Groups that the template gives the pool. */
  readonly groups: readonly string[];
}

export interface PoolClient {
  readonly id: string;
  readonly name: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly accessTokenSeconds: number;
  readonly idTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** `kept`: one refresh token serves until it expires. `rotated`: each use brings a new one. */
  readonly refreshTokens: 'none' | 'kept' | 'rotated';
}

export interface UserPoolSpec {
  /** With the region, e.g. `eu-west-1_Ab1Cd2Ef3`. */
  readonly id: string;
  readonly name: string;
  readonly clients: readonly PoolClient[];
  readonly groups: readonly string[];
  readonly caseSensitive: boolean;
  /** Whether the mail address serves as a name to sign in with too. */
  readonly emailSignIn: boolean;
}

export interface UserPoolOptions {
  readonly spec: UserPoolSpec;
  readonly people: readonly Person[];
  /** Signing keys, sessions, codes and refresh tokens; readable by its owner only. */
  readonly file: string;
  /** Where the pool is reached, e.g. `http://127.0.0.1:4563`. It is the `iss` of every token. */
  readonly issuer: string;
  readonly clock: Clock;
}

export interface UserPool {
  readonly id: string;
  readonly issuer: string;
  /** The public halves, for whoever verifies tokens. */
  readonly keys: JSONWebKeySet;
  /** Listens on 127.0.0.1 and answers the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}
