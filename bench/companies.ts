/** `npm run bench:companies`: one request to a thousand companies with five stores each, of which some fail, hang or lie. */
import { behaviourOf } from './companies/behaviour.ts';
import { faultsOf, outcomesOf } from './companies/complete.ts';
import { type Measured, measure } from './companies/measure.ts';
import { progress } from './progress.ts';
import { atMost, notMeasured, type Row, withoutAim } from './row.ts';
import { table } from './table.ts';

const [FEW = 10, MANY = 1000] = process.argv.slice(2).map(Number);
/** Fewer than an edition would take by itself: what threads take is most of what it takes. */
process.env['INZAGE_THREADS'] ??= '8';

const hangs = (controller: string, store: string) => behaviourOf(controller, store) === 'hangs';
const perLookup = ({ collectMs, lookups }: Measured) => collectMs / lookups.length;

process.stderr.write(
  'inzage: half an hour on two cores: each of 5,000 stores is a function, loaded for one question\n',
);
const many = await progress(`${MANY} companies`, () => measure(MANY, hangs));
report(many);
const few = await progress(`${FEW} companies`, () => measure(FEW, hangs));
report(few);

const faults = [few, many].flatMap(faultsOf);
for (const fault of faults.slice(0, 20)) console.log(`NOT COMPLETE: ${fault}`);
const stores = many.lookups.length;
const rows: readonly Row[] = [
  atMost(0, {
    what: 'faults of the two answers',
    value: faults.length,
    unit: '',
    note: `${few.lookups.length} and ${stores} stores, each held against what it did`,
  }),
  atMost(1.5, {
    what: `time per lookup of ${stores}, of that of ${few.lookups.length}`,
    value: perLookup(many) / perLookup(few),
    note: `${perLookup(many).toFixed(0)} ms and ${perLookup(few).toFixed(0)} ms, to the last answer of a store that does not hang`,
  }),
  Number.isNaN(many.memory)
    ? notMeasured('memory of the edition', '≤ 1000 MB', 'only Linux keeps what a process had at most')
    : atMost(1000, {
        what: 'memory of the edition',
        value: many.memory,
        unit: ' MB',
        note: `at most resident, of its process with all threads (INZAGE_THREADS=${process.env['INZAGE_THREADS']}); ${few.memory.toFixed(0)} MB with ${FEW} companies`,
      }),
  atMost(2500, {
    what: 'events in the history of its execution',
    value: many.history.events,
    unit: '',
    note: `a tenth of the quota; ${many.history.mapRuns} Map Runs; ${few.history.events} events with ${FEW} companies`,
  }),
  withoutAim({
    what: 'from the accepted identity to the draft',
    value: (many.walked.drafted - many.walked.accepted) / 1000,
    unit: ' s',
    note: `${((few.walked.drafted - few.walked.accepted) / 1000).toFixed(0)} s with ${FEW} companies`,
  }),
  withoutAim({
    what: 'from the release to the answer',
    value: (many.walked.answered - many.walked.released) / 1000,
    unit: ' s',
    note: `${((few.walked.answered - few.walked.released) / 1000).toFixed(0)} s with ${FEW} companies; ${many.walked.files.size} files`,
  }),
  withoutAim({
    what: 'synthesis, once for a group',
    value: many.synthesis,
    unit: ' s',
    note: `and ${many.start.toFixed(0)} s to start`,
  }),
];
console.log(table(`One request to ${MANY} companies`, rows));
process.exitCode = rows.some(({ verdict }) => verdict === 'NOT MET') ? 1 : 0;

function report(measured: Measured): void {
  console.log(`\n${measured.companies} companies, what their stores did and what they stand as`);
  for (const line of outcomesOf(measured)) console.log(`  ${line}`);
}
