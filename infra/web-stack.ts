import { Arn, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  CfnAuthorizer,
  CfnIntegration,
  CfnRoute,
  CfnStage,
  CorsHttpMethod,
  HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { OAuthScope, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { type FunctionName, storeBucketName } from '#contracts/catalogue.ts';
import { CONSOLE_ROUTES } from '#contracts/console-api.ts';
import { PORTAL_ROUTES } from '#contracts/portal-api.ts';
import { StaticPages } from './constructs/static-pages.ts';
import { desksIn, namesFor, type PipelineStackProps, pipelineFunction } from './pipeline-functions.ts';

export interface WebStackProps extends StackProps, PipelineStackProps {}

const PAGES_MAY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Scripts and styles of its own and none in a page. Whom it may call stands in its page (`web/publish/index-page.ts`): the
 * API's address cannot stand here, since the API names the address of the console.
 */
const CONSOLE_MAY = [
  ...['script-src', 'style-src', 'font-src'].map((of) => `${of} 'self'`),
  ...['object-src', 'frame-src', 'child-src', 'worker-src', 'media-src', 'manifest-src'].map(
    (of) => `${of} 'none'`,
  ),
  ...['base-uri', 'form-action', 'frame-ancestors'].map((of) => `${of} 'none'`),
].join('; ');

/** The requester's pages and the DPO's API. */
export class WebStack extends Stack {
  readonly consoleId: string;
  readonly #props: WebStackProps;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    this.#props = props;

    // No `$default` route: what is not one of these is refused before any code of ours runs.
    this.route(props.state.portal, 'portal-api', PORTAL_ROUTES);

    const pages = new StaticPages(this, 'Pages', {
      name: 'pages',
      comment: 'Static pages, nothing personal',
      contentSecurityPolicy: PAGES_MAY,
      missingPage: '/404.html',
    });
    // An origin of its own: no other page can reach what a signed-in browser keeps.
    const site = new StaticPages(this, 'ConsoleSite', {
      name: 'console',
      comment: 'The program of the console, nothing personal',
      contentSecurityPolicy: CONSOLE_MAY,
    });
    const client = this.signIn(site.url);
    const console = new HttpApi(this, 'Console', {
      apiName: `${props.prefix}-console`,
      description: 'The work list and the decisions of the data protection officer',
      // Pages of the console call it with a token; no cookie is ever sent.
      corsPreflight: {
        allowOrigins: [site.url],
        allowHeaders: ['authorization', 'content-type', 'if-none-match'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
        exposeHeaders: ['etag'],
        maxAge: Duration.hours(1),
      },
    });
    this.consoleId = console.apiId;
    this.guardStage(console);
    this.route(console, 'console-api', Object.keys(CONSOLE_ROUTES), this.authorizer(console, client));

    new CfnOutput(this, 'ConsoleUrl', { value: console.apiEndpoint });
    new CfnOutput(this, 'PortalUrl', { value: props.state.portal.apiEndpoint });
    new CfnOutput(this, 'PagesUrl', { value: pages.url });
    new CfnOutput(this, 'PagesBucket', { value: pages.bucket.bucketName });
    new CfnOutput(this, 'ConsoleSiteUrl', { value: site.url });
    new CfnOutput(this, 'ConsoleSiteBucket', { value: site.bucket.bucketName });
    new CfnOutput(this, 'IdentityCopies', {
      value: `https://${props.state.identity.bucketRegionalDomainName}`,
    });
    new CfnOutput(this, 'TimeZone', { value: props.registry.group.timeZone });
    new CfnOutput(this, 'Desks', { value: this.deskAddresses.join(' ') || 'none' });
    new CfnOutput(this, 'SignInDomain', { value: this.signInDomain });
    new CfnOutput(this, 'SignInIssuer', { value: props.state.people.userPoolProviderUrl });
    new CfnOutput(this, 'SignInClient', { value: client.userPoolClientId });
  }

  /** Where browsers send the files that somebody found by hand. */
  private get deskAddresses(): readonly string[] {
    const { prefix, registry } = this.#props;
    return desksIn(registry).map(
      ([controller, store]) =>
        `https://${storeBucketName(prefix, this.account, controller, store)}.s3.${this.region}.${this.urlSuffix}`,
    );
  }

  /** Declared one by one: the construct would put the integration beside the API, into the state stack. */
  private route(api: HttpApi, name: FunctionName, keys: readonly string[], authorizer?: CfnAuthorizer): void {
    const fn = pipelineFunction(this, name, { ...this.#props, names: namesFor(this, this.#props) });
    const integration = new CfnIntegration(this, `${name}-integration`, {
      apiId: api.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: fn.functionArn,
      payloadFormatVersion: '2.0',
    });
    for (const routeKey of keys) {
      new CfnRoute(this, `${name} ${routeKey.replaceAll('/', '_')}`, {
        apiId: api.apiId,
        routeKey,
        ...(authorizer
          ? { authorizationType: 'JWT', authorizerId: authorizer.ref }
          : { authorizationType: 'NONE' }),
        target: `integrations/${integration.ref}`,
      });
    }
    fn.addPermission('FromApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Arn.format({ service: 'execute-api', resource: api.apiId, resourceName: '*' }, this),
    });
  }

  /** By code only, for browsers that use PKCE; a session of a working day. */
  private signIn(siteUrl: string): UserPoolClient {
    const { people } = this.#props.state;
    new UserPoolDomain(this, 'SignIn', {
      userPool: people,
      cognitoDomain: { domainPrefix: this.signInPrefix },
    });
    return new UserPoolClient(this, 'ConsoleClient', {
      userPool: people,
      generateSecret: false,
      // Said out loud: a client that names no flow is given SRP and custom ones.
      authFlows: { userSrp: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${siteUrl}/`],
        logoutUrls: [`${siteUrl}/`],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(10),
    });
  }

  private get signInPrefix(): string {
    return `${this.#props.prefix}-${this.account}`;
  }

  private get signInDomain(): string {
    return `https://${this.signInPrefix}.auth.${this.region}.amazoncognito.com`;
  }

  private authorizer(api: HttpApi, client: UserPoolClient): CfnAuthorizer {
    return new CfnAuthorizer(this, 'SignedIn', {
      apiId: api.apiId,
      name: 'signed-in',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: {
        issuer: this.#props.state.people.userPoolProviderUrl,
        audience: [client.userPoolClientId],
      },
    });
  }

  /** Who called what, for a year; and no more calls than people make. */
  private guardStage(api: HttpApi): void {
    const stage = api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new TypeError('The API has no default stage');
    const logs = new LogGroup(this, 'ConsoleAccess', { retention: RetentionDays.ONE_YEAR });
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify({
        route: '$context.routeKey',
        status: '$context.status',
        by: '$context.authorizer.claims.username',
      }),
    };
    stage.defaultRouteSettings = { throttlingBurstLimit: 50, throttlingRateLimit: 25 };
  }
}
