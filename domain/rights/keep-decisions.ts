import { KEEPING_GROUNDS } from '#contracts/right-grounds.ts';
import type { RightOutcome } from '#contracts/right-outcome.ts';
import { day } from '../clock/day.ts';
import type { KeepDecision } from './plan.ts';

/** As far as a calendar goes: what a person keeps without a last day is looked at again by a person. */
const NO_END = day('9999-12-31');

/** The records that a person keeps from erasure on a ground of article 17(3), from what they decided. */
export const keepDecisions = (outcomes: readonly RightOutcome[]): readonly KeepDecision[] =>
  outcomes.flatMap((one) =>
    one.right === 'erasure' && one.outcome === 'in-part'
      ? one.withheld.flatMap(({ ground, reason, until, store, category }) => {
          const keeping = KEEPING_GROUNDS.find((known) => known === ground);
          return keeping
            ? [
                {
                  records: { controller: one.controller, store, category },
                  ground: keeping,
                  until: until === null ? NO_END : day(until),
                  reason,
                  decidedBy: one.decidedBy,
                },
              ]
            : [];
        })
      : [],
  );
