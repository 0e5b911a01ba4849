import type { Server } from 'node:http';
import type { Clock } from '#cloud/clock.ts';
import type { Caller } from '#cloud/service.ts';
import type { CredentialLookup } from '#cloud/sigv4/index.ts';
import type { TokenIssuer } from './jwt.ts';

export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** One of them must be granted by the token. None: any token will do. */
  readonly scopes?: readonly string[];
}

export type Authorization = 'NONE' | 'AWS_IAM' | { readonly jwt: JwtAuthorizer };

export interface RouteSpec {
  /** `GET /cases/{id}`, `ANY /{proxy+}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly authorization: Authorization;
}

/** The CORS configuration of the API, named as in its CloudFormation resource. */
export interface CorsSpec {
  readonly allowOrigins?: readonly string[];
  readonly allowMethods?: readonly string[];
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly allowCredentials?: boolean;
  /** Seconds. */
  readonly maxAge?: number;
}

export interface HttpApiSpec {
  readonly id: string;
  readonly name: string;
  /** Where the API is reached, e.g. `http://127.0.0.1:4601`. */
  readonly endpoint: string;
  readonly routes: readonly RouteSpec[];
  readonly cors?: CorsSpec;
}

export interface HttpApiOptions {
  readonly clock: Clock;
  readonly credentials: CredentialLookup;
  /** Runs a function; rejects when the function fails. */
  invoke(functionArn: string, event: unknown, routeKey: string): Promise<unknown>;
  /**
   * Whether a signed caller may ask for this; the path begins with a slash.
   * @default everybody whose signature is good may
   */
  mayAsk?(caller: Caller, o: { readonly method: string; readonly path: string }): boolean;
  /** Gets the route's key and never the path: paths may hold secrets. `-` stands for a request without a route. */
  accessLog?(entry: { api: string; routeKey: string; status: number; ms: number }): void;
  /** Who signs tokens as this issuer; `undefined` for one that is not known here. */
  tokenIssuer?(issuer: string): TokenIssuer | undefined;
}

export interface HttpApi {
  readonly server: Server;
  /** Listens on 127.0.0.1. */
  listen(port: number): Promise<void>;
  close(): Promise<void>;
}
