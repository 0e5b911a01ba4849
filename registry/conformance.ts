import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConformanceReport } from '#contracts/conformance.ts';
import type { Controller } from '#contracts/registry.ts';
import type { Problem } from './source.ts';

/** The reports that companies kept below `conformance/<company>/<store>.json`, of stores that there are. */
export function readReports(
  directory: string,
  controllers: readonly Controller[],
  report: (problem: Problem) => void,
): ConformanceReport[] {
  const folder = join(directory, 'conformance');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return files.flatMap((name) => {
    const written = ConformanceReport.safeParse(parsed(readFileSync(join(folder, name), 'utf8')));
    const file = `conformance/${name}`;
    const again = `write it anew: npx inzage-connect check … --report registry/${file}`;
    if (!written.success) {
      report(`${file}:1: the file: is no report of a check: ${again}`);
      return [];
    }
    const { controller, store } = written.data;
    const isThere = controllers.some(
      ({ id, stores }) => id === controller && stores.some((one) => one.id === store),
    );
    if (isThere && name === `${controller}/${store}.json`) return [written.data];
    report(
      isThere
        ? `${file}:1: the file: name it conformance/${controller}/${store}.json, as it is of that store`
        : `${file}:1: store: no data map has ${controller}/${store}: remove the report, or ${again}`,
    );
    return [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
