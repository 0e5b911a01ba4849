import * as z from 'zod/mini';
import { LANGUAGES } from '#contracts/language.ts';
import { advice } from './advice.ts';
import { inEveryLanguage, isText, type Served } from './languages.ts';
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
  if (!parsed.success) return { problems: problemsOf(source, parsed.error) };
  const unknown = unknownFields(source.value, parsed.data);
  if (unknown.length > 0) {
    return {
      problems: unknown.map((path) => source.problem(path, unknownAdvice(source.value, path))),
    };
  }
  return { source, value: parsed.data };
}

/** What to write instead, for each fault that a schema found in the file. */
export const problemsOf = (source: Source, { issues }: z.core.$ZodError): readonly Problem[] =>
  issues.map((issue) => {
    const place = placeOf(issue);
    return source.problem(place, advice(issue, fieldsAround(source.value, place)));
  });

function placeOf({ path }: z.core.$ZodIssue): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function unknownAdvice(whole: unknown, path: Path): string {
  return isText(Object.fromEntries(fieldsAround(whole, path)))
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

/** What stands beside the place, by name. */
const fieldsAround = (whole: unknown, path: Path): ReadonlyMap<string, unknown> =>
  fieldsOf(path.slice(0, -1).reduce<unknown>((value, step) => fieldsOf(value).get(String(step)), whole));

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
