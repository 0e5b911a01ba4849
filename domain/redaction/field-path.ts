import type { EvidenceItem } from '#contracts/lookup.ts';

type Data = EvidenceItem['data'];
type Json = Data[string];

/** The names along a JSON pointer (RFC 6901). */
export const fieldKeys = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

export const fieldPath = (keys: readonly string[]): string =>
  keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What stands at a path; undefined: nothing. */
export function valueAt(data: Data, path: string): Json | undefined {
  let value: Json | undefined = data;
  for (const key of fieldKeys(path)) value = within(value, key);
  return value;
}

/** The data with another value at a path that is there. */
export function replacedAt(data: Data, path: string, value: Json): Data {
  const [first, ...rest] = fieldKeys(path);
  if (first === undefined) return data;
  const inner = within(data, first);
  return inner === undefined ? data : { ...data, [first]: replaced(inner, rest, value) };
}

function replaced(into: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  const inner = within(into, key);
  if (inner === undefined) return into;
  if (Array.isArray(into))
    return into.map((one, n) => (String(n) === key ? replaced(one, rest, value) : one));
  return typeof into === 'object' && into !== null ? { ...into, [key]: replaced(inner, rest, value) } : into;
}

/** Never what every object has besides its own members. */
function within(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
