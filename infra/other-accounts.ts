import { CfnOutput } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { CATALOGUE, type FunctionName, lookupFunctionName, type Variable } from '#contracts/catalogue.ts';
import type { Controller, Registry } from '#contracts/registry.ts';
import { lookupName } from './lookup-sources.ts';
import type { StateStack } from './state-stack.ts';

/**
 * Companies in AWS accounts of their own (ADR 16). Between two accounts there are exactly two grants, and both sides know
 * the names in them beforehand: the company lets the group's askers call its functions, the group lets the company's roles
 * write evidence.
 */

interface Names {
  readonly prefix: string;
  readonly region: string;
}

/** Functions of the group that call lookups. */
export const ASKERS: readonly FunctionName[] = (
  Object.entries(CATALOGUE) as [FunctionName, { readonly variables: readonly Variable[] }][]
).flatMap(([name, { variables }]) => (variables.includes('LOOKUP_PREFIX') ? [name] : []));

/** A role is called as its function: one account holds one deployment of a prefix. */
export const askerRole = (prefix: string, name: FunctionName): string => `${prefix}-${name}`;

const roleArn = (account: string, name: string): string => `arn:aws:iam::${account}:role/${name}`;

/** The roles that a company lets call its functions, one by one. */
export const askersOf = (account: string, prefix: string): readonly string[] =>
  ASKERS.map((name) => roleArn(account, askerRole(prefix, name)));

const lookupNames = ({ id, stores }: Controller, prefix: string): readonly string[] =>
  stores
    .filter((store) => lookupName(id, store) !== null)
    .map((store) => lookupFunctionName(`${prefix}-lookup-`, id, store.id));

/** Functions of a company that run in an account of its own; none of another company. */
export const lookupArnsElsewhere = (controller: Controller, { prefix, region }: Names): readonly string[] =>
  lookupNames(controller, prefix).flatMap((name) =>
    controller.account ? [`arn:aws:lambda:${region}:${controller.account}:function:${name}`] : [],
  );

/** The group with its companies where a deployment says that they are. */
export function inAccounts(registry: Registry, accounts: ReadonlyMap<string, string>): Registry {
  const unknown = [...accounts.keys()].find((id) => !registry.controllers.some((one) => one.id === id));
  if (unknown !== undefined) throw new Error(`"inzage:accounts" names ${unknown}, which is no company`);
  return {
    ...registry,
    controllers: registry.controllers.map((one) => {
      const account = accounts.get(one.id);
      return account === undefined ? one : { ...one, account };
    }),
  };
}

/** Lets these roles of the group call a function of the company. */
export function letAskersIn(scope: Construct, id: string, fn: IFunction, roles: readonly string[]): void {
  for (const [at, principal] of roles.entries())
    new CfnPermission(scope, `${id}-${at}`, {
      action: 'lambda:InvokeFunction',
      functionName: fn.functionArn,
      principal,
    });
}

/**
 * Lets the lookups of companies in other accounts write below their company's prefix. The account is the principal and
 * the exact role a condition: a policy that names a role as principal cannot be deployed once that role is gone, and a
 * company that leaves must not stop the group's deployments.
 */
export function letCompaniesWrite(state: StateStack, registry: Registry, { prefix, region }: Names): void {
  const roles = new Map<string, readonly string[]>();
  for (const controller of registry.controllers) {
    const { id, account } = controller;
    if (account === undefined) continue;
    const own = lookupNames(controller, prefix).map((name) => roleArn(account, name));
    if (own.length === 0) continue;
    roles.set(account, [...(roles.get(account) ?? []), ...own]);
    state.evidence.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AccountPrincipal(account)],
        actions: ['s3:PutObject'],
        resources: [state.evidence.arnForObjects(`${id}/*`)],
        conditions: { ArnEquals: { 'aws:PrincipalArn': own } },
      }),
    );
  }
  if (roles.size > 0) {
    state.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [...roles.keys()].map((account) => new AccountPrincipal(account)),
        // A large file is written in parts, which S3 reads again with the writer's rights to make one object of them. The
        // writer itself still reads nothing: it has no `s3:GetObject`.
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: {
          ArnEquals: { 'aws:PrincipalArn': [...roles.values()].flat() },
          StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` },
        },
      }),
    );
  }
  // Two of the three values that a company deploys its stack with; the third is its own name. None is a secret.
  new CfnOutput(state, 'EvidenceBucketName', { value: state.evidence.bucketName });
  new CfnOutput(state, 'EvidenceKeyArn', { value: state.key.keyArn });
}
