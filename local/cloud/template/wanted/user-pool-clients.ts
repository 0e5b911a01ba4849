import { z } from 'zod';
import type { Resource } from '../assembly.ts';
import { cfnBoolean, cfnNumber, readProperties } from '../properties.ts';

export interface WantedPoolClient {
  readonly userPoolId: string;
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

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const Unit = z.enum(['seconds', 'minutes', 'hours', 'days']);
const Units = z.strictObject({
  AccessToken: Unit.default('hours'),
  IdToken: Unit.default('hours'),
  RefreshToken: Unit.default('days'),
});

const isTrue = cfnBoolean.refine((value) => value, { error: 'has to be true' });
const Url = z.string().regex(/^https?:\/\//, { error: 'only addresses with http:// or https://' });

const client = {
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  GenerateSecret: cfnBoolean.refine((secret) => !secret, { error: 'clients with a secret' }).default(false),
  AllowedOAuthFlowsUserPoolClient: isTrue,
  AllowedOAuthFlows: z.tuple([z.literal('code')]),
  AllowedOAuthScopes: z.array(z.enum(['openid', 'email', 'profile'])).min(1),
  CallbackURLs: z.array(Url).min(1),
  LogoutURLs: z.array(Url).default([]),
  SupportedIdentityProviders: z.tuple([z.literal('COGNITO')]).optional(),
  // What else it may list are calls of the API of Cognito, which no service answers here.
  ExplicitAuthFlows: z.array(z.string()).default(['ALLOW_REFRESH_TOKEN_AUTH']),
  EnableTokenRevocation: isTrue.optional(),
  AccessTokenValidity: cfnNumber.default(0),
  IdTokenValidity: cfnNumber.default(0),
  RefreshTokenValidity: cfnNumber.default(0),
  TokenValidityUnits: Units.prefault({}),
  RefreshTokenRotation: z
    .strictObject({
      Feature: z.enum(['ENABLED', 'DISABLED']),
      RetryGracePeriodSeconds: cfnNumber
        .refine((seconds) => seconds === 0, { error: 'a used refresh token that still serves' })
        .optional(),
    })
    .optional(),
};
const ignoredOfClient = {
  AuthSessionValidity: 'it limits challenges, and there are none',
  PreventUserExistenceErrors: 'the page never tells whether a user exists',
  WriteAttributes: 'nobody changes an attribute here',
};

const HOUR = 3600;
const THIRTY_DAYS = 30 * 86_400;

export function wantedPoolClient(resource: Resource): WantedPoolClient {
  const p = readProperties(resource, client, ignoredOfClient);
  const { TokenValidityUnits: units } = p;
  return {
    userPoolId: p.UserPoolId,
    id: resource.physicalName,
    name: p.ClientName ?? resource.logicalId,
    callbackUrls: p.CallbackURLs,
    logoutUrls: p.LogoutURLs,
    scopes: p.AllowedOAuthScopes,
    // 0 stands for the default, in templates too.
    accessTokenSeconds: p.AccessTokenValidity * SECONDS[units.AccessToken] || HOUR,
    idTokenSeconds: p.IdTokenValidity * SECONDS[units.IdToken] || HOUR,
    refreshTokenSeconds: p.RefreshTokenValidity * SECONDS[units.RefreshToken] || THIRTY_DAYS,
    refreshTokens: refreshTokens(p),
  };
}

/** Without rotation, tokens are for clients that may call for it, which is the default. */
function refreshTokens(p: z.output<z.ZodObject<typeof client>>): WantedPoolClient['refreshTokens'] {
  if (p.RefreshTokenRotation?.Feature === 'ENABLED') return 'rotated';
  return p.ExplicitAuthFlows.includes('ALLOW_REFRESH_TOKEN_AUTH') ? 'kept' : 'none';
}
