import { ControllerId } from '#contracts/ids.ts';
import { type Report, STANDINGS, type Standing } from '#contracts/report.ts';
import { RIGHTS, type Right } from '#contracts/rights.ts';
import type { Day } from '../clock/day.ts';
import { dayOf } from '../clock/instant.ts';
import { COST_PARTS, type CostPart, costOf } from './cost.ts';
import type { ReportLine } from './report-line.ts';
import { spread } from './spread.ts';
import { type Measured, measurer } from './standing.ts';
import { storeTroubles } from './store-troubles.ts';
import { kept, tally } from './tally.ts';

export interface Period {
  /** Days of the group's calendar on which a case was received; both are part of it. */
  readonly from: Day;
  readonly to: Day;
  readonly timeZone: string;
  /** When the report is made, as ISO 8601 in UTC: open cases are held against its day. */
  readonly now: string;
}

/** Days after which a case is in the next row; a month of the law and its extension among them. */
const LENGTHS = [7, 14, 21, 31, 62, 93];

/** Takes cases one by one, in any order, and keeps none: what it holds does not grow with their number. */
export interface Reporting {
  /** A case outside of the period counts for nothing. */
  add(line: ReportLine): void;
  report(): Report;
}

export function reporting(period: Period): Reporting {
  const { timeZone, now } = period;
  const measure = measurer(timeZone, dayOf(now, timeZone));
  const all = group();
  const months = kept((_: string) => group());
  const rights = kept((_: Right) => group());
  const controllers = kept((_: string) => ({ cases: tally<'all'>(), decided: tally() }));
  const endings = tally<ReportLine['ending']>();
  const outcomes = kept((_: Right) => tally());
  const refusals = kept((_: Right | null) => tally());
  const extensions = { taken: tally<'all' | 'lost'>(), grounds: tally() };
  const channels = tally();
  const identity = { asked: tally(), doubts: tally(), days: spread(), overdue: tally<'all'>() };
  const stores = storeTroubles();
  const cost = tally<CostPart>();

  const decided = ({ outcomes: ofCase, holders, refusal }: ReportLine): void => {
    const concerned = new Set([...holders, ...ofCase.map(({ controller }) => controller)]);
    for (const company of concerned) controllers.at(company).cases.add('all');
    for (const { right, controller, outcome, grounds } of ofCase) {
      controllers.at(controller).decided.add(outcome);
      outcomes.at(right).add(outcome);
      for (const ground of grounds) refusals.at(right).add(ground);
    }
    if (refusal !== null) refusals.at(null).add(refusal);
  };

  const proved = ({ asked, doubts, overdue }: ReportLine, { untilAccepted }: Measured): void => {
    for (const step of asked) identity.asked.add(step);
    for (const doubt of doubts) identity.doubts.add(doubt);
    if (overdue) identity.overdue.add('all');
    if (untilAccepted !== null) identity.days.add(untilAccepted);
  };

  return {
    add(line) {
      const of = measure(line);
      if (of.received < period.from || of.received > period.to) return;
      const { extension } = line;
      for (const one of [all, months.at(of.received.slice(0, 7)), ...line.rights.map(rights.at)]) one.add(of);
      endings.add(line.ending);
      channels.add(line.channel);
      decided(line);
      proved(line, of);
      stores.add(line);
      if (extension) {
        extensions.taken.add(extension.lost ? 'lost' : 'all');
        extensions.grounds.add(extension.ground);
      }
      const dollars = costOf(line, now);
      for (const part of COST_PARTS) cost.add(part, dollars[part]);
    },
    report() {
      const { cases, standings } = all.counts();
      const total = COST_PARTS.reduce((sum, part) => sum + cost.of(part), 0);
      return {
        from: period.from,
        to: period.to,
        madeAt: now,
        cases,
        standings,
        days: all.days.summary(),
        lengths: all.days.within(LENGTHS),
        months: months
          .entries()
          .map(([month, one]) => ({ month, cases: one.counts().cases, ...one.counts().standings }))
          .toSorted((one, other) => (one.month < other.month ? -1 : 1)),
        rights: inOrder(rights.entries()).map(([right, one]) => {
          const { cases: ofRight, standings: byTerm } = one.counts();
          return { right, cases: ofRight, ...byTerm, medianDays: one.days.summary().median };
        }),
        controllers: controllers
          .entries()
          .map(([id, one]) => ({
            controller: ControllerId.parse(id),
            cases: one.cases.of('all'),
            decided: one.decided.rows(),
          }))
          .toSorted((one, other) => other.cases - one.cases || (one.controller < other.controller ? -1 : 1)),
        endings: endings.rows(),
        outcomes: inOrder(outcomes.entries()).flatMap(([right, of]) =>
          of.rows().map(({ name, count }) => ({ right, outcome: name, count })),
        ),
        refusals: refusals
          .entries()
          .flatMap(([right, of]) => of.rows().map(({ name, count }) => ({ right, ground: name, count })))
          .toSorted((one, other) => other.count - one.count || (one.ground < other.ground ? -1 : 1)),
        extensions: {
          taken: extensions.taken.of('all') + extensions.taken.of('lost'),
          lost: extensions.taken.of('lost'),
          grounds: extensions.grounds.rows(),
        },
        channels: channels.rows(),
        identity: {
          accepted: identity.days.count(),
          asked: identity.asked.rows(),
          doubts: identity.doubts.rows(),
          overdue: identity.overdue.of('all'),
          days: identity.days.summary(),
        },
        stores: stores.rows(),
        cost: {
          perCase: cases === 0 ? null : total / cases,
          total,
          parts: COST_PARTS.map((name) => ({ name, dollars: cost.of(name) })),
        },
      };
    },
  };
}

/** Cases by how they stand, and the days that the answered ones took. */
function group() {
  const standings = tally<Standing>();
  const days = spread();
  const sum = (): number => STANDINGS.reduce((all, standing) => all + standings.of(standing), 0);
  return {
    days,
    add(of: Measured): void {
      standings.add(of.standing);
      if (of.days !== null) days.add(of.days);
    },
    counts: () => ({
      cases: sum(),
      standings: {
        inTime: standings.of('inTime'),
        late: standings.of('late'),
        open: standings.of('open'),
        overdue: standings.of('overdue'),
        ended: standings.of('ended'),
      },
    }),
  };
}

/** Rights in the order of the law. */
const inOrder = <Value>(entries: readonly (readonly [Right, Value])[]) =>
  entries.toSorted(([one], [other]) => RIGHTS.indexOf(one) - RIGHTS.indexOf(other));
