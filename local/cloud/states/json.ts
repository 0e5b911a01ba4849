/** A value as JSON carries it: what states hand to each other. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** `JSON.parse` with the type of what it can return. */
export const parseJson = (text: string): Json => JSON.parse(text);

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** An object that was written by this service as JSON text. */
export function parseObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw new TypeError('Expected a JSON object');
  return value;
}

/** A list of strings that was written by this service as JSON text. */
export function parseStrings(text: string): string[] {
  const value = parseJson(text);
  return isArray(value) ? value.map(String) : [];
}

/** What AWS allows between states: 256 KiB of UTF-8 text. */
export const PAYLOAD_LIMIT = 262_144;

export const exceedsPayloadLimit = (text: string): boolean => Buffer.byteLength(text) > PAYLOAD_LIMIT;

/** What AWS calls the type of a value in its error texts. */
export function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
