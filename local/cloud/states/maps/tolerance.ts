import { parseObject } from '../json.ts';

/** How many failures a Map bears. Where neither is set it bears none. */
export interface Tolerance {
  readonly count: number | null;
  readonly percentage: number | null;
  /** Number of items. */
  readonly total: number;
}

export const writeTolerance = ({ count, percentage, total }: Tolerance): string =>
  JSON.stringify({ count, percentage, total });

export function readTolerance(text: string | null): Tolerance {
  const { count, percentage, total } = parseObject(text ?? '{}');
  return {
    count: typeof count === 'number' ? count : null,
    percentage: typeof percentage === 'number' ? percentage : null,
    total: typeof total === 'number' ? total : 0,
  };
}

/** Where both are set, passing either of them is too much. */
export function thresholdExceeded({ count, percentage, total }: Tolerance, failed: number): boolean {
  if (count === null && percentage === null) return failed > 0;
  if (count !== null && failed > count) return true;
  return percentage !== null && failed * 100 > percentage * total;
}
