import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

export interface Budget {
  /** Kilobytes after gzip of what the first page needs: its script, what that imports, its style. */
  readonly first: number;
  /** The same of all scripts and styles. */
  readonly all: number;
}

const kilobytes = (text: string | Uint8Array) => gzipSync(text).byteLength / 1000;

/** Stops a build that has grown too large, and says which files are the largest. */
export const sizeBudget = (budget: Budget): Plugin => ({
  name: 'inzage:size-budget',
  enforce: 'post',
  writeBundle(_options, bundle) {
    const sizes = new Map(
      Object.values(bundle)
        .filter(({ fileName }) => /\.(js|css)$/.test(fileName))
        .map((file) => [file.fileName, kilobytes(file.type === 'chunk' ? file.code : file.source)] as const),
    );
    const first = firstLoad(bundle).reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const largest = [...sizes]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 5)
      .map(([name, size]) => `  ${size.toFixed(0)} kB  ${name}`)
      .join('\n');
    const said = `first load ${first.toFixed(0)} kB of ${budget.first}, all ${all.toFixed(0)} kB of ${budget.all} (gzip)`;
    if (first > budget.first || all > budget.all)
      this.error(`The console has outgrown its budget: ${said}\n${largest}`);
    this.info(`${said}\n${largest}`);
  },
});

function firstLoad(bundle: Rolldown.OutputBundle): readonly string[] {
  const names = new Set<string>();
  const take = (name: string): void => {
    const file = bundle[name];
    if (names.has(name) || file?.type !== 'chunk') return;
    names.add(name);
    for (const imported of file.imports) take(imported);
  };
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) take(file.fileName);
  return [...names, ...Object.keys(bundle).filter((name) => name.endsWith('.css'))];
}
