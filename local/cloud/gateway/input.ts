import type { z } from 'zod';
import { type Caller, notEmulated, ServiceError } from '#cloud/service.ts';
import type { JsonOperation } from './json-service.ts';

/**
 * A JSON operation with a checked input. Use strict object schemas: AWS drops parameters that it does not know,
 * whereas here a parameter that is not in the schema is one whose effect is not emulated, and is refused by name.
 *
 * @param invalid the service's own name for an invalid parameter
 */
export function operation<Input>(
  name: string,
  schema: z.ZodType<Input>,
  run: (input: Input, context: { caller: Caller | undefined; signal: AbortSignal }) => unknown,
  invalid = 'ValidationException',
): JsonOperation {
  return async (raw, caller, { signal }) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) throw refusal(name, parsed.error.issues, invalid);
    return run(parsed.data, { caller, signal });
  };
}

function refusal(name: string, issues: readonly z.core.$ZodIssue[], invalid: string): ServiceError {
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys')
      return notEmulated(`${[...issue.path, issue.keys.join(', ')].join('.')} in ${name}`);
  const reasons = issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return new ServiceError(
    invalid,
    `${issues.length} validation error(s) detected in ${name}: ${reasons.join('; ')}`,
  );
}
