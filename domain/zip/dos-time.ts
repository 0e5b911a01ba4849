import { ZipRefused } from './entry.ts';

const FIRST_YEAR = 1980;
const LAST_YEAR = 2107;

/** Date and time as the format has them: 16 bits each, from 1980, every second second. */
export function dosTime(of: Date): { readonly date: number; readonly time: number } {
  const year = of.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new ZipRefused('An entry has a date that the format cannot hold');
  return {
    date: ((year - FIRST_YEAR) << 9) | ((of.getUTCMonth() + 1) << 5) | of.getUTCDate(),
    time: (of.getUTCHours() << 11) | (of.getUTCMinutes() << 5) | (of.getUTCSeconds() >> 1),
  };
}
