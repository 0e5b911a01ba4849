import { decodeBytes } from './mail-charset.ts';
import { withoutWords } from './mail-words.ts';

/** `text/plain; charset="utf-8"; name*0*=…`: a value and what is said about it. */
export interface Parameters {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** More than any field has; what comes after is left out. */
const MOST_PARAMETERS = 100;

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)/gs;

/** Reads a structured field. Of a parameter that comes twice the first counts, as with fields that come twice. */
export function parametersOf(field: string): Parameters {
  const semicolon = field.indexOf(';');
  const value = (semicolon < 0 ? field : field.slice(0, semicolon))
    .replace(/\([^()]*\)|["\s]/g, '')
    .toLowerCase();
  const given = new Map<string, string>();
  if (semicolon >= 0)
    for (const { 1: name = '', 2: text = '' } of field.slice(semicolon).matchAll(PARAMETER)) {
      if (given.size >= MOST_PARAMETERS) break;
      const key = name.toLowerCase();
      if (!given.has(key)) given.set(key, unquoted(text));
    }
  return { value, parameters: joined(given) };
}

const unquoted = (text: string) =>
  text.startsWith('"')
    ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replace(/\\(.)/gs, '$1')
    : text.replace(/\s\([^()]*\)\s*$/, '').trim();

/** Puts continued parameters together and decodes them (RFC 2231): `name*0*=utf-8''a`, `name*1=b`. */
function joined(given: ReadonlyMap<string, string>): Map<string, string> {
  const result = new Map<string, string>();
  const sections = new Map<string, { order: number; text: string; isEncoded: boolean }[]>();
  for (const [key, text] of given) {
    const continued = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(key);
    if (!continued) {
      // Encoded words do not belong into parameters, and most programs put them there.
      result.set(key, withoutWords(text));
      continue;
    }
    const [, name = '', order, star] = continued;
    const list = sections.get(name) ?? [];
    list.push({ order: Number(order ?? 0), text, isEncoded: order === undefined || star === '*' });
    sections.set(name, list);
  }
  for (const [name, list] of sections) {
    const ordered = list.toSorted((one, other) => one.order - other.order);
    const charset = ordered[0]?.isEncoded ? /^([^']*)'[^']*'/.exec(ordered[0].text) : null;
    const bytes = ordered.map(({ text, isEncoded }, index) => {
      const rest = index === 0 && charset ? text.slice(charset[0].length) : text;
      return isEncoded ? percentDecoded(rest) : Buffer.from(rest, 'utf8');
    });
    result.set(name, decodeBytes(Buffer.concat(bytes), charset?.[1] ?? null).text);
  }
  return result;
}

/** Bytes, since a character may lie across two sections. */
const percentDecoded = (text: string) =>
  Buffer.concat(
    text
      .split(/(%[0-9a-fA-F]{2})/)
      .map((piece, index) =>
        index % 2 === 1 ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece, 'utf8'),
      ),
  );
