import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { LANGUAGES, type Language, Text } from '#contracts/language.ts';
import { TO_WRITE } from '#registry/unwritten.ts';

const Known = z.extend(Text, {
  identifier: z.optional(z.enum(['name', 'birthDate'])),
  part: z.optional(z.enum(['first', 'last'])),
  decide: z.optional(z.enum(['special', 'number', 'card', 'other'])),
  keep: z.optional(z.literal('never')),
});
export type KnownCategory = z.infer<typeof Known>;

const KNOWN = new Map(
  Object.entries(
    z
      .record(z.string(), Known)
      .parse(parse(readFileSync(path.join(import.meta.dirname, 'categories.yaml'), 'utf8'))),
  ),
);

/** What a Fides category is in a data map, or the nearest above it; undefined where a person has to say. */
export function knownCategory(key: string): KnownCategory | undefined {
  const found = KNOWN.get(key);
  const parent = key.lastIndexOf('.');
  return found ?? (parent === -1 ? undefined : knownCategory(key.slice(0, parent)));
}

/** Data of the system itself, which Fides does not send to anybody. */
export const isOfTheSystem = (categories: readonly string[]): boolean =>
  categories.length > 0 && categories.every((key) => key === 'system' || key.startsWith('system.'));

/** What a person has to think of, where a field is of such a kind. */
export const TO_DECIDE: Readonly<Record<NonNullable<KnownCategory['decide']>, string>> = {
  special:
    'a special category or a criminal record (articles 9 and 10): check that this store may hold it, and that what opens it is strong enough',
  number: 'check that the law lets this number be kept, and whether the whole of it has to be sent',
  card: 'check that the whole number is not kept; what is sent of it should be its last digits',
  other: 'may be about somebody else too: decide whether it is sent (article 15(4))',
};

/** A placeholder for a text: passes every check, and says in each language that it is one. */
export function toWrite(what: string): Text {
  const { nl, fr, de, en } = TO_WRITE;
  return { nl: `${what} (${nl})`, fr: `${what} (${fr})`, de: `${what} (${de})`, en: `${what} (${en})` };
}

export const onlyText = (known: KnownCategory): Text => Text.parse(known);

/** The text in the languages of the group alone. */
export const textIn = (text: Text, served: readonly Language[]): Partial<Text> =>
  Object.fromEntries(LANGUAGES.filter((one) => served.includes(one)).map((one) => [one, text[one]]));
