import { Arn, ArnFormat, type Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CATALOGUE, type FunctionEntry, type FunctionName, storeBucketName } from '#contracts/catalogue.ts';
import type { Registry } from '#contracts/registry.ts';
import { ACCESS, type Access, SENDERS, type TableAccess } from './access.ts';
import { bind, bindTable, type Names } from './bindings.ts';
import type { Bundles } from './bundle.ts';
import { PipelineFunction } from './constructs/pipeline-function.ts';
import { ASKERS, askerRole, lookupArnsElsewhere } from './other-accounts.ts';
import type { StateStack } from './state-stack.ts';

export interface PipelineStackProps extends StackProps {
  readonly registry: Registry;
  readonly bundles: Bundles;
  readonly state: StateStack;
  readonly prefix: string;
}

/** `record-round` ↔ `RecordRound`: a function's key in the catalogue and its placeholder in the definition. */
export const placeholderOf = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const machineName = (prefix: string): string => `${prefix}-request`;

/** Stores that a person searches, as company and store. */
export const desksIn = (registry: Registry): readonly (readonly [string, string])[] =>
  registry.controllers.flatMap(({ id, stores }) =>
    stores.filter(({ connector }) => connector.kind === 'human').map((store) => [id, store.id] as const),
  );

/** What functions are told by name: a grant by ARN across stacks would be a circle. */
export function namesFor(stack: Stack, { prefix, registry }: PipelineStackProps): Names {
  const named = (service: string, resource: string, resourceName: string) =>
    Arn.format({ service, resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME }, stack);
  return {
    stateMachineArn: named('states', 'stateMachine', machineName(prefix)),
    lookupPrefix: `${prefix}-lookup-`,
    lookupArns: [
      named('lambda', 'function', `${prefix}-lookup-*`),
      ...registry.controllers.flatMap((controller) =>
        lookupArnsElsewhere(controller, { prefix, region: stack.region }),
      ),
    ],
    deskPrefix: storeBucketName(prefix, stack.account, '', '').slice(0, -1),
    deskArns: desksIn(registry).map(
      ([controller, store]) =>
        `arn:${stack.partition}:s3:::${storeBucketName(prefix, stack.account, controller, store)}`,
    ),
  };
}

/** A function of the catalogue, bound to what its environment names and to nothing else. */
export function pipelineFunction(
  stack: Stack,
  name: FunctionName,
  { bundles, state, prefix, registry, names }: PipelineStackProps & { readonly names: Names },
): PipelineFunction {
  const { timeoutSeconds, memoryMb, variables, nodeOptions }: FunctionEntry = CATALOGUE[name];
  const fn = new PipelineFunction(stack, placeholderOf(name), {
    functionName: `${prefix}-${name}`,
    // Companies in accounts of their own let these roles in by name.
    roleName: ASKERS.includes(name) ? askerRole(prefix, name) : undefined,
    codeFolder: bundles.functionFolder(name),
    timeoutSeconds,
    memoryMb,
    ...(nodeOptions ? { nodeOptions } : {}),
  });
  const access: Readonly<Record<string, Access | readonly TableAccess[]>> = ACCESS[name];
  for (const variable of variables) {
    const how = access[variable] ?? 'name';
    if (typeof how === 'string') bind(fn, variable, how, { state, names });
    else bindTable(fn, how, state);
  }
  if (SENDERS.includes(name)) {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: ['*'],
        // A mail has the domain in lower case, however the group writes it; IAM would take that for another address.
        conditions: { StringEqualsIgnoreCase: { 'ses:FromAddress': registry.group.mailboxes.answers } },
      }),
    );
  }
  return fn;
}
