import * as z from 'zod/mini';
import type { Path, Problem, Source } from './source.ts';

/** A file's content as the contract has it, or what is wrong with it. */
export type Read<Value> =
  | { readonly source: Source; readonly value: Value }
  | { readonly problems: readonly Problem[] };

/** Reads one file by its contract; a field that the contract does not know is a fault too, as it is mostly a misspelt one. */
export function readAs<Schema extends z.core.$ZodType>(
  source: Source,
  schema: Schema,
): Read<z.output<Schema>> {
  if (source.faults.length > 0) return { problems: source.faults };
  const parsed = z.safeParse(schema, source.value);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => source.problem(placeOf(issue), advice(issue))) };
  }
  const unknown = unknownFields(source.value, parsed.data);
  if (unknown.length > 0) {
    return {
      problems: unknown.map((path) => source.problem(path, 'unknown field: correct its name or remove it')),
    };
  }
  return { source, value: parsed.data };
}

function placeOf({ path }: z.core.$ZodIssue): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function advice(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `write ${A_KIND[issue.expected] ?? issue.expected}${issue.expected === 'string' ? ' (in quotes if it is a number)' : ''}`;
    case 'invalid_value':
      return `write one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'write one of the kinds that the contract knows';
    case 'too_small':
      return `write at least ${issue.minimum}${issue.origin === 'array' ? ' of them' : ''}`;
    case 'too_big':
      return `write at most ${issue.maximum}`;
    case 'invalid_format':
      return `write it as ${A_FORMAT[issue.format] ?? `/${issue.pattern ?? issue.format}/`}`;
    default:
      return issue.message;
  }
}

const A_KIND: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  array: 'a list (an empty one is [])',
  object: 'a group of fields',
  record: 'a group of fields',
};

const A_FORMAT: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'a web address with https://',
  date: 'a day, YYYY-MM-DD',
};

function unknownFields(written: unknown, known: unknown, path: Path = []): Path[] {
  if (typeof written !== 'object' || written === null) return [];
  const fields = typeof known === 'object' && known !== null ? new Map(Object.entries(known)) : new Map();
  return Object.entries(written).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(written) ? Number(key) : key];
    return fields.has(key) ? unknownFields(value, fields.get(key), here) : [here];
  });
}
