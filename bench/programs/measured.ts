import type { Cost } from '../child.ts';

const MB = 1e6;
const KIB = 1024;

/** Does the work and reports what it took; for a program that does nothing else. */
export async function measured(work: () => Promise<unknown>): Promise<void> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    cpu: (user + system) / 1e6,
    wall: (performance.now() - started) / 1000,
    rss: (process.resourceUsage().maxRSS * KIB) / MB,
  };
  console.log(JSON.stringify(cost));
}
