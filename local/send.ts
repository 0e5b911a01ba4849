/** `npm run send -- FILE.eml [--to ADDRESS] [--from ADDRESS]`: sends any mail to the running edition, byte for byte. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createTransport } from 'nodemailer';
import { officialAddress } from './group.ts';
import { mustBeRunning } from './running.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, from: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('usage: npm run send -- FILE.eml [FILE.eml …] [--to ADDRESS] [--from ENVELOPE_ADDRESS]');
  process.exit(2);
}

const { smtpPort, mailbox } = await mustBeRunning();
const official = officialAddress();
const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true });

for (const file of positionals) {
  const raw = readFileSync(file);
  // The envelope's sender is the From line's address, where there is one: that is what a mail program would do.
  const from = values.from ?? /^from:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(raw.toString('latin1'))?.[1] ?? '';
  const to = values.to ?? official;
  try {
    const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw });
    console.log(`${file}: sent to ${to} (${response})`);
  } catch (error) {
    console.error(`${file}: not taken: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
transport.close();
console.log(`\nWhat comes back stands in the mailbox: ${mailbox}`);
