import { Arn, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnIntegration, CfnRoute, CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AccountRootPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionName } from '#contracts/catalogue.ts';
import { CONSOLE_ROUTES } from '#contracts/console-api.ts';
import { PORTAL_ROUTES } from '#contracts/portal-api.ts';
import { type PipelineStackProps, pipelineFunction } from './pipeline-stack.ts';

export interface WebStackProps extends StackProps, PipelineStackProps {}

/** The requester's pages and the DPO's API. */
export class WebStack extends Stack {
  readonly consoleId: string;
  readonly #props: WebStackProps;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    this.#props = props;

    // No `$default` route: what is not one of these is refused before any code of ours runs.
    this.route(props.state.portal, 'portal-api', PORTAL_ROUTES, 'NONE');

    const console = new HttpApi(this, 'Console', {
      apiName: `${props.prefix}-console`,
      description: 'The work list and the decisions of the data protection officer',
    });
    this.consoleId = console.apiId;
    this.guardStage(console);
    this.route(console, 'console-api', Object.keys(CONSOLE_ROUTES), 'AWS_IAM');
    this.dpoRole(console);
    new CfnOutput(this, 'ConsoleUrl', { value: console.apiEndpoint });
    new CfnOutput(this, 'PortalUrl', { value: props.state.portal.apiEndpoint });
  }

  /** Declared one by one: the construct would put the integration beside the API, into the state stack. */
  private route(
    api: HttpApi,
    name: FunctionName,
    keys: readonly string[],
    authorizationType: 'NONE' | 'AWS_IAM',
  ): void {
    const fn = pipelineFunction(this, name, {
      ...this.#props,
      names: { stateMachineArn: '', lookupPrefix: '', lookupArn: '' },
    });
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
        authorizationType,
        target: `integrations/${integration.ref}`,
      });
    }
    fn.addPermission('FromApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Arn.format({ service: 'execute-api', resource: api.apiId, resourceName: '*' }, this),
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
        by: '$context.identity.userArn',
      }),
    };
    stage.defaultRouteSettings = { throttlingBurstLimit: 50, throttlingRateLimit: 25 };
  }

  /**
   * Whoever decides takes on this role under a name of their own: it stands in the evidence of each decision (AUT). The
   * identity provider of the group sets the session's name; a session without one cannot be opened.
   */
  private dpoRole(api: HttpApi): void {
    const role = new Role(this, 'Dpo', {
      roleName: `${this.#props.prefix}-dpo`,
      description: 'Data protection officer: work list and decisions',
      assumedBy: new AccountRootPrincipal().withConditions({ StringLike: { 'sts:RoleSessionName': '?*' } }),
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['execute-api:Invoke'],
        resources: [Arn.format({ service: 'execute-api', resource: api.apiId, resourceName: '*' }, this)],
      }),
    );
  }
}
