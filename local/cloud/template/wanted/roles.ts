import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

/** A policy as the template has it, its references resolved. */
export interface WantedPolicy {
  /** Construct path, without CDK's `/Resource`. */
  readonly path: string;
  readonly document: unknown;
}

export interface WantedRole {
  readonly arn: string;
  readonly path: string;
  /** Who may take the role. */
  readonly trust: WantedPolicy;
  /** What it may do. */
  readonly policies: readonly WantedPolicy[];
}

/** Policies that AWS keeps, by ARN: the one that CDK gives every function. */
const KEPT_BY_AWS: Readonly<Record<string, unknown>> = {
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: '*',
      },
    ],
  },
};

const roleShape = {
  RoleName: z.string().optional(),
  Path: z.string().optional(),
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: z.unknown() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
};
const ignoredOfRole = {
  Description: 'for people',
  MaxSessionDuration: 'keys of functions do not expire here',
  Tags: 'for people and bills',
};

const attachedShape = {
  PolicyName: z.string().optional(),
  ManagedPolicyName: z.string().optional(),
  Path: z.string().optional(),
  PolicyDocument: z.unknown(),
  Roles: z.array(z.string()).default([]),
};

/** Every role with everything that it may do. A boundary, or another policy that AWS keeps, is refused by name. */
export function wantedRoles(assembly: Assembly): WantedRole[] {
  const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    assembly.ofType(type).map((resource) => {
      const { PolicyDocument, Roles } = readProperties(resource, attachedShape, {
        Description: 'for people',
      });
      return { path: constructPath(resource), arn: resource.arn, document: PolicyDocument, roles: Roles };
    }),
  );
  return assembly.ofType('AWS::IAM::Role').map((resource) => {
    const p = readProperties(resource, roleShape, ignoredOfRole);
    const path = constructPath(resource);
    const foreign = p.ManagedPolicyArns.find(
      (arn) => !Object.hasOwn(KEPT_BY_AWS, arn) && !attached.some((policy) => policy.arn === arn),
    );
    if (foreign !== undefined) throw refusal(resource, `the policy ${foreign} is not in the template`);
    const inline = p.Policies.map((policy) => ({
      path: `${path}/${policy.PolicyName}`,
      document: policy.PolicyDocument,
    }));
    const others = attached.filter(
      ({ roles, arn }) =>
        roles.includes(resource.physicalName) || (arn !== undefined && p.ManagedPolicyArns.includes(arn)),
    );
    return {
      arn: arnOf(resource),
      path,
      trust: { path, document: p.AssumeRolePolicyDocument },
      policies: [
        ...inline,
        ...others.map((policy) => ({ path: policy.path, document: policy.document })),
        ...p.ManagedPolicyArns.filter((arn) => Object.hasOwn(KEPT_BY_AWS, arn)).map((arn) => ({
          path: `${path}/${arn.slice(arn.lastIndexOf('/') + 1)}`,
          document: KEPT_BY_AWS[arn],
        })),
      ],
    };
  });
}

export const constructPath = ({ path }: Resource): string => path.replace(/\/Resource$/, '');
