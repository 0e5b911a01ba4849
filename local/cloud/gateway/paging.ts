import { ServiceError } from '#cloud/service.ts';

/** One page of a list. The token is the position that comes next: these lists change only when a stack is deployed. */
export function page<Item>(
  all: readonly Item[],
  o: { limit: number; token: string | undefined; invalidToken?: string },
): { items: Item[]; next: { NextToken?: string } } {
  const start = o.token === undefined ? 0 : Number(o.token);
  if (!Number.isSafeInteger(start) || start < 0 || start > all.length)
    throw new ServiceError(o.invalidToken ?? 'ValidationException', 'The NextToken is not valid.');
  const end = start + o.limit;
  return { items: all.slice(start, end), next: end < all.length ? { NextToken: String(end) } : {} };
}
