import * as z from 'zod/mini';
import { ConformanceReport } from './conformance.ts';
import { Day, Instant } from './ids.ts';
import { Controller, Group } from './registry.ts';

/** Parts of what the console's API answers that are shapes of their own. */

/** A date of the case and what it follows from; the words for it are the reader's. */
export const ClockDate = z.object({
  kind: z.enum(['received', 'complete', 'collect-by', 'promise', 'law', 'extension', 'act-by', 'closed']),
  day: Day,
  /** Days that were counted, of a promise. */
  counted: z.nullable(z.int()),
  /** Where it would have ended; null: there. */
  unmoved: z.nullable(Day),
  /** The days off that it was moved over (CLK-4). */
  over: z.array(
    z.object({
      day: Day,
      kind: z.enum(['saturday', 'sunday', 'holiday']),
      name: z.nullable(z.string()),
    }),
  ),
});

/** The companies with their stores and what article 15 says of each. */
export const GroupView = z.extend(
  z.pick(Group, { name: true, prefix: true, lead: true, timeZone: true, promiseDays: true }),
  {
    controllers: z.array(Controller),
    conformance: z.array(ConformanceReport),
    /** Stores that failed the last time they were asked, whoever asked. */
    failing: z.array(
      z.object({
        controller: z.string(),
        store: z.string(),
        /** Questions in a row. */
        failures: z.int(),
        since: Instant,
        error: z.string(),
        /** Left in peace until then; null: it is asked. */
        restsUntil: z.nullable(Instant),
      }),
    ),
  },
);
