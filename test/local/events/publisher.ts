// A process that publishes until it is killed, and prints the id of each event that was acknowledged.
import { systemClock } from '#cloud/clock.ts';
import { createEvents } from '#cloud/events/index.ts';

const [file = ''] = process.argv.slice(2);
const events = createEvents({
  file,
  place: { region: 'eu-central-1', account: '111122223333' },
  clock: systemClock(),
  deliver: () => new Promise(() => {}),
  deadLetter: async () => {},
});
events.deploy(
  [],
  [
    {
      name: 'all',
      arn: 'arn:rule',
      bus: 'default',
      pattern: { source: ['test'] },
      enabled: true,
      targets: [{ id: 'one', arn: 'arn:target' }],
    },
  ],
);
events.resume();
for (;;) {
  const id = await events.put({ source: 'test', detailType: 'Made', detail: {}, bus: 'default' });
  await new Promise((resolve) => process.stdout.write(`${id}\n`, resolve));
}
