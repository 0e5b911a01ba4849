import type { Context } from '../condition.ts';

/** One permission that a call takes. */
export interface Need {
  readonly action: string;
  /** ARN, or `*` where AWS knows no resource for the action. */
  readonly resource: string;
  readonly context?: Context;
}

export const need = (
  action: string,
  resource = '*',
  context: Readonly<Record<string, string>> = {},
): Need => ({ action, resource, context: new Map(Object.entries(context)) });

/** The text at `name`, or nothing where the input has none: then the service itself says what lacks. */
export function text(input: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The objects in the list at `name`. */
export function list(input: Readonly<Record<string, unknown>>, name: string): Record<string, unknown>[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The object at `name`; empty where there is none. */
export function object(input: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const value = input[name];
  return isObject(value) ? value : {};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
