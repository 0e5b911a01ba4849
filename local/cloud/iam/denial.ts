import type { Ask, Because } from './evaluate.ts';

/** What AWS says to whoever may not: who, what, on which resource, and the kind of statement that is missing or forbids. */
export function denialOf({ principal, action, resource }: Ask, because: Because): string {
  const who = principal.kind === 'role' ? principal.sessionArn : principal.name;
  const reason =
    'missing' in because
      ? `because no ${because.missing} policy allows the ${action} action`
      : `with an explicit deny in ${because.denied.principal ? 'a resource-based' : 'an identity-based'} policy`;
  return `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
}
