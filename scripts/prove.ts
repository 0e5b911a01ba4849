/**
 * `npm run prove`: what only programs of others can show. Archives at the format's limits are opened by four readers,
 * the `aws` command and a mail program talk to a local edition, and a package is checked with openssl and sha256sum. A
 * program that is missing fails its checks.
 */
import { provedArchives } from './prove/archives.ts';
import { provedCommandLine } from './prove/aws.ts';
import { Checks } from './prove/checks.ts';
import { startedEdition } from './prove/edition.ts';
import { provedMail } from './prove/mail.ts';
import { provedPackage } from './prove/package.ts';

const checks = new Checks();
await provedArchives(checks);

const edition = await checks.check('a local edition starts', startedEdition);
if (edition) {
  try {
    await provedMail(checks, edition);
    await provedPackage(checks, edition);
    await provedCommandLine(checks, edition);
  } finally {
    await edition.end();
  }
}
console.log(`${checks.passed} passed, ${checks.failed} failed`);
process.exitCode = checks.failed > 0 ? 1 : 0;
