import * as z from 'zod/mini';
import { ControllerId, Instant, StoreId } from './ids.ts';

/** What `inzage-connect check` found of one lookup. It names no person: the console shows it to whoever works with cases. */

const Finding = z.object({
  /** Of the check, the same in every report, e.g. `dry-run`. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
  /** What a lookup has to do to pass it. */
  title: z.string(),
  /** `skipped`: the fixture does not name what it needs. `warning`: works, and somebody should know of it. */
  result: z.enum(['passed', 'failed', 'warning', 'skipped']),
  /** What the lookup answered, in counts, outcomes and codes. */
  seen: z.string(),
  /** What to change, for whoever wrote the lookup; null where there is nothing to do. */
  todo: z.nullable(z.string()),
});
export type Finding = z.infer<typeof Finding>;

export const ConformanceReport = z.object({
  format: z.literal('inzage-conformance/1'),
  controller: ControllerId,
  store: StoreId,
  /** What was asked: a file's name, an address of this machine, a function's name. */
  target: z.string(),
  at: Instant,
  /** Whether nothing failed. */
  passed: z.boolean(),
  findings: z.array(Finding),
});
export type ConformanceReport = z.infer<typeof ConformanceReport>;
