import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CONSOLE_ROUTES, ROLES } from '#contracts/console-api.ts';
import { PORTAL_ROUTES } from '#contracts/portal-api.ts';
import { thingOf } from './grants.ts';
import { type Resource, synthesize } from './synthesized.ts';

/** Where somebody comes in: two APIs, the sign-in, and pages that are the same for everybody. */

let resources: readonly Resource[];
beforeAll(() => {
  resources = synthesize();
});

const ofType = (type: string) => resources.filter(({ Type }) => Type === type);
const theOnly = (type: string): Resource['Properties'] => {
  const [found, ...more] = ofType(type);
  if (!found || more.length > 0) throw new Error(`There is not exactly one ${type}`);
  return found.Properties;
};

describe('the two APIs', () => {
  const Route = z.object({
    RouteKey: z.string(),
    AuthorizationType: z.string(),
    AuthorizerId: z.optional(z.unknown()),
  });
  const routes = () => ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Route.parse(Properties));
  const by = (type: string) => routes().filter(({ AuthorizationType }) => AuthorizationType === type);
  const keysOf = (found: readonly z.infer<typeof Route>[]) =>
    found.map(({ RouteKey }) => RouteKey).toSorted();

  test('show nothing without signing in but the requester’s pages and the public key', () => {
    expect(keysOf(by('NONE'))).toEqual([...PORTAL_ROUTES].toSorted());
    expect(keysOf(by('NONE'))).toContain('GET /signing-key.pem');
    expect(keysOf(by('JWT'))).toEqual(Object.keys(CONSOLE_ROUTES).toSorted());
    expect(routes()).toHaveLength(PORTAL_ROUTES.length + Object.keys(CONSOLE_ROUTES).length);
  });

  test('let in at the console whom the pool has signed in for the console, and nobody else', () => {
    const { Properties, id } = ofType('AWS::ApiGatewayV2::Authorizer')[0] ?? {};
    const { Issuer, Audience } = Object(Properties?.['JwtConfiguration']);

    expect(new Set(by('JWT').map(({ AuthorizerId }) => JSON.stringify(AuthorizerId)))).toEqual(
      new Set([JSON.stringify({ Ref: id })]),
    );
    expect(Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
    });
    expect(Issuer).toEqual({
      'Fn::ImportValue': expect.stringMatching(/FnGetAttPeople\w{8}ProviderURL/),
    });
    expect(Audience.map(thingOf)).toEqual(['ConsoleClient']);
  });

  test('log no path, no address and no query; the console’s, who of the group called', () => {
    const Stage = z.object({ AccessLogSettings: z.object({ Format: z.string() }) });
    const logged = ofType('AWS::ApiGatewayV2::Stage').map(({ stack, Properties }) => [
      stack,
      Stage.parse(Properties).AccessLogSettings.Format.match(/\$context[\w.]*/g),
    ]);

    expect(logged).toEqual([
      ['inzage-state', ['$context.routeKey', '$context.status', '$context.responseLatency']],
      // What a worker signed in as. A requester never signs in.
      ['inzage-web', ['$context.routeKey', '$context.status', '$context.authorizer.claims.username']],
    ]);
  });

  test('let pages call the console’s from its own site only, without cookies; the portal’s from none', () => {
    const allowed = ofType('AWS::ApiGatewayV2::Api').map(({ id, Properties }) => [
      thingOf({ Ref: id }),
      Object(Properties['CorsConfiguration']).AllowOrigins?.map(thingOf),
      Object(Properties['CorsConfiguration']).AllowCredentials,
    ]);

    expect(allowed).toEqual([
      ['Portal', undefined, undefined],
      ['Console', ['https://ConsoleSiteDistribution'], undefined],
    ]);
  });

  test('bound what everybody together may ask', () => {
    const bounds = ofType('AWS::ApiGatewayV2::Stage').map(
      ({ Properties }) => Properties['DefaultRouteSettings'],
    );

    expect(bounds).toEqual([
      { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
      { ThrottlingBurstLimit: 50, ThrottlingRateLimit: 25 },
    ]);
  });
});

