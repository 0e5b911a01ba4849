import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CaseView } from '#contracts/console-api.ts';
import { EditionProcess } from '#local/edition-process.ts';
import { type History, historyOf } from './history.ts';
import { treeOf } from './tree.ts';
import { type Walked, walk } from './walk.ts';

const run = promisify(execFile);

export interface Measured {
  readonly companies: number;
  readonly walked: Walked;
  readonly lookups: CaseView['lookups'];
  /** Milliseconds from the plan of the questions to the last answer of a store that does not hang. */
  readonly collectMs: number;
  /** Seconds to synthesize the templates, and to start the edition on them. */
  readonly synthesis: number;
  readonly start: number;
  /** MB at most, of the edition's process with all its threads; NaN where the system does not tell. */
  readonly memory: number;
  readonly history: History;
}

/** One request to a group of so many companies, on an edition of its own in a process of its own. */
export async function measure(
  companies: number,
  hangs: (controller: string, store: string) => boolean,
): Promise<Measured> {
  const tree = treeOf(companies);
  try {
    const begun = performance.now();
    await run(process.execPath, [path.join(tree.root, 'bench', 'companies', 'prepare.ts')]);
    const prepared = performance.now();
    const edition = new EditionProcess(tree.root);
    await edition.start();
    const started = performance.now();
    try {
      const walked = await walk(edition);
      const { lookups, events } = walked.view;
      const planned = events.find(({ facts }) => facts.type === 'LookupsPlanned')?.at ?? '';
      const answered = lookups
        .filter(({ controller, store }) => !hangs(controller, store))
        .map(({ asOf }) => Date.parse(asOf ?? ''));
      return {
        companies,
        walked,
        lookups,
        collectMs: Math.max(...answered) - Date.parse(planned),
        synthesis: (prepared - begun) / 1000,
        start: (started - prepared) / 1000,
        memory: peakMemory(edition.running.pid),
        history: await historyOf(edition.running.endpoint, walked.view.id),
      };
    } finally {
      await edition.close();
    }
  } finally {
    tree.remove();
  }
}

/** Linux alone keeps what a process had at most. */
function peakMemory(pid: number): number {
  try {
    const [, kilobytes = 'NaN'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return Number.NaN;
  }
}
