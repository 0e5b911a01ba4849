import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Checks } from './checks.ts';
import type { Edition } from './edition.ts';
import { run } from './program.ts';

/** A package as a requester gets it, checked with nothing of ours. */
export async function provedPackage(checks: Checks, edition: Edition): Promise<void> {
  const folder = await checks.check('a request from the letter to the unpacked package', async () => {
    const said = await edition.demo();
    const found = /unpacked into (.+)$/m.exec(said)?.[1];
    if (!found) throw new Error('The demo names no folder');
    return found;
  });
  if (!folder) return;
  await checks.check('its archive is whole for unzip', () => run('unzip', ['-tqq', `${folder}.zip`]));
  const signature = () =>
    run(
      'openssl',
      ['dgst', '-sha256', '-verify', 'signing-key.pem', '-signature', 'SHA256SUMS.sig', 'SHA256SUMS'],
      { cwd: folder },
    );
  const sums = () => run('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder });
  await checks.check('its list of checksums is signed, says openssl', signature);
  await checks.check('its files are those of the list, says sha256sum', sums);
  await checks.check('a byte more in one file is found', async () => {
    appendFileSync(path.join(folder, 'completeness.json'), ' ');
    await sums().then(
      () => {
        throw new Error('sha256sum noticed nothing');
      },
      () => undefined,
    );
  });
}
