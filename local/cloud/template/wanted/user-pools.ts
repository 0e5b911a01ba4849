import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnBoolean, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';
import { type WantedPoolClient, wantedPoolClient } from './user-pool-clients.ts';

export interface WantedUserPool {
  /** With the region, e.g. `eu-west-1_xk2j7q1a9`. */
  readonly id: string;
  readonly name: string;
  readonly clients: readonly WantedPoolClient[];
  readonly groups: readonly string[];
  readonly caseSensitive: boolean;
  readonly emailSignIn: boolean;
  readonly stack: string;
  readonly logicalId: string;
}

const noMail = 'no pool sends mail or text messages here';
const noFactor = 'people sign in with their password alone here';

const pool = {
  UserPoolName: z.string().optional(),
  AliasAttributes: z.array(z.literal('email')).default([]),
  UsernameConfiguration: z
    .strictObject({ CaseSensitive: cfnBoolean.default(true) })
    .default({ CaseSensitive: true }),
  // Without it anybody may sign up on AWS, and nobody can here.
  AdminCreateUserConfig: z.object({
    AllowAdminCreateUserOnly: z.union([z.literal(true), z.literal('true')]),
  }),
  Policies: z
    .object({
      SignInPolicy: z
        .strictObject({
          AllowedFirstAuthFactors: z
            .array(z.string())
            .refine((factors) => factors.includes('PASSWORD'), { error: 'signing in without a password' }),
        })
        .optional(),
    })
    .optional(),
};
const ignoredOfPool = {
  AccountRecoverySetting: 'whoever starts the cloud says the passwords',
  AutoVerifiedAttributes: 'every address counts as verified',
  DeletionProtection: 'a pool is made from the template at every start',
  DeviceConfiguration: noFactor,
  EmailAuthenticationMessage: noMail,
  EmailAuthenticationSubject: noMail,
  EmailConfiguration: noMail,
  EmailVerificationMessage: noMail,
  EmailVerificationSubject: noMail,
  EnabledMfas: noFactor,
  MfaConfiguration: noFactor,
  Schema: 'every user has a name and an address, and no other attribute',
  SmsAuthenticationMessage: noMail,
  SmsConfiguration: noMail,
  SmsVerificationMessage: noMail,
  UserAttributeUpdateSettings: 'nobody changes an attribute here',
  UserPoolAddOns: 'sign-ins are not rated by their risk here',
  UserPoolTags: 'for people and bills',
  UserPoolTier: 'it sets the price and what may be configured',
  VerificationMessageTemplate: noMail,
  WebAuthnFactorConfiguration: noFactor,
  WebAuthnRelyingPartyID: noFactor,
  WebAuthnUserVerification: noFactor,
};

const group = { UserPoolId: z.string(), GroupName: z.string() };
const ignoredOfGroup = {
  Description: 'for people',
  Precedence: 'it chooses between the roles of groups, and a group with a role is refused',
};

const domain = { UserPoolId: z.string(), Domain: z.string() };
const ignoredOfDomain = {
  CustomDomainConfig: 'the pool is reached at its issuer here',
  ManagedLoginVersion: 'how the page to sign in looks on AWS',
};

/** Every user pool of the assembly with its clients and groups. */
export function wantedUserPools(assembly: Assembly): WantedUserPool[] {
  const clients = assembly.ofType('AWS::Cognito::UserPoolClient').map(wantedPoolClient);
  const groups = assembly
    .ofType('AWS::Cognito::UserPoolGroup')
    .map((resource) => readProperties(resource, group, ignoredOfGroup));
  const domains = assembly
    .ofType('AWS::Cognito::UserPoolDomain')
    .map((resource) => readProperties(resource, domain, ignoredOfDomain));

  return assembly.ofType('AWS::Cognito::UserPool').map((resource) => {
    const p = readProperties(resource, pool, ignoredOfPool);
    const id = idOf(resource);
    const own = clients.filter(({ userPoolId }) => userPoolId === id);
    if (own.length > 0 && !domains.some(({ UserPoolId }) => UserPoolId === id))
      throw refusal(resource, 'has clients and no domain, so nobody could sign in to it on AWS');
    return {
      id,
      name: p.UserPoolName ?? resource.logicalId,
      clients: own,
      groups: groups.filter(({ UserPoolId }) => UserPoolId === id).map(({ GroupName }) => GroupName),
      caseSensitive: p.UsernameConfiguration.CaseSensitive,
      emailSignIn: p.AliasAttributes.length > 0,
      stack: resource.stack,
      logicalId: resource.logicalId,
    };
  });
}

const idOf = (resource: Resource): string => arnOf(resource).replace(/^.*userpool\//, '');
