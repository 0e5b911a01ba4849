import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The repository, seen as text: nothing here runs or type-checks what it reads. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** Folders that are shipped or deployed. What proves them (`test/`) is not among them. */
export const PRODUCTION = [
  'contracts',
  'domain',
  'functions',
  'registry',
  'connect',
  'infra',
  'local',
  'scripts',
  'web',
] as const;

export interface Source {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/**
 * Everything a module loads, as `contracts/ids.ts` for a file of ours, `@aws-sdk/client-s3` for a package (without the
 * path inside it) and `node:fs` for Node's own.
 */
export function sourcesOf(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readSource(path.join(entry.parentPath, entry.name))),
  );
}

function readSource(absolute: string): Source {
  const file = path.relative(ROOT, absolute).replaceAll(path.sep, '/');
  const text = readFileSync(absolute, 'utf8');
  return { file, text, imports: specifiersOf(text).map((specifier) => targetOf(specifier, file)) };
}

/** `import … from`, `export … from`, `import '…'`, `import('…')` and, for packages that are CommonJS, `require('…')`. */
const LOADS = [
  /^(?:import|export)\s+(?:type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|[\w$]+\s*,?)?\s*(?:\{[^}]*\})?\s*from\s+'([^']+)'/gm,
  /^import\s+'([^']+)'/gm,
  /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g,
];

export const specifiersOf = (text: string): readonly string[] =>
  LOADS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => String(specifier)));

interface Package {
  readonly imports: Readonly<Record<string, string>>;
}
const { imports: MAPPED }: Package = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

function targetOf(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  if (specifier.startsWith('#')) return mapped(specifier, from);
  if (specifier.startsWith('node:')) return specifier;
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function mapped(specifier: string, from: string): string {
  for (const [key, value] of Object.entries(MAPPED)) {
    const start = key.replace('*', '');
    if (specifier.startsWith(start)) {
      return path.posix.normalize(value.replace('*', specifier.slice(start.length)));
    }
  }
  throw new Error(`${from} imports ${specifier}, which package.json does not map`);
}
