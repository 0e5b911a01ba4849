import { type Assembly, wantedResourcePolicies, wantedRoles } from '#cloud/template/index.ts';
import type { PolicySet } from './policies.ts';
import { readPolicy } from './policy-document.ts';
import type { Statement } from './statement.ts';

export interface CollectedPolicies extends PolicySet {
  readonly all: readonly Statement[];
}

/**
 * Every policy of a template: of roles, who may take them, of buckets, queues and keys, and who may call which function.
 * @throws PolicyError for what is not evaluated, so that nothing starts that would be decided wrongly
 */
export function collectPolicies(assembly: Assembly): CollectedPolicies {
  const roles = new Map<string, readonly Statement[]>();
  const resources = new Map<string, readonly Statement[]>();
  for (const role of wantedRoles(assembly)) {
    roles.set(
      role.arn,
      role.policies.flatMap(({ path, document }) => readPolicy({ path, kind: 'identity' }, document)),
    );
    resources.set(role.arn, readPolicy({ path: role.trust.path, kind: 'trust' }, role.trust.document));
  }
  for (const { of, path, document } of wantedResourcePolicies(assembly)) {
    const statements = readPolicy({ path, kind: 'resource' }, document);
    resources.set(of, [...(resources.get(of) ?? []), ...statements]);
  }
  return { roles, resources, all: [...roles.values(), ...resources.values()].flat() };
}
