import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { grantsOf, unusedStatements } from '#local/grants/grant.ts';
import { statementsOf, usedIn } from '#local/grants/read-grants.ts';
import { tableOf } from '#local/grants/table.ts';
import { ROOT } from '#local/place.ts';
import { synthesize } from '#local/synthesize.ts';
import { buildConsole } from '../../web/publish/build-console.ts';

/** Every edition that a test starts writes down here what of the templates’ grants it needed. */
const USED = path.join(ROOT, '.local', 'used-grants');

/**
 * Once, before any edition starts: two that begin at the same moment would write one folder. Once all have passed, what
 * they needed is held against the templates: a statement that nobody needed, and that nobody has excused, fails the run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(USED, { recursive: true, force: true });
  mkdirSync(USED, { recursive: true });
  process.env['INZAGE_USED_GRANTS'] = USED;
  const assembly = await synthesize(() => undefined);
  await buildConsole(() => undefined);
  return async () => {
    if (!(await allPassed(project))) return;
    const grants = grantsOf(statementsOf(assembly), usedIn(USED));
    const unused = unusedStatements(grants);
    const actions = grants.filter(({ use }) => use.kind === 'unused');
    // Single actions are told: test/infra/sendable.test.ts holds that the code can send each, the tests need not all.
    if (actions.length > 0) console.warn(`No edition has used these actions:\n${tableOf(grants, actions)}`);
    if (unused.length > 0)
      throw new Error(
        `No edition has used these statements of the templates. Take them away, or say why in local/grants/excused.ts:\n${unused.join('\n')}`,
      );
  };
}

/** A part of the files, or one that failed, says nothing of what is never needed. */
async function allPassed(project: TestProject): Promise<boolean> {
  const { testFiles } = await project.globTestFiles();
  const { state } = project.vitest;
  const ran = new Set(state.getPaths());
  return testFiles.every((file) => ran.has(file)) && state.getCountOfFailedTests() === 0;
}
