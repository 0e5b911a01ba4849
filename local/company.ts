/**
 * The account of one company, in a process of its own: `node local/company.ts '{"assembly": …}'`. Its functions have its
 * own credentials and its stores are its own; it meets the group at the two grants only (docs/other-accounts.md).
 */
import { systemClock } from '#cloud/clock.ts';
import { startCloud } from '#cloud/cloud.ts';
import type { CompanyProcessOptions } from './company-process.ts';

const [, , text = '{}'] = process.argv;
const options: CompanyProcessOptions = JSON.parse(text);
process.env['TZ'] = 'UTC';
const cloud = await startCloud({
  ...options,
  clock: systemClock(),
  logFunction: ({ functionName, line }) => console.log(`${functionName} ${line}`),
  logMail: () => undefined,
  logAccess: () => undefined,
  progress: () => undefined,
});
process.send?.('ready');
// Whoever started it may be killed, and must not leave it behind.
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', async () => {
  await cloud.close();
  process.exit(0);
});
