import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { VARIABLES } from '#contracts/catalogue.ts';

const run = promisify(execFile);

/** A function that finds everything declared starts as far as it does on Lambda before its first call. */
const declared = Object.fromEntries(
  VARIABLES.map((name) => [name, name.endsWith('_URL') ? 'https://bench.example' : `bench-${name}`]),
);

/** CPU-milliseconds that a bundle takes to load, in a process of its own: quiet where wall time is not, and as long. */
export async function importMs(program: string, bundle: string): Promise<number> {
  const { stdout } = await run(process.execPath, [program, bundle], {
    cwd: path.dirname(bundle),
    env: {
      ...process.env,
      ...declared,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'LOCALBENCH',
      AWS_SECRET_ACCESS_KEY: 'local-bench',
      LAMBDA_TASK_ROOT: path.dirname(bundle),
    },
  });
  return Number(stdout);
}
