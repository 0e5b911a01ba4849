import * as z from 'zod/mini';
import { ControllerId, Day, Instant, StoreId } from './ids.ts';
import { Right } from './rights.ts';

/** Numbers over the cases that were received in a period. Counts only: nobody and no case stands in it. */

const Count = z.int().check(z.gte(0));
const Days = z.nullable(z.number());

/** How cases stand with the law's term: answered by it or after it, open and not at it yet or past it, ended without an answer. */
export const STANDINGS = ['inTime', 'late', 'open', 'overdue', 'ended'] as const;
export type Standing = (typeof STANDINGS)[number];
const Standings = z.object({
  inTime: Count,
  late: Count,
  open: Count,
  overdue: Count,
  ended: Count,
});

/** Days of the calendar from receipt; null: there is no case to count. */
const Spread = z.object({ median: Days, ninetieth: Days, longest: Days });

const named = <Name extends z.ZodMiniType>(name: Name) => z.array(z.object({ name, count: Count }));

export const Report = z.object({
  from: Day,
  to: Day,
  madeAt: Instant,
  cases: Count,
  standings: Standings,
  /** From receipt until the first letter that answers. */
  days: Spread,
  /** Answered cases by how long it took: up to so many days and more than the row before; null: longer than all. */
  lengths: z.array(z.object({ upTo: z.nullable(Count), count: Count })),
  months: z.array(z.extend(Standings, { month: z.string(), cases: Count })),
  rights: z.array(z.extend(Standings, { right: Right, cases: Count, medianDays: Days })),
  /** `cases`: it was asked about and had records, or somebody decided for it. `decided`: rights by how they ended. */
  controllers: z.array(
    z.object({
      controller: ControllerId,
      cases: Count,
      decided: named(z.string()),
    }),
  ),
  /** How cases ended; `open`: not yet. */
  endings: named(z.enum(['answered', 'refused', 'withdrawn', 'lapsed', 'open'])),
  /** Decisions on rights: one for each right and company. */
  outcomes: z.array(z.object({ right: Right, outcome: z.string(), count: Count })),
  /** Why requests were refused; `right: null`: the whole of it (REF-1). */
  refusals: z.array(z.object({ right: z.nullable(Right), ground: z.string(), count: Count })),
  extensions: z.object({ taken: Count, lost: Count, grounds: named(z.string()) }),
  channels: named(z.string()),
  identity: z.object({
    accepted: Count,
    /** Steps of the ladder that somebody was asked for, beyond the code (IDV-2). */
    asked: named(z.string()),
    doubts: named(z.string()),
    overdue: Count,
    /** From receipt until somebody had accepted who it is. */
    days: Spread,
  }),
  /** Stores that were missing in an answer, or were asked again after failing. */
  stores: z.array(
    z.object({
      controller: ControllerId,
      store: StoreId,
      /** They answered after the answer. */
      late: Count,
      /** They have not answered yet. */
      missing: Count,
      /** A person had them asked again. */
      askedAgain: Count,
    }),
  ),
  /** Reckoned from what each case did, in US dollars; not taken from a bill. */
  cost: z.object({
    perCase: z.nullable(z.number()),
    total: z.number(),
    parts: z.array(z.object({ name: z.string(), dollars: z.number() })),
  }),
});
export type Report = z.infer<typeof Report>;
