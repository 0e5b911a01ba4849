import type { ReportLine } from './report-line.ts';

/**
 * What a case costs on AWS, in US dollars, reckoned from what it did. Prices of eu-west-1, November 2026, without tax and free
 * tiers, and how much of each a case takes: `docs/deploy.md`, "What it costs", whose sample case has 25 events, 13 stores, one
 * mail in and four out, and is open for two weeks. It has not been measured on a bill.
 */
const PRICES = {
  /** A state transition, and a child of a Map as one more. */
  transition: 0.025 / 1000,
  /** A call of a function with its fraction of a GB-second: 25 GB-s in 95 calls. */
  call: 0.2 / 1_000_000 + (25 / 95) * 0.0000133,
  write: 0.7 / 1_000_000,
  put: 0.005 / 1000,
  keyCall: 0.03 / 10_000,
  mail: 0.1 / 1000,
  busEvent: 1 / 1_000_000,
  /** A GB of a package for the 400 days that it is kept. */
  storedGb: 0.023 * (400 / 30.4),
  /** One hour of the sweep over one open case: two events, which two or three functions take up. */
  sweepHour: 0.003 / 336,
} as const;

export const COST_PARTS = [
  'orchestration',
  'functions',
  'table',
  'storage',
  'keys',
  'mail',
  'sweep',
] as const;
export type CostPart = (typeof COST_PARTS)[number];

const HOUR_MS = 3_600_000;
const GB = 1024 ** 3;

/** @param now where the case is still open, until when it is reckoned; ISO 8601 */
export function costOf({ receivedAt, work }: ReportLine, now: string): Readonly<Record<CostPart, number>> {
  const { events, stores, rounds, mailsIn, mailsOut, bytes, closedAt } = work;
  const questions = stores + Math.max(0, rounds - 1);
  const calls = 3 * events + questions + 5;
  const hours = Math.max(0, Date.parse(closedAt ?? now) - Date.parse(receivedAt)) / HOUR_MS;
  return {
    // A transition for each event about, and one for each child that asks a store.
    orchestration: (events + questions) * PRICES.transition,
    functions: calls * PRICES.call + events * PRICES.busEvent,
    // Event and state in a transaction, twice each, and the state once more in each of three indexes.
    table: 9 * events * PRICES.write,
    storage: (7 * stores + 2) * PRICES.put + (bytes / GB) * PRICES.storedGb,
    keys: 10 * events * PRICES.keyCall,
    mail: (mailsIn + mailsOut) * PRICES.mail,
    sweep: hours * PRICES.sweepHour,
  };
}
