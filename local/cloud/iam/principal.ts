import { PolicyError } from './refusal.ts';
import type { NamesPrincipal, Principal } from './statement.ts';

const ROLE = /^arn:aws:(iam|sts)::\d{12}:(role|assumed-role)\/[^*?]+$/;
const ACCOUNT = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/;

/** @throws PolicyError for a kind of principal that nobody here can be: users, federated people, canonical ids. */
export function compilePrincipal(
  holder: string,
  given: '*' | Readonly<Record<string, readonly string[]>>,
): NamesPrincipal {
  const named = Object.entries(given === '*' ? { AWS: ['*'] } : given).flatMap(([kind, names]) =>
    names.map((name) => compileOne(holder, kind, name)),
  );
  return {
    names: (principal) => named.some((one) => one.names(principal)),
    delegates: (principal) => named.some((one) => one.delegates(principal)),
  };
}

function compileOne(holder: string, kind: string, name: string): NamesPrincipal {
  const never = () => false;
  if (kind === 'Service')
    return { names: (who) => who.kind === 'service' && who.name === name, delegates: never };
  if (kind === 'AWS' && name === '*') return { names: () => true, delegates: never };
  if (kind === 'AWS' && ROLE.test(name))
    return {
      names: (who) => who.kind === 'role' && (who.roleArn === name || who.sessionArn === name),
      delegates: never,
    };
  const account = kind === 'AWS' ? ACCOUNT.exec(name)?.[1] : undefined;
  if (account === undefined) throw new PolicyError(holder, `the principal ${kind} ${name} is not known`);
  return { names: never, delegates: (who) => accountOf(who) === account };
}

const accountOf = (principal: Principal): string | undefined =>
  principal.kind === 'role' ? principal.roleArn.split(':')[4] : undefined;
