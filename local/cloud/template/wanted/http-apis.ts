import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { cfnBoolean, cfnNumber, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

export type WantedAuthorization =
  | { readonly type: 'NONE' | 'AWS_IAM' }
  | {
      readonly type: 'JWT';
      readonly issuer: string;
      readonly audience: readonly string[];
      /** Where the token stands, e.g. `$request.header.Authorization`. */
      readonly identitySource: readonly string[];
      /** One of them must be in the token. Empty: none is needed. */
      readonly scopes: readonly string[];
    };

export interface WantedRoute {
  /** `GET /cases/{id}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorization: WantedAuthorization;
}

export interface WantedHttpApi {
  readonly id: string;
  readonly name: string;
  readonly cors: z.output<typeof Cors> | undefined;
  readonly stage: {
    readonly name: string;
    readonly burst: number | undefined;
    readonly rate: number | undefined;
  };
  readonly routes: readonly WantedRoute[];
  readonly path: string;
}

const Cors = z
  .strictObject({
    AllowCredentials: cfnBoolean.default(false),
    AllowHeaders: z.array(z.string()).default([]),
    AllowMethods: z.array(z.string()).default([]),
    AllowOrigins: z.array(z.string()).default([]),
    ExposeHeaders: z.array(z.string()).default([]),
    MaxAge: cfnNumber.optional(),
  })
  .transform((cors) => ({
    allowCredentials: cors.AllowCredentials,
    allowHeaders: cors.AllowHeaders,
    allowMethods: cors.AllowMethods,
    allowOrigins: cors.AllowOrigins,
    exposeHeaders: cors.ExposeHeaders,
    maxAgeSeconds: cors.MaxAge,
  }));

const api = { Name: z.string(), ProtocolType: z.literal('HTTP'), CorsConfiguration: Cors.optional() };
const ignoredOfApi = {
  Description: 'for people',
  DisableExecuteApiEndpoint: 'there is one address here',
  Tags: 'for people and bills',
};

const stage = {
  ApiId: z.string(),
  StageName: z.string(),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: z
    .strictObject({
      ThrottlingBurstLimit: cfnNumber.optional(),
      ThrottlingRateLimit: cfnNumber.optional(),
      DetailedMetricsEnabled: cfnBoolean.optional(),
    })
    .default({}),
};
const ignoredOfStage = {
  AccessLogSettings: 'requests stand in the log of the local cloud',
  Description: 'for people',
  Tags: 'for people and bills',
};

const integration = {
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  IntegrationMethod: z.literal('POST').optional(),
  TimeoutInMillis: cfnNumber.default(30_000),
};

const authorizer = {
  ApiId: z.string(),
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([
    z
      .string()
      .regex(/^\$request\.header\.authorization$/i, { error: 'a token outside the Authorization header' }),
  ]),
  JwtConfiguration: z.strictObject({ Audience: z.array(z.string()), Issuer: z.string() }),
};

const route = {
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'AWS_IAM', 'JWT']).default('NONE'),
  AuthorizationScopes: z.array(z.string()).default([]),
  AuthorizerId: z.string().optional(),
};

/** Every HTTP API of the assembly with its stage and its routes. */
export function wantedHttpApis(assembly: Assembly): WantedHttpApi[] {
  return assembly.ofType('AWS::ApiGatewayV2::Api').map((resource) => {
    const p = readProperties(resource, api, ignoredOfApi);
    return {
      id: resource.physicalName,
      name: p.Name,
      cors: p.CorsConfiguration,
      stage: stageOf(assembly, resource),
      routes: routesOf(assembly, resource.physicalName),
      path: resource.path,
    };
  });
}

function stageOf(assembly: Assembly, api: Resource): WantedHttpApi['stage'] {
  const [only, other] = assembly
    .ofType('AWS::ApiGatewayV2::Stage')
    .map((resource) => readProperties(resource, stage, ignoredOfStage))
    .filter(({ ApiId }) => ApiId === api.physicalName);
  if (!only || other) throw refusal(api, 'the local cloud emulates an API with exactly one stage');
  const { ThrottlingBurstLimit, ThrottlingRateLimit } = only.DefaultRouteSettings;
  return { name: only.StageName, burst: ThrottlingBurstLimit, rate: ThrottlingRateLimit };
}

function routesOf(assembly: Assembly, apiId: string): WantedRoute[] {
  return assembly.ofType('AWS::ApiGatewayV2::Route').flatMap((resource) => {
    const p = readProperties(resource, route);
    if (p.ApiId !== apiId) return [];
    const found = byId(assembly, resource, 'Integration', p.Target.replace(/^integrations\//, ''));
    const { IntegrationUri, TimeoutInMillis } = readProperties(found, integration, {
      Description: 'for people',
    });
    const functionArn = /arn:aws:lambda:[^:]*:\d*:function:[^/:]+/.exec(IntegrationUri)?.[0];
    if (!functionArn) throw refusal(found, `an integration with ${IntegrationUri} is not emulated`);
    return {
      key: p.RouteKey,
      functionArn,
      timeoutMs: TimeoutInMillis,
      authorization: authorization(assembly, resource, p),
    };
  });
}

function authorization(
  assembly: Assembly,
  resource: Resource,
  p: z.output<z.ZodObject<typeof route>>,
): WantedAuthorization {
  if (p.AuthorizationType !== 'JWT') return { type: p.AuthorizationType };
  const found = byId(assembly, resource, 'Authorizer', p.AuthorizerId ?? '');
  const { IdentitySource, JwtConfiguration } = readProperties(found, authorizer, { Name: 'for people' });
  return {
    type: 'JWT',
    issuer: JwtConfiguration.Issuer,
    audience: JwtConfiguration.Audience,
    identitySource: IdentitySource,
    scopes: p.AuthorizationScopes,
  };
}

function byId(assembly: Assembly, user: Resource, kind: 'Integration' | 'Authorizer', id: string): Resource {
  const found = assembly.ofType(`AWS::ApiGatewayV2::${kind}`).find(({ physicalName }) => physicalName === id);
  if (!found) throw refusal(user, `there is no ${kind.toLowerCase()} ${id}`);
  return found;
}
