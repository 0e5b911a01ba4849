import { describe, expect, test } from 'vitest';
import { wantedHttpApis, wantedUserPools } from '#cloud/template/index.ts';
import type { AskAttribute } from '#cloud/template/stack-resolver.ts';
import { stackOf } from '../template/written-assembly.ts';
import { template } from './written-template.ts';

/** As the running cloud answers. */
const attribute: AskAttribute = ({ logicalId }, name) =>
  name === 'ProviderURL' ? `http://127.0.0.1/${logicalId}` : undefined;

const wanted = (over: Parameters<typeof template>[0] = {}) =>
  wantedUserPools(stackOf(template(over), {}, { attribute }));

describe('a user pool', () => {
  test('has what the template says', () => {
    expect(wanted()).toEqual([
      {
        id: expect.stringMatching(/^eu-west-1_x[0-9a-z]{8}$/),
        name: 'people',
        groups: ['dpo', 'auditor'],
        caseSensitive: false,
        emailSignIn: false,
        stack: 'App',
        logicalId: 'Pool',
        clients: [
          {
            userPoolId: expect.stringMatching(/^eu-west-1_/),
            id: expect.stringMatching(/^[0-9a-z]{26}$/),
            name: 'Client',
            callbackUrls: ['http://127.0.0.1:9/signed-in'],
            logoutUrls: ['http://127.0.0.1:9/'],
            scopes: ['openid', 'profile'],
            accessTokenSeconds: 900,
            idTokenSeconds: 3600,
            refreshTokenSeconds: 36_000,
            refreshTokens: 'kept',
          },
        ],
      },
    ]);
  });

  test('has the defaults of Cognito', () => {
    const [pool] = wanted({
      pool: { UsernameConfiguration: undefined },
      client: { TokenValidityUnits: undefined, AccessTokenValidity: undefined, RefreshTokenValidity: 5 },
    });
    expect(pool).toMatchObject({
      caseSensitive: true,
      clients: [{ accessTokenSeconds: 3600, refreshTokenSeconds: 5 * 86_400 }],
    });
  });

  test.each([
    [{ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } }, 'rotated'],
    [{ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }, 'none'],
    [{ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }, 'kept'],
  ])('whose client has %j has refresh tokens that are %s', (client, refreshTokens) => {
    expect(wanted({ client })[0]?.clients).toMatchObject([{ refreshTokens }]);
  });

  test('takes the address as a name where it is an alias', () => {
    expect(wanted({ pool: { AliasAttributes: ['email'] } })).toMatchObject([{ emailSignIn: true }]);
  });

  test.each<[string, Parameters<typeof template>[0], string]>([
    ['triggers', { pool: { LambdaConfig: {} } }, 'LambdaConfig'],
    ['addresses in place of user names', { pool: { UsernameAttributes: ['email'] } }, 'UsernameAttributes'],
    [
      'people who sign up themselves',
      { pool: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } } },
      'AllowAdminCreateUserOnly',
    ],
    ['no word on who signs up', { pool: { AdminCreateUserConfig: undefined } }, 'AdminCreateUserConfig'],
    [
      'keys only to sign in',
      { pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['WEB_AUTHN'] } } } },
      'signing in without a password',
    ],
    ['no domain', { leave: ['Domain'] }, 'has clients and no domain'],
    ['a secret of its client', { client: { GenerateSecret: true } }, 'clients with a secret'],
    ['the implicit flow', { client: { AllowedOAuthFlows: ['code', 'implicit'] } }, 'AllowedOAuthFlows'],
    [
      'a client without OAuth',
      { client: { AllowedOAuthFlowsUserPoolClient: false } },
      'AllowedOAuthFlowsUserPoolClient',
    ],
    [
      'a scope of its own',
      { client: { AllowedOAuthScopes: ['aws.cognito.signin.user.admin'] } },
      'AllowedOAuthScopes',
    ],
    [
      'another identity provider',
      { client: { SupportedIdentityProviders: ['COGNITO', 'Google'] } },
      'SupportedIdentityProviders',
    ],
    [
      'a period of grace',
      { client: { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } } },
      'a used refresh token that still serves',
    ],
    ['an address of an app', { client: { CallbackURLs: ['app://signed-in'] } }, 'only addresses with http'],
    ['some attributes only', { client: { ReadAttributes: ['email'] } }, 'ReadAttributes'],
    ['a role of a group', { group: { RoleArn: 'arn' } }, 'RoleArn'],
  ])('with %s is refused by name', (_, over, words) => {
    expect(() => wanted(over)).toThrow(words);
  });
});

describe('elsewhere in the template', () => {
  const outputs = (value: unknown) =>
    stackOf(template(), { Outputs: { It: { Value: value } } }, { attribute }).outputs['App']?.['It'];
  const att = (name: string) => outputs({ 'Fn::GetAtt': ['Pool', name] });

  test('a pool is known by id, ARN and issuer', () => {
    const id = outputs({ Ref: 'Pool' });
    expect(id).toMatch(/^eu-west-1_/);
    expect(att('UserPoolId')).toBe(id);
    expect(att('Arn')).toBe(`arn:aws:cognito-idp:eu-west-1:000000000000:userpool/${id}`);
    expect(att('ProviderName')).toBe(`cognito-idp.eu-west-1.amazonaws.com/${id}`);
    expect(att('ProviderURL')).toBe('http://127.0.0.1/Pool');
  });

  test('a client is known by its id, a group and a domain by their names', () => {
    expect(outputs({ 'Fn::GetAtt': ['Client', 'ClientId'] })).toBe(outputs({ Ref: 'Client' }));
    expect(outputs({ Ref: 'Dpo' })).toBe('dpo');
    expect(outputs({ Ref: 'Domain' })).toBe('people-000000000000');
  });

  test('a client has no secret', () => {
    expect(() => outputs({ 'Fn::GetAtt': ['Client', 'ClientSecret'] })).toThrow('ClientSecret');
  });

  test('a token may come in no other header than Authorization', () => {
    const api = (source: string) =>
      wantedHttpApis(stackOf(template({ authorizer: { IdentitySource: [source] } }), {}, { attribute }));
    expect(api('$request.header.authorization')).toHaveLength(1);
    expect(() => api('$request.querystring.token')).toThrow('a token outside the Authorization header');
  });
});
