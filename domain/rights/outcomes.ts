import type { ControllerId } from '#contracts/ids.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import type { Right } from '#contracts/rights.ts';

/** Who settles a right: a person, or the system as soon as a person has accepted the identity (OBJ-1). */
export const SETTLED_BY: Readonly<Record<Right, 'human' | 'system-once-identified'>> = {
  access: 'human',
  rectification: 'human',
  erasure: 'human',
  restriction: 'human',
  portability: 'human',
  'objection-dm': 'system-once-identified',
  objection: 'human',
  withdrawal: 'human',
  'human-review': 'human',
};

/** Whether reason, authority and court have to be named in the letter (REF-1): also where only a part was refused. */
export const needsRemedies = ({ outcome }: RightOutcome): boolean =>
  outcome === 'refused' || outcome === 'in-part' || outcome === 'no-consent';

/** A right that one controller still owes an outcome for. */
export interface OpenRight {
  readonly right: Right;
  readonly controller: ControllerId;
  readonly settledBy: (typeof SETTLED_BY)[Right];
}

/**
 * What still needs an outcome: every right that was asked, at every controller that it was asked of, without one. An
 * outcome of a right that nobody asked settles nothing.
 */
export function openRights(
  asked: readonly Right[],
  outcomes: readonly Pick<RightOutcome, 'right' | 'controller'>[],
  controllers: readonly ControllerId[],
): readonly OpenRight[] {
  return [...new Set(asked)].flatMap((right) =>
    [...new Set(controllers)]
      .filter((controller) => !outcomes.some((one) => one.right === right && one.controller === controller))
      .map((controller) => ({ right, controller, settledBy: SETTLED_BY[right] })),
  );
}
