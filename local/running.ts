import { readFileSync } from 'node:fs';
import { type Running, runningFile } from './edition.ts';
import { siteFromEnvironment } from './place.ts';

/** The edition that runs here, asked whether it really does; null if none answers. */
export async function findRunning(dir = siteFromEnvironment().dir): Promise<Running | null> {
  let running: Running;
  try {
    running = JSON.parse(readFileSync(runningFile(dir), 'utf8')) as Running;
  } catch {
    return null;
  }
  const answers = await fetch(`${running.endpoint}/_cloud/health`).then(
    async (response) => response.ok && ((await response.json()) as { pid?: number }).pid === running.pid,
    () => false,
  );
  return answers ? running : null;
}

/** For commands that need a running edition: says how to get one. */
export async function mustBeRunning(): Promise<Running> {
  const running = await findRunning();
  if (running) return running;
  console.error('inzage: nothing is running here. Start it in another terminal with: npm start');
  return process.exit(1);
}
