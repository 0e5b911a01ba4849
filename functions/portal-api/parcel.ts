import type { Case } from '#domain/case/state.ts';
import type { LinkPurpose } from '../platform/case-table/links.ts';

/** What a link opens: the answer's package, or that of one supplement. */
export interface Parcel {
  readonly key: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Under which it is saved. */
  readonly fileName: string;
}

/** @returns null: nothing was sealed, or the link opens no package */
export function parcelOf(
  { package: sealed, supplements, reference }: Pick<Case, 'package' | 'supplements' | 'reference'>,
  purpose: LinkPurpose,
): Parcel | null {
  if (purpose === 'package') return sealed && { ...sealed, fileName: `${reference}.zip` };
  const one = supplements.find(({ n }) => purpose === `supplement-${n}`);
  return one?.package ? { ...one.package, fileName: `${reference}-supplement-${one.n}.zip` } : null;
}
