import { fork } from 'node:child_process';
import path from 'node:path';
import type { CloudOptions } from '#cloud/cloud-options.ts';

/** What the cloud of a company's account is told. Plain data: it crosses to another process. */
export type CompanyProcessOptions = Pick<
  CloudOptions,
  'assembly' | 'dir' | 'place' | 'ports' | 'principals' | 'neighbours' | 'threads' | 'compiled'
>;

export interface CompanyProcess {
  readonly pid: number | undefined;
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts the cloud of a company's account in a process of its own, which inherits none of this one's credentials. */
export async function startCompany(options: CompanyProcessOptions): Promise<CompanyProcess> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  const child = fork(path.join(import.meta.dirname, 'company.ts'), [JSON.stringify(options)], {
    env: Object.fromEntries(inherited),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The company's cloud ended at its start with ${code}`)));
  });
  return {
    pid: child.pid,
    endpoint: `http://127.0.0.1:${options.ports.gateway}`,
    async close() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}
