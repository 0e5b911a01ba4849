import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Group, Registry } from '#contracts/registry.ts';
import { checkController, checkGroup, type Report } from './checks.ts';
import { readReports } from './conformance.ts';
import { checkLanguages, servedBy } from './languages.ts';
import { checkLogins } from './logins.ts';
import { readAs } from './read.ts';
import { type Problem, Source } from './source.ts';
import { checkWritten } from './unwritten.ts';

/** The registry's files have faults: each names its file, its line and what to write. */
export class RegistryInvalid extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The registry cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'RegistryInvalid';
    this.problems = problems;
  }
}

/**
 * Reads the group and its companies: `group.yaml`, and every other `*.yaml` of the folder is a company. Lookups stand in
 * `lookups/` below it.
 * @param o.unwritten what marks that it is still to be written: what is deployed has none of it
 * @throws {RegistryInvalid} with every fault at once, so that one run suffices to correct them
 */
export function loadRegistry(
  directory: string,
  { unwritten = 'allowed' }: { readonly unwritten?: 'allowed' | 'refused' } = {},
): Registry {
  const names = filesOf(directory, '.yaml');
  if (!names.includes('group.yaml'))
    throw new RegistryInvalid([`group.yaml: write this file: it describes the group`]);
  const lookups = new Set(
    filesOf(join(directory, 'lookups'), '.ts').map((name) => name.slice(0, -'.ts'.length)),
  );
  const problems: Problem[] = [];
  const groupSource = new Source(join(directory, 'group.yaml'));
  const served = servedBy(groupSource.value);

  const controllers: Controller[] = [];
  const reports = new Map<Controller, Report>();
  for (const name of names.filter((other) => other !== 'group.yaml')) {
    const read = readAs(new Source(join(directory, name)), Controller, served);
    if ('problems' in read) {
      problems.push(...read.problems);
      continue;
    }
    controllers.push(read.value);
    const report: Report = (path, advice) => problems.push(read.source.problem(path, advice));
    reports.set(read.value, report);
    checkController(read.value, name, lookups, report);
    if (unwritten === 'refused') checkWritten(read.source.value, report);
  }

  checkLogins(reports);

  const group = readAs(groupSource, Group, served);
  if ('problems' in group) throw new RegistryInvalid([...group.problems, ...problems]);
  // A company whose file is faulty is still a company: its name is its file's.
  const ids = new Set(
    names.filter((name) => name !== 'group.yaml').map((name) => name.slice(0, -'.yaml'.length)),
  );
  const report: Report = (path, advice) => problems.push(group.source.problem(path, advice));
  checkGroup(group.value, ids, report);
  checkLanguages(group.value, report);

  const conformance = readReports(directory, controllers, (problem) => problems.push(problem));

  if (problems.length > 0) throw new RegistryInvalid(problems);
  return Registry.parse({
    group: group.value,
    controllers: leadFirst(controllers, group.value.lead),
    conformance,
  });
}

/** The order of the answer: who answers, then the others by name. */
function leadFirst(controllers: readonly Controller[], lead: string): Controller[] {
  return controllers.toSorted((a, b) => {
    if (a.id === lead || b.id === lead) return a.id === lead ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

function filesOf(directory: string, extension: string): string[] {
  // A group whose stores need no code has no `lookups/`.
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ name }) => name)
    .sort();
}
