import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addDays, type Day, day, daysBetween } from '#domain/clock/day.ts';
import { startOfDay } from '#domain/clock/instant.ts';
import { type ClockPolicy, clockPolicy } from '#domain/clock/policy.ts';
import { consoleClient } from '../console-client.ts';
import { demonstration } from '../demonstration.ts';
import { startEdition } from '../edition.ts';
import { freePorts } from '../free-ports.ts';
import { theGroup } from '../group.ts';
import { siteFromEnvironment } from '../place.ts';
import { dpoOf } from '../workers.ts';
import type { Calendar } from './calendar.ts';
import { cast } from './cast.ts';
import { faultsOf } from './faults.ts';
import { PARTS, type Part } from './parts.ts';
import { play } from './play.ts';
import { playedClock } from './played-clock.ts';
import { quiet } from './quiet.ts';
import { toldBy } from './told.ts';

export interface Quarter {
  readonly from: Day;
  readonly to: Day;
  /** What is played, and how often. */
  readonly parts: readonly (Part & { readonly times: number })[];
}

export const QUARTER: Quarter = { from: day('2026-09-01'), to: day('2026-11-30'), parts: PARTS };

export interface PlayedQuarter {
  readonly calendar: Calendar;
  /** What in it is not as the law's clock says, or did not end as it should; nothing, if all is well. */
  readonly faults: readonly string[];
}

/** Plays it on an edition of its own. */
export async function playQuarter(
  { from, to, parts }: Quarter,
  progress: (what: string) => void,
): Promise<PlayedQuarter> {
  const group = theGroup();
  const policy = clockPolicy(group);
  const { timeZone } = policy;
  const { PEOPLE, searchByHand: search, changeByHand } = await demonstration();
  const castings = cast({ parts, people: PEOPLE, from, to });
  const dir = mkdtempSync(path.join(tmpdir(), 'inzage-calendar-'));
  const clock = playedClock(Date.parse(startOfDay(from, timeZone)));
  const edition = await startEdition({
    ...siteFromEnvironment({ INZAGE_DIR: dir, INZAGE_PORTS: String(await freePorts()) }),
    progress,
    clock,
  });
  try {
    const stage = { running: edition, dpo: consoleClient(edition, dpoOf(group)), search, changeByHand };
    const played = await play({
      stage,
      castings,
      from,
      to,
      policy,
      jumpTo: clock.jumpTo,
      quiet: () => quiet(edition.cloud.lambda.busy),
      progress: (today, cases, acts) =>
        progress(`${today}  ${cases} of ${castings.length} requests, ${acts} acts`),
    });
    const views = await Promise.all(
      played.map(async ({ part, played: one }) => ({ part, view: await one.view() })),
    );
    return {
      calendar: {
        title: `${group.name}, ${from} to ${to}`,
        from,
        to,
        holidays: holidaysIn(from, to, policy),
        cases: views.map(({ part, view }) => toldBy(view, part.kind, policy)),
      },
      faults: views.flatMap(({ part, view }) => faultsOf(view, part.ends, policy)),
    };
  } finally {
    await edition.close();
    clock.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

const holidaysIn = (from: Day, to: Day, { holidays }: ClockPolicy) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)).flatMap((one) => {
    const name = holidays(one);
    return name ? [{ day: one, name }] : [];
  });
