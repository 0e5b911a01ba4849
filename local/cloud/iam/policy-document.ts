import { z } from 'zod';
import { compileCondition } from './condition.ts';
import { glob, hasVariable } from './pattern.ts';
import { compilePrincipal } from './principal.ts';
import { PolicyError } from './refusal.ts';
import type { Pattern, Statement } from './statement.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);
const Values = z.union([
  z.union([z.string(), z.boolean(), z.number()]).transform((one) => [String(one)]),
  z.array(z.string()).min(1),
]);

const StatementShape = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  Principal: z.union([z.literal('*'), z.record(z.string(), oneOrMore)]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), Values)).default({}),
});

const Document = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]),
});

/** Where a policy hangs, which decides what its statements must say. */
export interface Holder {
  /** Construct path. */
  readonly path: string;
  /**
   * `identity`: whoever has the role may, so nobody is named. `resource`: somebody is. `trust`: the policy of a role
   * itself, which names who may take it, and no resource.
   */
  readonly kind: 'identity' | 'resource' | 'trust';
}

/**
 * Reads a policy as it stands in a template, its references resolved.
 * @throws PolicyError naming what is not evaluated: `NotAction`, an operator, a key, a policy variable …
 */
export function readPolicy(holder: Holder, document: unknown): Statement[] {
  const parsed = parse(holder, Document, document);
  return parsed.Statement.map((statement, n) => readStatement(holder, statement, n));
}

function readStatement(holder: Holder, statement: unknown, index: number): Statement {
  const s = parse(holder, StatementShape, statement);
  const names = holder.kind !== 'identity';
  if (names !== (s.Principal !== undefined))
    throw new PolicyError(holder.path, `a statement ${names ? 'without' : 'with'} Principal`);
  if ((holder.kind === 'trust') === (s.Resource !== undefined))
    throw new PolicyError(holder.path, `a statement ${s.Resource ? 'with' : 'without'} Resource`);
  return {
    holder: holder.path,
    index,
    allows: s.Effect === 'Allow',
    actions: s.Action.map((text) => pattern(holder, text, { ignoreCase: true })),
    resources: (s.Resource ?? []).map((text) => pattern(holder, text)),
    principal: s.Principal === undefined ? undefined : compilePrincipal(holder.path, s.Principal),
    condition: compileCondition(holder.path, s.Condition),
  };
}

function pattern(holder: Holder, text: string, o: { ignoreCase?: boolean } = {}): Pattern {
  if (hasVariable(text))
    throw new PolicyError(holder.path, `the policy variable in ${text} is not filled in`);
  return { text, matches: glob(text, o) };
}

function parse<Shape extends z.ZodType>(holder: Holder, shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new PolicyError(holder.path, `the element ${issue.keys.join(', ')} is not known`);
  throw new PolicyError(holder.path, `${issue?.path.join('.') || 'the policy'}: ${issue?.message}`);
}
