import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a piece of work took, in a process of its own, without the start of that process. */
export interface Cost {
  /** Seconds of all threads, in user and system. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** MB at most, of the whole process. */
  readonly rss: number;
}

/** Runs a program that reports its cost on its last line. */
export async function cost(
  program: string,
  args: readonly string[],
  { flags = [], env = {} }: { readonly flags?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Cost> {
  const { stdout } = await run(process.execPath, [...flags, program, ...args], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Cost;
}
