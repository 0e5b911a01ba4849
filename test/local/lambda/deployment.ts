import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Clock, systemClock } from '#cloud/clock.ts';
import { createLambda, type FunctionSpec, type Lambda, type LambdaOptions } from '#cloud/lambda/index.ts';

export const place = { region: 'eu-west-1', account: '000000000000' };

export interface Deployment {
  readonly lambda: Lambda;
  readonly lines: { functionName: string; requestId: string; line: string }[];
  /** Writes an ES module as the bundle of a function of this name, and deploys it. */
  deploy(name: string, source: string, spec?: Partial<FunctionSpec>): FunctionSpec;
  /** Closes the service and opens another on the same folder, with the same functions. */
  restart(options?: Partial<LambdaOptions>): Promise<Deployment>;
}

/** A Lambda service on a temporary folder, closed when the test ends. */
export function deployment(options: Partial<LambdaOptions> & { clock?: Clock } = {}): Deployment {
  const dir = mkdtempSync(join(tmpdir(), 'lambda-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }));
  return open(dir, options, []);
}

function open(dir: string, options: Partial<LambdaOptions>, known: FunctionSpec[]): Deployment {
  const lines: Deployment['lines'] = [];
  const lambda = createLambda({
    file: join(dir, 'lambda.db'),
    place,
    clock: systemClock(),
    environmentFor: () => ({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }),
    log: (entry) => lines.push(entry),
    maxWorkers: 4,
    ...options,
  });
  let closed = false;
  const close = async () => {
    if (!closed) await lambda.close();
    closed = true;
  };
  onTestFinished(close);
  for (const spec of known) lambda.deploy(spec);
  const specs = [...known];
  return {
    lambda,
    lines,
    deploy(name, source, extra) {
      const codeDir = join(dir, name);
      mkdirSync(codeDir, { recursive: true });
      writeFileSync(join(codeDir, 'index.mjs'), source);
      const spec: FunctionSpec = {
        name,
        arn: `arn:aws:lambda:${place.region}:${place.account}:function:${name}`,
        roleArn: `arn:aws:iam::${place.account}:role/${name}`,
        codeDir,
        handler: 'index.handler',
        timeoutMs: 10_000,
        memoryMb: 128,
        environment: {},
        ...extra,
      };
      lambda.deploy(spec);
      specs.push(spec);
      return spec;
    },
    async restart(changed) {
      await close();
      return open(dir, { ...options, ...changed }, specs);
    },
  };
}

/** Waits until `check` is true, at most ten seconds. */
export async function eventually(check: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!check()) {
    if (Date.now() > deadline) throw new Error('It did not happen within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
