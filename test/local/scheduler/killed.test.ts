import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import { createScheduler } from '#cloud/scheduler/index.ts';
import { PLACE } from '../gateway/signed-in.ts';

test('an occurrence whose target had not answered is delivered after a kill -9, the same and once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scheduler-'));
  const file = join(folder, 'scheduler.sqlite');
  const firing = spawn(process.execPath, [join(import.meta.dirname, 'firing-process.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = await once(firing.stdout, 'data');
  firing.kill('SIGKILL');
  await once(firing, 'exit');

  const delivered: string[] = [];
  const scheduler = createScheduler({
    file,
    place: PLACE,
    clock: systemClock(),
    async deliver(_, input) {
      delivered.push(input);
    },
    async deadLetter() {},
  });
  scheduler.resume();
  await vi.waitFor(() => expect(delivered).toEqual([String(first).trim()]), 10_000);
  await scheduler.close();
  rmSync(folder, { recursive: true });
});
