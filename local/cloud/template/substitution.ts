import { evaluate, isRecord, type Scope, text } from './intrinsics.ts';

/** `Fn::Sub`: `${Name}` is a Ref, `${Name.Attribute}` a GetAtt, `${!Literal}` stands for itself. */
export function substitute(argument: unknown, scope: Scope): string {
  const [pattern, given] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = isRecord(given) ? given : {};
  return text(pattern, 'Fn::Sub', scope).replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    return text(variable(name.trim(), variables, scope), `Fn::Sub of ${name}`, scope);
  });
}

function variable(name: string, variables: Record<string, unknown>, scope: Scope): unknown {
  if (name in variables) return evaluate(variables[name], scope);
  const dot = name.indexOf('.');
  return dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
}
