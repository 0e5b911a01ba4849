import * as z from 'zod/mini';
import { LANGUAGES } from '#contracts/language.ts';
import { Controller } from '#contracts/registry.ts';
import { DESCRIPTIONS } from './descriptions.ts';

type Json = z.core.JSONSchema.JSONSchema;

/**
 * JSON Schema of a data map, for editors: completion, a sentence for each field, and a line under what is wrong. What one
 * file alone does not say (`checks.ts`) is found at synthesis.
 */
export function dataMapSchema(): Json {
  const schema = z.toJSONSchema(Controller, { target: 'draft-7', io: 'input' });
  return { title: 'Data map of one company', ...described(schema, '') };
}

/** Every field of the schema, as `stores[].categories[].title`, with what stands at it. */
export function fieldsOf(schema: Json): readonly string[] {
  const fields: string[] = [];
  walk(schema, '', (path) => {
    if (path !== '' && !path.endsWith(']')) fields.push(path);
  });
  return [...new Set(fields)];
}

function walk(schema: Json, path: string, visit: (path: string) => void): void {
  visit(path);
  if (isText(schema)) return;
  for (const one of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) walk(asSchema(one), path, visit);
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    walk(asSchema(field), join(path, name), visit);
  if (schema.items !== undefined && !Array.isArray(schema.items))
    walk(asSchema(schema.items), `${path}[]`, visit);
}

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

function described(schema: Json, path: string): Json {
  const description = DESCRIPTIONS[path];
  const own: Json = { ...schema, ...(description !== undefined && { description }) };
  if (isText(schema)) {
    // Which languages are needed is said by group.yaml: the loader knows.
    const { required: _, ...text } = own;
    return { ...text, additionalProperties: false };
  }
  const each = (all: readonly (Json | boolean)[]) => all.map((one) => described(asSchema(one), path));
  if (schema.oneOf) own.oneOf = each(schema.oneOf);
  if (schema.anyOf) own.anyOf = each(schema.anyOf);
  if (schema.properties) {
    const fields = Object.entries(schema.properties);
    own.properties = Object.fromEntries(
      fields.map(([name, field]) => [name, described(asSchema(field), join(path, name))]),
    );
    // A field that nobody knows is mostly a misspelt one.
    own.additionalProperties = false;
  }
  if (schema.items !== undefined && !Array.isArray(schema.items))
    own.items = described(asSchema(schema.items), `${path}[]`);
  if (typeof schema.additionalProperties === 'object' && schema.properties === undefined)
    own.additionalProperties = described(schema.additionalProperties, `${path}{}`);
  return own;
}

const isText = ({ properties = {} }: Json): boolean => LANGUAGES.every((language) => language in properties);

const asSchema = (schema: Json | boolean): Json => (typeof schema === 'boolean' ? {} : schema);
