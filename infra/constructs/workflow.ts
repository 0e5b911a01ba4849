import { readFileSync } from 'node:fs';
import { Arn, ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

export interface WorkflowProps {
  readonly stateMachineName: string;
  /** ASL in JSON with `${Placeholders}`. */
  readonly definitionFile: string;
  /** Exactly the functions that the definition names, by placeholder. */
  readonly functions: Readonly<Record<string, IFunction>>;
}

/** A state machine from a file of ASL. Its errors are logged, never what its states carry. */
export class Workflow extends StateMachine {
  constructor(scope: Construct, id: string, props: WorkflowProps) {
    const definition = readFileSync(props.definitionFile, 'utf8');
    const wanted = new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    const unknown = [...wanted].filter((name) => !name || !(name in props.functions));
    const unused = Object.keys(props.functions).filter((name) => !wanted.has(name));
    if (unknown.length + unused.length > 0) {
      throw new Error(
        `${props.definitionFile}: no function for ${unknown.join(', ') || '–'}; not in the definition: ${unused.join(', ') || '–'}`,
      );
    }
    super(scope, id, {
      stateMachineName: props.stateMachineName,
      // As a string, so that the definition stays visible in the template; a file would become an asset.
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(props.functions).map(([name, fn]) => [name, fn.functionArn]),
      ),
      logs: {
        destination: new LogGroup(scope, `${id}Logs`, {
          logGroupName: `/aws/vendedlogs/states/${props.stateMachineName}`,
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    for (const fn of Object.values(props.functions)) fn.grantInvoke(this);
    this.letMapRun(props.stateMachineName);
  }

  /** A Distributed Map starts, describes and stops executions of its own machine; named, since an ARN would be a circle. */
  private letMapRun(name: string): void {
    const arn = (resource: string, resourceName: string) =>
      Arn.format(
        { service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME },
        Stack.of(this),
      );
    this.addToRolePolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [arn('stateMachine', name)] }),
    );
    this.addToRolePolicy(
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution'],
        resources: [arn('execution', `${name}/*`), arn('execution', `${name}:*`)],
      }),
    );
  }
}
