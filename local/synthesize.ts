import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './place.ts';

/** What V8 has compiled of the bundles, for every edition of these sources. */
export const COMPILED = path.join(ROOT, '.local', 'compiled');

/** What the template and the bundles are made of. */
const SOURCES = ['contracts', 'domain', 'functions', 'connect', 'registry', 'statemachines', 'infra'];
const FILES = ['package-lock.json', 'cdk.json', 'tsconfig.json'];

/** One hash over the names and bytes of everything that the template depends on. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const entries = SOURCES.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  for (const file of [...entries, ...FILES.map((name) => path.join(ROOT, name))].sort()) {
    hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

interface Synthesis {
  /** Below `infra/`. */
  readonly program: string;
  /** Below `.local/`. */
  readonly folder: string;
  readonly context: Readonly<Record<string, string>>;
}

const THE_GROUP: Synthesis = { program: 'app.ts', folder: 'cdk.out', context: {} };

/** Synthesizes a template below `.local/`, unless it is there for exactly these sources. Answers the folder. */
export async function synthesize(
  progress: (what: string) => void,
  { program, folder, context }: Synthesis = THE_GROUP,
): Promise<string> {
  const out = path.join(ROOT, '.local', folder);
  const stamp = path.join(out, 'sources.sha256');
  const sources = `${fingerprint()} ${JSON.stringify(context)}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return out;
  progress('bundling the functions and synthesizing the template');
  const child = spawn(process.execPath, [path.join(ROOT, 'infra', program)], {
    cwd: ROOT,
    // What CDK's own validation finds, the tests have found before; here it would only be waited for.
    env: {
      ...process.env,
      CDK_OUTDIR: out,
      CDK_VALIDATION: 'false',
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, 'inzage:unwritten': 'allowed' }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  );
  if (code !== 0) throw new Error('The template could not be synthesized; the reason stands above.');
  // What was compiled of the bundles before is of no use to these.
  rmSync(COMPILED, { recursive: true, force: true });
  writeFileSync(stamp, sources);
  return out;
}
