import { type Assembly, arnOf, wantedResourcePolicies, wantedRoles } from '#cloud/template/index.ts';
import type { PolicySet } from './policies.ts';
import { readPolicy } from './policy-document.ts';
import type { Statement } from './statement.ts';

export interface CollectedPolicies extends PolicySet {
  readonly all: readonly Statement[];
}

/**
 * Every policy of a template, or of those of several accounts that work together: of roles, who may take them, of buckets, queues and keys, and who may call which function.
 * @throws PolicyError for what is not evaluated, so that nothing starts that would be decided wrongly
 */
export function collectPolicies(...assemblies: readonly Assembly[]): CollectedPolicies {
  const owners = new Map<string, string>();
  const roles = new Map<string, readonly Statement[]>();
  const resources = new Map<string, readonly Statement[]>();
  for (const role of assemblies.flatMap((assembly) => wantedRoles(assembly))) {
    roles.set(
      role.arn,
      role.policies.flatMap(({ path, document }) => readPolicy({ path, kind: 'identity' }, document)),
    );
    resources.set(role.arn, readPolicy({ path: role.trust.path, kind: 'trust' }, role.trust.document));
  }
  for (const { of, path, document } of assemblies.flatMap((assembly) => wantedResourcePolicies(assembly))) {
    const statements = readPolicy({ path, kind: 'resource' }, document);
    resources.set(of, [...(resources.get(of) ?? []), ...statements]);
  }
  for (const { ofType, place } of assemblies)
    for (const bucket of ofType('AWS::S3::Bucket')) owners.set(arnOf(bucket), place.account);
  return { roles, resources, owners, all: [...roles.values(), ...resources.values()].flat() };
}
