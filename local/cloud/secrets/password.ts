import { randomInt } from 'node:crypto';
import { ServiceError } from '#cloud/service.ts';
import type { GenerateSpec } from './types.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const LONGEST = 4096;

/** The value of a secret: the generated password, alone or inside its template. */
export function generateValue(spec: GenerateSpec): string {
  const { secretStringTemplate, generateStringKey } = spec;
  if ((secretStringTemplate === undefined) !== (generateStringKey === undefined))
    throw invalid('SecretStringTemplate and GenerateStringKey are given together or not at all.');
  const password = generatePassword(spec);
  if (secretStringTemplate === undefined || generateStringKey === undefined) return password;
  return JSON.stringify({ ...parseTemplate(secretStringTemplate), [generateStringKey]: password });
}

function generatePassword(spec: GenerateSpec): string {
  const length = spec.passwordLength ?? 32;
  if (!Number.isInteger(length) || length < 1 || length > LONGEST)
    throw invalid(`PasswordLength must be a whole number from 1 to ${LONGEST}.`);
  const types = characterTypes(spec);
  const all = types.join('');
  if (all === '') throw invalid('Every character is excluded.');
  const required = (spec.requireEachIncludedType ?? true) ? types : [];
  if (required.length > length) throw invalid('PasswordLength is too short for one character of each type.');
  const chosen = [
    ...required.map(oneOf),
    ...Array.from({ length: length - required.length }, () => oneOf(all)),
  ];
  return shuffle(chosen).join('');
}

/** The characters that are left of each included type; a type that is excluded whole is not required. */
function characterTypes(spec: GenerateSpec): string[] {
  const excluded = new Set(spec.excludeCharacters ?? '');
  const types = [
    spec.excludeLowercase ? '' : LOWER,
    spec.excludeUppercase ? '' : UPPER,
    spec.excludeNumbers ? '' : DIGITS,
    spec.excludePunctuation ? '' : PUNCTUATION,
    spec.includeSpace ? ' ' : '',
  ];
  return types
    .map((type) => [...type].filter((c) => !excluded.has(c)).join(''))
    .filter((type) => type !== '');
}

function oneOf(characters: string): string {
  return characters.charAt(randomInt(characters.length));
}

/** Fisher and Yates, so that the required characters do not stand in front. */
function shuffle(characters: string[]): string[] {
  const rest = [...characters];
  return characters.map(() => rest.splice(randomInt(rest.length), 1).join(''));
}

function parseTemplate(template: string): object {
  try {
    const parsed: unknown = JSON.parse(template);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // The same refusal as for JSON that is no object.
  }
  throw invalid('SecretStringTemplate must be a JSON object.');
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}
