import { roll, workingDayBack } from '#domain/clock/calendar.ts';
import { addDays, type Day, day } from '#domain/clock/day.ts';
import { startOfDay } from '#domain/clock/instant.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';
import type { DemoPerson } from '../demonstration.ts';
import type { Act, Part } from './parts.ts';
import { PlayedCase, type Stage } from './played-case.ts';

/** One request of the play: who, when, and what happens to it. */
export interface Casting {
  readonly who: DemoPerson;
  readonly from: Day;
  readonly part: Part;
}

export interface Played extends Casting {
  readonly played: PlayedCase;
}

interface Play {
  readonly stage: Omit<Stage, 'today'>;
  readonly castings: readonly Casting[];
  readonly from: Day;
  readonly to: Day;
  /** Whose days off the group's people have. */
  readonly policy: ClockPolicy;
  /** Moves the cloud's clock. Milliseconds since the epoch. */
  readonly jumpTo: (at: number) => void;
  /** Resolves when the cloud waits for people or for another day. */
  readonly quiet: () => Promise<void>;
  /** After each day: how many requests have come, and acts been done. */
  readonly progress: (day: Day, cases: number, acts: number) => void;
}

/** When people begin to work: what fell due in the night has happened. */
const OPENING_MS = 9 * 3_600_000;
/** Requests that people work on at the same time. */
const LANES = 3;

/** Plays day after day: first what falls due by itself, then what people do on that day. */
export async function play(play: Play): Promise<readonly Played[]> {
  const { stage, castings, from, to, policy, jumpTo, quiet, progress } = play;
  let today = from;
  const cast = castings.map((casting) => ({
    ...casting,
    played: new PlayedCase({ ...stage, today: () => today }, casting.who),
    next: 0,
  }));
  let acts = 0;
  for (; today <= to; today = addDays(today, 1)) {
    jumpTo(Date.parse(startOfDay(today, policy.timeZone)) + OPENING_MS);
    const busy = cast.filter((one) => one.next < one.part.acts.length && one.from <= today);
    await inLanes(busy, async (one) => {
      for (let act = one.part.acts[one.next]; act; act = one.part.acts[one.next]) {
        if ((await dueOn(act, one, policy)) > today) return;
        await act.act(one.played);
        one.next += 1;
        acts += 1;
      }
    });
    await quiet();
    progress(today, cast.filter((one) => one.next > 0).length, acts);
  }
  return cast;
}

/** People of the group act on working days, and rather before the last day than after it. */
async function dueOn({ after, by }: Act, { from, played }: Played, { holidays }: ClockPolicy): Promise<Day> {
  if (after === 'act-by') return workingDayBack(day((await played.view()).actBy), 1, holidays);
  const due = after === 'law-over' ? addDays(day((await played.view()).lawDue), 1) : addDays(from, after);
  return by === 'group' ? roll(due, holidays).day : due;
}

async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
