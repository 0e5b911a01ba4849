import { evaluate, isRecord, list, type Scope, text } from './intrinsics.ts';

/** Evaluates what may stand under `Conditions` or as the first argument of `Fn::If`. */
export function evaluateCondition(expression: unknown, scope: Scope): boolean {
  const [entry, ...others] = isRecord(expression) ? Object.entries(expression) : [];
  if (!entry || others.length > 0) throw scope.refuse(`${JSON.stringify(expression)} is not a condition`);
  const [name, argument] = entry;
  switch (name) {
    case 'Condition':
      return scope.condition(text(argument, name, scope));
    case 'Fn::Equals': {
      const [left, right] = list(argument, name, scope).map((side) => evaluate(side, scope));
      return JSON.stringify(comparable(left)) === JSON.stringify(comparable(right));
    }
    case 'Fn::And':
      return list(argument, name, scope).every((part) => evaluateCondition(part, scope));
    case 'Fn::Or':
      return list(argument, name, scope).some((part) => evaluateCondition(part, scope));
    case 'Fn::Not':
      return !evaluateCondition(list(argument, name, scope)[0], scope);
    default:
      throw scope.refuse(`${name} is not emulated as a condition`);
  }
}

/** `true` equals `"true"` in a template. */
function comparable(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
