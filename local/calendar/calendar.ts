/** What the calendar tells of a quarter. Days are `YYYY-MM-DD`, of the group's time zone. */
export interface Calendar {
  readonly title: string;
  /** First and last day that is shown. */
  readonly from: string;
  readonly to: string;
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
  readonly cases: readonly CalendarCase[];
}

/** One case, as its own trail tells it. */
export interface CalendarCase {
  readonly reference: string;
  /** What is played, in a few words, e.g. `erasure` or `access, never proves who asks`. */
  readonly kind: string;
  readonly received: string;
  /** What the group has promised; null: not yet, because nobody knows who asks (CLK-1). */
  readonly promise: string | null;
  /** Last day of the law, as extended (CLK-4, CLK-5). */
  readonly lawDue: string;
  /** The one date to act by (CLK-3). */
  readonly actBy: string;
  /** First and last day on which the month did not run (CLK-6); null: it ran all the time. */
  readonly paused: { readonly from: string; readonly to: string } | null;
  /** What happened, in its order. */
  readonly marks: readonly { readonly day: string; readonly mark: Mark }[];
}

/** What can happen to a case on a day. */
export const MARKS = [
  'received',
  'proved',
  'accepted',
  'reminded',
  'warned',
  'extended',
  'answered',
  'supplement',
  'refused',
  'withdrawn',
  'lapsed',
  'closed',
] as const;
export type Mark = (typeof MARKS)[number];
