import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT, readRegistry } from './stores.ts';
import { Usage } from './usage.ts';

interface CompanyValues {
  readonly company: string;
  /** Name of the group's evidence bucket, and ARN of its key: what the group's state stack says in its outputs. */
  readonly evidence: string;
  readonly key: string;
}

/** What `cdk` is told to deploy the stack of a company in its own account. */
function cdkArguments({ company, evidence, key }: CompanyValues): readonly string[] {
  const app = `"${process.execPath}" ${path.join('infra', 'company.ts')}`;
  const context = { company, evidence, key };
  return [
    ...['deploy', '--all', '--app', app, '--output', path.join('.local', 'company.out')],
    ...Object.entries(context).flatMap(([name, value]) => ['--context', `inzage:${name}=${value}`]),
  ];
}

/**
 * Deploys with whatever credentials of AWS are set, which have to be the company's.
 * @returns the exit code of `cdk`
 * @throws {Usage} where the data map says nothing of an account
 */
export async function deploy(values: CompanyValues): Promise<number> {
  const found = readRegistry().controllers.find(({ id }) => id === values.company);
  if (found?.account === undefined)
    throw new Usage(
      `registry/${values.company}.yaml ${found ? 'names no account: write account: "123456789012" below its id' : 'is not there'}.`,
    );
  const cdk = path.join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const child = spawn(process.execPath, [cdk, ...cdkArguments(values)], { cwd: ROOT, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}
