import { evaluateCondition } from './conditions.ts';
import type { TemplateError } from './refusal.ts';
import { substitute } from './substitution.ts';

/** What an expression may look at. Everything is asked for lazily, so the order within a template is free. */
export interface Scope {
  readonly region: string;
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  /** The value that another stack exports under this name. */
  imported(exportName: string): unknown;
  /** An output of another stack of the same assembly (CDK's weak references). */
  stackOutput(stack: string, output: string): unknown;
  condition(name: string): boolean;
  mapping(name: string): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  refuse(what: string): TemplateError;
}

/** `AWS::NoValue`: the property, or the element, is as good as absent. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** Resolves CloudFormation's intrinsic functions in a value of a template. An unknown one is refused by name. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((v) => evaluate(v, scope)).filter((v) => v !== NO_VALUE);
  if (!isRecord(value)) return value;
  const [first, ...others] = Object.entries(value);
  if (first && others.length === 0 && (first[0] === 'Ref' || first[0].startsWith('Fn::')))
    return intrinsic(first[0], first[1], scope);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, v]) => [key, evaluate(v, scope)] as const)
      .filter(([, v]) => v !== NO_VALUE),
  );
}

function intrinsic(name: string, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return scope.ref(text(argument, name, scope));
    case 'Fn::GetAtt': {
      const [logicalId, ...attribute] =
        typeof argument === 'string' ? argument.split('.') : list(evaluate(argument, scope), name, scope);
      return scope.attribute(
        text(logicalId, name, scope),
        attribute.map((a) => text(a, name, scope)).join('.'),
      );
    }
    case 'Fn::Join': {
      const [separator, parts] = pair(argument, name, scope);
      return list(evaluate(parts, scope), name, scope)
        .map((part) => text(part, name, scope))
        .join(text(separator, name, scope));
    }
    case 'Fn::Split': {
      const [separator, whole] = pair(argument, name, scope);
      return text(evaluate(whole, scope), name, scope).split(text(separator, name, scope));
    }
    case 'Fn::Select': {
      const [index, items] = pair(argument, name, scope);
      const item = list(evaluate(items, scope), name, scope)[Number(evaluate(index, scope))];
      if (item === undefined)
        throw scope.refuse(`Fn::Select asks for element ${index}, which does not exist`);
      return item;
    }
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::If': {
      const [condition, then, otherwise] = list(argument, name, scope);
      return evaluate(scope.condition(text(condition, name, scope)) ? then : otherwise, scope);
    }
    case 'Fn::Equals':
    case 'Fn::And':
    case 'Fn::Or':
    case 'Fn::Not':
      return evaluateCondition({ [name]: argument }, scope);
    case 'Fn::FindInMap': {
      const keys = list(evaluate(argument, scope), name, scope).map((key) => text(key, name, scope));
      const found = scope.mapping(keys[0] ?? '')[keys[1] ?? '']?.[keys[2] ?? ''];
      if (keys.length !== 3 || found === undefined)
        throw scope.refuse(`Fn::FindInMap finds no ${keys.join('.')}`);
      return found;
    }
    case 'Fn::ImportValue':
      return scope.imported(text(evaluate(argument, scope), name, scope));
    case 'Fn::GetStackOutput':
      return stackOutput(argument, scope);
    case 'Fn::Base64':
      return Buffer.from(text(evaluate(argument, scope), name, scope)).toString('base64');
    case 'Fn::GetAZs': {
      const region = text(evaluate(argument, scope), name, scope) || scope.region;
      if (region !== scope.region) throw scope.refuse(`Fn::GetAZs of region ${region} is not emulated`);
      return ['a', 'b', 'c'].map((zone) => region + zone);
    }
    default:
      throw scope.refuse(`the intrinsic function ${name} is not emulated`);
  }
}

function stackOutput(argument: unknown, scope: Scope): unknown {
  const name = 'Fn::GetStackOutput';
  const resolved = evaluate(argument, scope);
  if (!isRecord(resolved)) throw scope.refuse(`${name} needs an object`);
  const { StackName, OutputName, Region, ...unknown } = resolved;
  const other = Object.keys(unknown)[0];
  if (other) throw scope.refuse(`${name} with ${other} is not emulated`);
  if (Region !== undefined && Region !== scope.region)
    throw scope.refuse(`${name} from another region is not emulated`);
  return scope.stackOutput(text(StackName, name, scope), text(OutputName, name, scope));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** CloudFormation writes numbers and booleans as text wherever it joins or compares them. */
export function text(value: unknown, user: string, scope: Scope): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw scope.refuse(`${user} needs text, not ${JSON.stringify(value) ?? String(value)}`);
}

export function list(value: unknown, user: string, scope: Scope): unknown[] {
  if (Array.isArray(value)) return value;
  throw scope.refuse(`${user} needs a list, not ${JSON.stringify(value) ?? String(value)}`);
}

function pair(value: unknown, user: string, scope: Scope): [unknown, unknown] {
  const items = list(value, user, scope);
  if (items.length !== 2) throw scope.refuse(`${user} needs two arguments`);
  return [items[0], items[1]];
}
