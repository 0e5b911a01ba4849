/**
 * `npm run chaos`: 50 requests in flight while the whole process is killed with SIGKILL at 20 random moments. At the end
 * every case has ended once, no mail is lost, nobody has two different packages, and a letter came twice only if the
 * process died inside its sending.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ChaoticRequest } from './chaotic-request.ts';
import { demonstration } from './demonstration.ts';
import { EditionProcess } from './edition-process.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '50' },
    kills: { type: 'string', default: '20' },
    /** Repeats the moments of an earlier run. */
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    minutes: { type: 'string', default: '20' },
  },
});
const [cases, kills, seed] = [Number(values.cases), Number(values.kills), Number(values.seed)];
const deadline = Date.now() + Number(values.minutes) * 60_000;

/** Numbers between 0 and 1 that follow from the seed. */
function* randomNumbers(from: number): Generator<number, never> {
  for (let n = 0; ; n++) {
    yield createHash('sha256').update(`${from} ${n}`).digest().readUInt32BE() / 2 ** 32;
  }
}
const random = randomNumbers(seed);

const edition = new EditionProcess();
console.log(`chaos: ${cases} cases, ${kills} kills, seed ${seed}; data in ${edition.dir}`);
await edition.start();

const { PEOPLE, searchByHand: search } = await demonstration();
const writers = PEOPLE.filter(({ email }) => email !== undefined);
if (writers.length === 0) throw new Error('Nobody in registry/demo-data has a mailbox to write from.');
const requests = Array.from({ length: cases }, (_, n) => {
  const person = writers[n % writers.length];
  if (!person) throw new Error('There is nobody to write');
  return new ChaoticRequest(edition, person, { number: n, deadline, search });
});
const work = Promise.all(requests.map((request) => request.live()));

let killed = 0;
const deaths: number[] = [];
const progress = setInterval(() => {
  const done = requests.filter((request) => request.outcome).length;
  console.log(`chaos: ${done} of ${cases} cases ended, ${killed} of ${kills} kills`);
}, 5000);

while (killed < kills && Date.now() < deadline && requests.some((request) => !request.outcome)) {
  await new Promise((resolve) => setTimeout(resolve, 500 + random.next().value * 9000));
  await edition.kill();
  deaths.push(Date.now());
  killed += 1;
  await edition.start();
}
await work;
clearInterval(progress);

const faults = (await Promise.all(requests.map((request) => request.faults()))).flat();
const repeats = requests.flatMap((request) => request.repeats);
console.log(
  `\nkills ${killed}, cases ended ${requests.filter(({ outcome }) => outcome).length} of ${cases}, letters repeated ${repeats.length}`,
);
for (const fault of faults) console.log(`FAULT ${fault}`);
// A mail's date has whole seconds. Without a death in between nothing excuses a second copy.
const unexcused = repeats.filter(
  ({ first, second }) => !deaths.some((at) => at >= first - 1000 && at <= second + 1000),
).length;
if (unexcused > 0)
  console.log(`FAULT ${unexcused} letters came twice though the process had not died in between`);
const failed = faults.length + (unexcused > 0 ? 1 : 0);
console.log(`${cases - new Set(faults.map((fault) => fault.split(':')[0])).size} passed, ${failed} failed`);
if (failed > 0) {
  console.log(`The data are kept in ${edition.dir}; the same moments: npm run chaos -- --seed ${seed}`);
  await edition.kill();
  process.exit(1);
}
await edition.close();
