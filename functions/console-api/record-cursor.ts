import * as z from 'zod/mini';
import { ERRORS, NamedError } from '#contracts/errors.ts';

const At = z.int().check(z.gte(0));
const Place = z.tuple([At, At, At]);

/** Where a list of records goes on: which of the stores, of its pages, of the records on it. Nothing personal. */
export interface Cursor {
  readonly store: number;
  readonly page: number;
  readonly item: number;
}

export const cursorText = ({ store, page, item }: Cursor): string => [store, page, item].join('.');

/** @throws NamedError `ContractBroken` */
export function readCursor(text: string): Cursor {
  const { data } = Place.safeParse(
    text.split('.').map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : -1)),
  );
  if (!data) throw new NamedError(ERRORS.contractBroken, 'This is no place where a list goes on');
  const [store, page, item] = data;
  return { store, page, item };
}
