import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

export interface PipelineFunctionProps {
  /** Physical name: grants across stacks go by it. */
  readonly functionName: string;
  /** Folder with `index.mjs`. */
  readonly codeFolder: string;
  /** Where another account names its role. @default a name that CloudFormation makes up */
  readonly roleName?: string | undefined;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** Events at the same time, set aside for it of what the account may run at once. @default as many as come */
  readonly concurrency?: number | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  /** Beside source maps. @default none */
  readonly nodeOptions?: string;
  /** @default 'handler' */
  readonly handler?: string;
}

/** Every function of the house: Node 24 on arm64, a log group of its own that forgets, source maps on. */
export class PipelineFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      functionName: props.functionName,
      code: Code.fromAsset(props.codeFolder),
      handler: `index.${props.handler ?? 'handler'}`,
      timeout: Duration.seconds(props.timeoutSeconds),
      memorySize: props.memoryMb,
      ...(props.concurrency ? { reservedConcurrentExecutions: props.concurrency } : {}),
      environment: {
        NODE_OPTIONS: ['--enable-source-maps', props.nodeOptions ?? ''].join(' ').trim(),
        ...props.environment,
      },
      role: roleThatLogs(scope, `${id}Role`, logGroup, props.roleName),
      logGroup,
    });
  }
}

/** AWS' own policy for this lets a function write to every log of the account; this one to its own and no other. */
function roleThatLogs(scope: Construct, id: string, logGroup: LogGroup, roleName: string | undefined): Role {
  const writes = new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });
  return new Role(scope, id, {
    ...(roleName ? { roleName } : {}),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { log: new PolicyDocument({ statements: [writes] }) },
  });
}
