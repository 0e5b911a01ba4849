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
  /** What the group has promised; null: nothing, because nobody knows who asks (CLK-1). */
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

/** What can happen to a case on a day. Where two happen on one, the later of this list is shown. */
export const MARKS = [
  'proved',
  'closed',
  'received',
  'asked',
  'accepted',
  'escalated',
  'reminded',
  'warned',
  'extended',
  'supplement',
  'answered',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type Mark = (typeof MARKS)[number];

/** What ends what the group owes. */
const ENDS: readonly Mark[] = ['answered', 'refused', 'withdrawn', 'lapsed'];

/** How a case ended for its requester, and when; null: it runs. */
export const endOf = ({ marks }: Pick<CalendarCase, 'marks'>) =>
  marks.find(({ mark }) => ENDS.includes(mark)) ?? null;

/** The one mark of a day that a single cell has room for; null: nothing happened. */
export function markOn({ marks }: Pick<CalendarCase, 'marks'>, day: string): Mark | null {
  const that = marks.filter((one) => one.day === day).map(({ mark }) => mark);
  return MARKS.findLast((mark) => that.includes(mark)) ?? null;
}
