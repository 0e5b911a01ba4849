import type { z } from 'zod';
import { notEmulated, ServiceError } from '../../service.ts';
import type { Core } from '../engine/core.ts';

/** An answer before it is written: `undefined` fields are left out. */
export type Answer = Readonly<Record<string, unknown>>;

/** One operation of the API. */
export type Operation = (core: Core, input: unknown) => Answer;

/** Makes an operation whose input is checked first: what it does not know is refused by name. */
export function operation<Shape extends z.ZodType>(
  name: string,
  shape: Shape,
  run: (core: Core, input: z.output<Shape>) => Answer,
): Operation {
  return (core, input) => {
    const parsed = shape.safeParse(input);
    if (parsed.success) return run(core, parsed.data);
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys')
        throw notEmulated(`the parameter ${[...issue.path, ...issue.keys].join('.')} of ${name}`);
    }
    throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })));
  };
}

function invalid(issues: readonly { field: string; message: string }[]): ServiceError {
  const errors =
    issues.length === 1 ? '1 validation error detected' : `${issues.length} validation errors detected`;
  const texts = issues.map(
    ({ field, message }) => `Value at '${field}' failed to satisfy constraint: ${message}`,
  );
  return new ServiceError('ValidationException', `${errors}: ${texts.join('; ')}`);
}

/** AWS JSON writes times as seconds. */
export const seconds = (at: number | null): number | undefined => (at === null ? undefined : at / 1000);
