import { createServer } from 'node:http';
import { systemClock } from '#cloud/clock.ts';
import { createSes } from '#cloud/mail/ses.ts';

/**
 * SES in a process of its own, to be killed. The folder is the first argument; the port is printed. Every mail
 * bounces, but no bounce is ever taken.
 */
const ses = createSes({
  dir: process.argv[2] ?? '',
  clock: systemClock(),
  place: { region: 'eu-west-1', account: '123456789012' },
  bounces: () => true,
  deliver: () => new Promise(() => {}),
});
ses.resume();
const server = createServer(
  { keepAliveTimeout: 60_000 },
  (request, response) => void ses.handle(request, response, undefined),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string') console.log(address.port);
});
