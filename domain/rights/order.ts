import type { ControllerId } from '#contracts/ids.ts';
import { RIGHTS, type Right } from '#contracts/rights.ts';
import { SETTLED_BY } from './outcomes.ts';
import { type RecordRef, recordKey } from './record.ts';

/**
 * In which order the rights of one case are carried out, as data. Two things must never go wrong: what is erased can be
 * shown to nobody any more, so access comes before (INT-2); and an objection to direct marketing waits for nothing but
 * the identity (OBJ-1).
 */

/** Another right of the same case that has to be settled before, at every company or at the same one. */
interface Before {
  readonly right: Right;
  readonly at: 'every-controller' | 'same-controller';
}

/** One package goes out for all companies; what one of them erased could be missing from another's part. */
const DELIVERED_AS_ONE: readonly Right[] = ['access', 'portability'];

/** Only what was asked is waited for. Settled is: carried out or delivered, or a refusal of it delivered. */
export const FOLLOWS: Readonly<Record<Right, readonly Before[]>> = {
  access: [],
  rectification: [],
  restriction: [],
  portability: [],
  'objection-dm': [],
  objection: [],
  withdrawal: [],
  'human-review': [],
  // Last: to what is gone nothing else can be done, be it to correct it or to note that it may not be used.
  erasure: RIGHTS.filter((right) => right !== 'erasure').map((right) => ({
    right,
    at: DELIVERED_AS_ONE.includes(right) ? 'every-controller' : 'same-controller',
  })),
};

/** What a pending right restricts from the moment on at which the identity is known. */
const RESTRICTS_MEANWHILE = [
  // While it is weighed whose grounds prevail (OBJ-2).
  { asked: ['objection'], ground: '18(1)(d)' },
  // While it is checked what is accurate, if the person asked for that; otherwise it is offered (REC).
  { asked: ['rectification', 'restriction'], ground: '18(1)(a)' },
] as const satisfies readonly { asked: readonly Right[]; ground: string }[];
export type MeanwhileGround = (typeof RESTRICTS_MEANWHILE)[number]['ground'];

/** A right at a company. */
export interface Of {
  readonly right: Right;
  readonly controller: ControllerId;
}

/** How far the rights of a case are. */
export interface Progress {
  readonly identified: boolean;
  readonly decided: readonly Of[];
  readonly settled: readonly Of[];
  /** Companies that have restricted meanwhile, on which ground. */
  readonly restrictedMeanwhile: readonly {
    readonly controller: ControllerId;
    readonly ground: MeanwhileGround;
  }[];
}

/** Something to do now. */
export type Action =
  | ({ readonly kind: 'carry-out' } & Of)
  | {
      readonly kind: 'restrict-meanwhile';
      readonly controller: ControllerId;
      readonly ground: MeanwhileGround;
    };

/** All that can be done now, in no particular order: none of it waits for another. Nothing before the identity is known. */
export function actionsReady(
  asked: readonly Right[],
  controllers: readonly ControllerId[],
  progress: Progress,
): readonly Action[] {
  if (!progress.identified) return [];
  const settled = (of: Of) => includes(progress.settled, of);
  const mayFollow = ({ right, controller }: Of): boolean =>
    FOLLOWS[right]
      .filter((before) => asked.includes(before.right))
      .every((before) =>
        (before.at === 'every-controller' ? controllers : [controller]).every((one) =>
          settled({ right: before.right, controller: one }),
        ),
      );
  const decided = (of: Of): boolean =>
    SETTLED_BY[of.right] === 'system-once-identified' || includes(progress.decided, of);

  return controllers.flatMap((controller): Action[] => [
    ...RESTRICTS_MEANWHILE.filter((meanwhile) => {
      const [pending] = meanwhile.asked;
      const wanted = meanwhile.asked.every((right) => asked.includes(right));
      const done = progress.restrictedMeanwhile.some(
        (one) => one.controller === controller && one.ground === meanwhile.ground,
      );
      return wanted && !done && !settled({ right: pending, controller });
    }).map(({ ground }) => ({ kind: 'restrict-meanwhile' as const, controller, ground })),
    ...asked
      .map((right) => ({ right, controller }))
      .filter((of) => !settled(of) && decided(of) && mayFollow(of))
      .map((of) => ({ kind: 'carry-out' as const, ...of })),
  ]);
}

/**
 * Whether erasure may touch a record where access was asked as well: not as long as its store still owes its part of the
 * answer, since the supplement would then find nothing (INT-2, AFF-1).
 *
 * @param owing stores that were pending when the answer left and whose supplement has not been delivered
 */
export function mayErase(
  record: RecordRef,
  asked: readonly Right[],
  owing: readonly Pick<RecordRef, 'controller' | 'store'>[],
): boolean {
  if (!asked.some((right) => DELIVERED_AS_ONE.includes(right))) return true;
  const place = ({ controller, store }: Pick<RecordRef, 'controller' | 'store'>) =>
    recordKey({ controller, store, category: '', id: '' });
  return !owing.some((one) => place(one) === place(record));
}

const includes = (list: readonly Of[], { right, controller }: Of): boolean =>
  list.some((one) => one.right === right && one.controller === controller);
