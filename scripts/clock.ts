/** `npm run -s clock -- '{"received":"2026-03-05"}'…`: every date of a request, one JSON object per line, and why. */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { asVector } from '#domain/clock/as-vector.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import { datesFromJson, NotDates } from '#domain/clock/from-json.ts';
import { HolidaysUnknown } from '#domain/clock/holidays.ts';
import { clockPolicy } from '#domain/clock/policy.ts';
import { whyOf } from '#domain/clock/why.ts';
import { loadRegistry } from '#registry/load.ts';

const USAGE = `usage: npm run -s clock -- '{"received": DATE, "asked": DATE, "complete": DATE}'…

  received   when the request reached an official channel
  asked      when the requester was asked for proof or to clarify; null or absent: nothing was asked
  complete   when all required information was there; null or absent: not yet
  DATE       a day, "2026-03-05", or an instant with its offset, "2026-03-05T23:30:00+01:00"

Without arguments, JSON lines are read from standard input. One line is printed for each, or nothing if one is faulty.`;

let args: ReturnType<typeof readArguments>;
try {
  args = readArguments();
} catch (error) {
  leave(`clock: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
}
if (args.values.help) {
  console.log(USAGE);
  process.exit(0);
}
const requests = args.positionals.length > 0 ? args.positionals : await linesOfInput();
if (requests.length === 0) leave(USAGE);

const policy = clockPolicy(loadRegistry(path.resolve(import.meta.dirname, '..', 'registry')).group);
const answers: string[] = [];
const faults: string[] = [];
requests.forEach((request, n) => {
  try {
    answers.push(JSON.stringify(answerTo(request)));
  } catch (error) {
    if (!(error instanceof NotDates || error instanceof HolidaysUnknown)) throw error;
    faults.push(`clock: ${requests.length > 1 ? `request ${n + 1}: ` : ''}${error.message}`);
  }
});
if (faults.length > 0) leave(faults.join('\n'));
process.stdout.write(`${answers.join('\n')}\n`);

function answerTo(request: string): object {
  const { given, dates } = datesFromJson(request, policy.timeZone);
  const result = deadlines(dates, policy);
  return { received: given.received, ...asVector(result), why: whyOf(result, policy) };
}

function readArguments() {
  return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
}

async function linesOfInput(): Promise<string[]> {
  if (process.stdin.isTTY) return [];
  return (await text(process.stdin)).split('\n').filter((line) => line.trim() !== '');
}

/** All or nothing: whoever reads line by line is never out of step. */
function leave(message: string): never {
  console.error(message);
  process.exit(2);
}
