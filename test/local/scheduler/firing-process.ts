// A process whose schedule fires once, at a target that never takes what it is given.
import { systemClock } from '#cloud/clock.ts';
import { createScheduler } from '#cloud/scheduler/index.ts';
import { PLACE } from '../gateway/signed-in.ts';

const [file = ''] = process.argv.slice(2);
const scheduler = createScheduler({
  file,
  place: PLACE,
  clock: systemClock(),
  deliver(_, input) {
    process.stdout.write(`${input}\n`);
    return new Promise(() => {});
  },
  deadLetter: async () => {},
});
scheduler.deploy([
  {
    name: 'daily',
    group: 'default',
    arn: 'arn:schedule',
    enabled: true,
    expression: 'rate(1 day)',
    timezone: 'UTC',
    target: { arn: 'arn:target', roleArn: 'arn:role', retry: { attempts: 185, maxAgeSeconds: 86_400 } },
  },
]);
scheduler.resume();
setInterval(() => {}, 1000);
