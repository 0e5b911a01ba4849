import type { Group } from '#contracts/registry.ts';

/** Somebody who works with cases here. */
export interface Worker {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
}

/** No secret: everything listens on 127.0.0.1 only, and deployed these people stand in the group's user pool. */
const PASSWORD = 'local edition only';

/** Signs in as the data protection officer whom the registry names. */
export function dpoOf({ dpo }: Group): Worker {
  const username = dpo.email.split('@')[0]?.toLowerCase() ?? 'dpo';
  return { username, password: PASSWORD, name: dpo.name, email: dpo.email, groups: ['dpo'] };
}

/** Everybody who can sign in: one of each role. */
export function workersOf(group: Group): readonly Worker[] {
  const one = (role: string, name: string): Worker => ({
    username: role,
    password: PASSWORD,
    name,
    email: `${role}@people.example`,
    groups: [role],
  });
  return [dpoOf(group), one('case-worker', 'Case Worker'), one('auditor', 'Auditor')];
}
