import type { HeaderPolicy } from './types.ts';

type Headers = Readonly<Record<string, string>>;

/** What a response headers policy makes of the headers of an answer: it takes away first, and then adds. */
export function applyPolicy({ set, remove }: HeaderPolicy, headers: Headers): Headers {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !remove.includes(name)));
  const added = set.filter(({ name, override }) => override || !(name in kept));
  return { ...kept, ...Object.fromEntries(added.map(({ name, value }) => [name, value])) };
}

/** Whether a client has the object already (RFC 9110): an ETag outranks a date. */
export function isUnchanged(
  request: { 'if-none-match'?: string | undefined; 'if-modified-since'?: string | undefined },
  object: Headers,
): boolean {
  const tags = request['if-none-match'];
  if (tags !== undefined) {
    const etag = opaque(object['etag'] ?? '');
    return tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === etag);
  }
  const since = Date.parse(request['if-modified-since'] ?? '');
  return Date.parse(object['last-modified'] ?? '') <= since;
}

/** Weak or strong makes no difference to a read. */
function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
