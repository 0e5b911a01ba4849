import type { Caller } from '#cloud/service.ts';
import type { Principal } from './statement.ts';

/** Whoever owns the account: the commands and tests that were given keys of their own. No policy holds them. */
export const ADMINISTRATOR = 'administrator';

export type Asker = Principal | typeof ADMINISTRATOR;

/** Whoever signed a request: a session of a role of the template, or somebody who was given keys from outside. */
export const askerOf = ({ arn, roleArn }: Caller): Asker =>
  roleArn === undefined ? ADMINISTRATOR : { kind: 'role', roleArn, sessionArn: arn };

/** A session of a role: `name` is that of the function, the execution or the service that took it. */
export function asRole(roleArn: string, name: string): Principal {
  const [, , , , account = '', resource = ''] = roleArn.split(':');
  const role = resource.slice(resource.lastIndexOf('/') + 1);
  return { kind: 'role', roleArn, sessionArn: `arn:aws:sts::${account}:assumed-role/${role}/${name}` };
}

export const asService = (name: string): Principal => ({ kind: 'service', name });
