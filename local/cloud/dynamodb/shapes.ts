import type { ConstrainedShape, Fields, Shape } from './dynalite.ts';

/* The words in which the fields of requests are described: dynalite's vocabulary, in short. */

export const tableName: ConstrainedShape = {
  type: 'String',
  required: true,
  tableName: true,
  regex: '[a-zA-Z0-9_.-]+',
};
export const limit = (most: number): ConstrainedShape => ({
  type: 'Integer',
  greaterThanOrEqual: 1,
  lessThanOrEqual: most,
});
export const string: ConstrainedShape = { type: 'String', notNull: true };
export const oneOf = (...values: string[]): ConstrainedShape => ({ type: 'String', enum: values });
export const structure = (name: string, children: Fields): ConstrainedShape => ({
  type: `FieldStruct<${name}>`,
  children,
});
export const list = (
  children: Shape | Fields,
  constraints: Omit<ConstrainedShape, 'type'> = {},
): ConstrainedShape => ({ type: 'List', children, ...constraints });

/** Some of the fields of another operation. */
export function within(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
