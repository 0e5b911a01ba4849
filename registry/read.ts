import * as z from 'zod/mini';
import { LANGUAGES } from '#contracts/language.ts';
import { inEveryLanguage, isLanguage, isText, missingIn, type Served } from './languages.ts';
import type { Path, Problem, Source } from './source.ts';

/** A file's content as the contract has it, or what is wrong with it. */
export type Read<Value> =
  | { readonly source: Source; readonly value: Value }
  | { readonly problems: readonly Problem[] };

/**
 * Reads one file by its contract; a field that the contract does not know is a fault too, as it is mostly a misspelt one.
 * Texts need the languages of the group only (`languages.ts`).
 */
export function readAs<Schema extends z.core.$ZodType>(
  source: Source,
  schema: Schema,
  served: Served,
): Read<z.output<Schema>> {
  if (source.faults.length > 0) return { problems: source.faults };
  const parsed = z.safeParse(schema, inEveryLanguage(source.value, served));
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => source.problem(placeOf(issue), advice(issue))) };
  }
  const unknown = unknownFields(source.value, parsed.data);
  if (unknown.length > 0) {
    return {
      problems: unknown.map((path) => source.problem(path, unknownAdvice(source.value, path))),
    };
  }
  return { source, value: parsed.data };
}

function placeOf({ path }: z.core.$ZodIssue): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function advice(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      const name = issue.path.at(-1);
      if (issue.expected === 'string' && isLanguage(name)) return missingIn(name);
      return `write ${A_KIND[issue.expected] ?? issue.expected}${issue.expected === 'string' ? ' (in quotes if it is a number)' : ''}`;
    }
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

function unknownAdvice(whole: unknown, path: Path): string {
  const around = path.slice(0, -1).reduce<unknown>((value, step) => fieldsOf(value).get(String(step)), whole);
  return isText(around)
    ? `no language that letters are written in: write one of ${LANGUAGES.join(', ')}, or remove it`
    : 'unknown field: correct its name or remove it';
}

function unknownFields(written: unknown, known: unknown, path: Path = []): Path[] {
  if (typeof written !== 'object' || written === null) return [];
  const fields = fieldsOf(known);
  return Object.entries(written).flatMap(([key, value]) => {
    const here = [...path, Array.isArray(written) ? Number(key) : key];
    return fields.has(key) ? unknownFields(value, fields.get(key), here) : [here];
  });
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
