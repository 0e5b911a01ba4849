import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import { createEvents } from '#cloud/events/index.ts';
import { PLACE } from '../gateway/signed-in.ts';

/** Publishes in a process of its own and kills it, hard, after `count` acknowledged events. Answers their ids. */
async function publishAndKill(file: string, count: number): Promise<string[]> {
  const publisher = spawn(process.execPath, [join(import.meta.dirname, 'publisher.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(publisher, 'exit');
  const ids: string[] = [];
  for await (const id of createInterface(publisher.stdout)) {
    ids.push(id);
    if (ids.length === count) publisher.kill('SIGKILL');
  }
  await ended;
  return ids;
}

test('every event that was acknowledged is delivered after a kill -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  const file = join(folder, 'events.sqlite');
  const acknowledged = [...(await publishAndKill(file, 50)), ...(await publishAndKill(file, 50))];
  const delivered = new Set<unknown>();
  const events = createEvents({
    file,
    place: PLACE,
    clock: systemClock(),
    async deliver(_, event) {
      delivered.add((event as Record<string, unknown>)['id']);
    },
    async deadLetter() {},
  });
  events.resume();
  await vi.waitFor(() => expect(acknowledged.filter((id) => !delivered.has(id))).toEqual([]), 10_000);
  await events.close();
  rmSync(folder, { recursive: true });
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
});
