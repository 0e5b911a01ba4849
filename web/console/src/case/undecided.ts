import type { CaseView } from '#contracts/console-api.ts';

/** Rights that the system answers or stops by itself: access with the package, direct marketing with the identity (OBJ-1). */
const BY_ITSELF = ['access', 'portability', 'objection-dm'];

/**
 * Rights that still need an outcome, with the companies where. A hint for the page: what counts is decided by the case
 * (`domain/case/stands-against.ts`).
 */
export function undecided({
  rights,
  holders,
  outcomes,
}: Pick<CaseView, 'rights' | 'holders' | 'outcomes'>): readonly {
  readonly right: string;
  readonly controllers: readonly string[];
}[] {
  return rights
    .filter((right) => !BY_ITSELF.includes(right))
    .map((right) => ({
      right,
      controllers: holders.filter(
        (holder) => !outcomes.some((one) => one.right === right && one.controller === holder),
      ),
    }))
    .filter(({ controllers }) => controllers.length > 0);
}
