import { ServiceError } from '../../service.ts';

const DEFAULT_SIZE = 100;

interface PageRequest {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

export interface Page<Row> {
  readonly rows: Row[];
  readonly nextToken: string | undefined;
}

/** One page of a list; `fetch` gets one row more than the page holds, to see whether there is another. */
export function page<Row>(request: PageRequest, fetch: (limit: number, offset: number) => Row[]): Page<Row> {
  const size = request.maxResults || DEFAULT_SIZE;
  const offset = offsetIn(request.nextToken);
  const rows = fetch(size + 1, offset);
  const nextToken =
    rows.length > size ? Buffer.from(`page:${offset + size}`).toString('base64url') : undefined;
  return { rows: rows.slice(0, size), nextToken };
}

function offsetIn(token: string | undefined): number {
  if (token === undefined) return 0;
  const [, offset] = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (offset === undefined) throw new ServiceError('InvalidToken', `Invalid Token: '${token}'`);
  return Number(offset);
}