describe('the people', () => {
  const pool = () => theOnly('AWS::Cognito::UserPool');

  test('are entered by an administrator; nobody signs up', () => {
    expect(pool()['AdminCreateUserConfig']).toEqual({ AllowAdminCreateUserOnly: true });
  });

  test('sign in as one name, which is not an address that can change and has one spelling', () => {
    expect(pool()).not.toHaveProperty('UsernameAttributes');
    expect(pool()).not.toHaveProperty('AliasAttributes');
    expect(pool()['UsernameConfiguration']).toEqual({ CaseSensitive: false });
  });

  test('need a second factor, and not one by text message', () => {
    expect(pool()).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  test('cannot be lost with one call', () => {
    expect(pool()['DeletionProtection']).toBe('ACTIVE');
  });

  test('are in one of the groups that the console knows', () => {
    const groups = ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName']);

    expect(groups.toSorted()).toEqual([...ROLES].toSorted());
    expect(groups.toSorted()).toEqual(['auditor', 'case-worker', 'dpo']);
  });

  test('sign in on the page of the pool, for a code, with a client that has no secret to lose', () => {
    expect(theOnly('AWS::Cognito::UserPoolClient')).toMatchObject({
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthScopes: ['openid', 'profile'],
      SupportedIdentityProviders: ['COGNITO'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('come back to the console only, and stay signed in for an hour, or a working day with a fresh token', () => {
    const { CallbackURLs, LogoutURLs, ...client } = theOnly('AWS::Cognito::UserPoolClient');

    expect([CallbackURLs, LogoutURLs].flat().map(thingOf)).toEqual([
      'https://ConsoleSiteDistribution/',
      'https://ConsoleSiteDistribution/',
    ]);
    expect(client).toMatchObject({
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 600,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    });
  });
});

describe.each([
  {
    name: 'Pages',
    // Whom they may call is nobody.
    policy: /^default-src 'none'(?=.*frame-ancestors 'none')(?!.*(?:https?:|\*|unsafe))/,
  },
  {
    name: 'ConsoleSite',
    // Whom it may call stands in its page: test/web/console/small-parts.test.ts.
    policy: /^script-src 'self'; style-src 'self'; (?=.*frame-ancestors 'none')(?!.*(?:https?:|\*|unsafe))/,
  },
])('the static pages of $name', ({ name, policy }) => {
  const Distribution = z.looseObject({
    Origins: z.array(z.looseObject({ Id: z.string(), DomainName: z.unknown() })),
    DefaultCacheBehavior: z.record(z.string(), z.unknown()),
  });
  const own = (type: string): Resource['Properties'] => {
    const found = ofType(type).find(({ id }) => id.startsWith(name));
    if (!found) throw new Error(`${name} has no ${type}`);
    return found.Properties;
  };
  const distribution = () => Distribution.parse(own('AWS::CloudFront::Distribution')['DistributionConfig']);

  test('are all that goes through CloudFront: no API stands behind it (STO-1)', () => {
    const { Origins, DefaultCacheBehavior, ...rest } = distribution();

    expect(Origins.map(({ DomainName }) => DomainName)).toEqual([
      { 'Fn::GetAtt': [expect.stringMatching(`^${name}Files`), 'RegionalDomainName'] },
    ]);
    expect(DefaultCacheBehavior['TargetOriginId']).toBe(Origins[0]?.Id);
    expect(rest).not.toHaveProperty('CacheBehaviors');
    expect(rest).not.toHaveProperty('OriginGroups');
  });

  test('are only read: neither a cookie nor a query reaches the bucket, and nothing can be sent', () => {
    const behaviour = distribution().DefaultCacheBehavior;

    // AWS’ own policy CachingOptimized. Without AllowedMethods: GET and HEAD.
    expect(behaviour['CachePolicyId']).toBe('658327ea-f89d-4fab-a63d-7e88639e58f6');
    expect(behaviour).not.toHaveProperty('OriginRequestPolicyId');
    expect(behaviour).not.toHaveProperty('AllowedMethods');
    expect(behaviour).not.toHaveProperty('FunctionAssociations');
    expect(behaviour).not.toHaveProperty('LambdaFunctionAssociations');
  });

  test('are shown over TLS only', () => {
    expect(distribution().DefaultCacheBehavior['ViewerProtocolPolicy']).toBe('redirect-to-https');
  });

  test('are fetched from the bucket under the distribution’s own signature', () => {
    const [origin] = distribution().Origins;

    expect(thingOf(origin?.['OriginAccessControlId'])).toBe(`${name}Access`);
    expect(own('AWS::CloudFront::OriginAccessControl')['OriginAccessControlConfig']).toMatchObject({
      OriginAccessControlOriginType: 's3',
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
  });

  test('let nobody keep a record of who read them', () => {
    expect(distribution()).not.toHaveProperty('Logging');
  });

  test('load nothing from elsewhere and are framed by nobody', () => {
    const { ResponseHeadersPolicyConfig } = own('AWS::CloudFront::ResponseHeadersPolicy');
    const { SecurityHeadersConfig: headers } = Object(ResponseHeadersPolicyConfig);

    expect(thingOf(distribution().DefaultCacheBehavior['ResponseHeadersPolicyId'])).toBe(`${name}Headers`);
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
    });
    expect(headers.ContentSecurityPolicy.ContentSecurityPolicy).toMatch(policy);
  });
});
