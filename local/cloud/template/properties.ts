import { z } from 'zod';
import type { Resource } from './assembly.ts';
import { refusal } from './refusal.ts';

/** Name of a property → why leaving it out changes nothing here. */
export type Ignored = Readonly<Record<string, string>>;

/** Refuses, by name, a property that is neither used nor on the list of those that cannot matter here. */
export function assertProperties(
  resource: Resource,
  { used, ignored }: { used: readonly string[]; ignored: Ignored },
): void {
  const unknown = Object.keys(resource.properties).find((name) => !used.includes(name) && !(name in ignored));
  if (unknown !== undefined) throw refusal(resource, `the local cloud does not emulate property ${unknown}`);
}

/** The properties that `shape` describes, checked; any other must be in `ignored`. */
export function readProperties<Shape extends z.ZodRawShape>(
  resource: Resource,
  shape: Shape,
  ignored: Ignored = {},
): z.output<z.ZodObject<Shape>> {
  assertProperties(resource, { used: Object.keys(shape), ignored });
  const parsed = z.object(shape).safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'Properties'}: ${message}`,
  );
  throw refusal(resource, `not emulated as it stands: ${issues.join('; ')}`);
}

/** A template may write numbers and booleans as text. */
export const cfnNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);
export const cfnBoolean = z.union([
  z.boolean(),
  z.enum(['true', 'false']).transform((text) => text === 'true'),
]);

/** A nested field that may be there and changes nothing. The reason is for the reader. */
export function ignored(_reason: string): z.ZodOptional<z.ZodUnknown> {
  return z.unknown().optional();
}

/** The ARN of an emulated resource of a type that has one. */
export function arnOf(resource: Resource): string {
  if (resource.arn === undefined) throw refusal(resource, 'has no ARN');
  return resource.arn;
}
