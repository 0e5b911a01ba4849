import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { collectPolicies } from '#cloud/iam/collect.ts';
import type { Statement } from '#cloud/iam/statement.ts';
import { readUsedGrants, USED_GRANTS, type UsedGrant } from '#cloud/iam/used-grants.ts';
import { type Assembly, madeUpAddress, readAssembly } from '#cloud/template/index.ts';
import { PLACE } from '../place.ts';

/** Synthesized templates as the local cloud reads them, without a cloud that runs. */
export function readTemplates(dir: string): Assembly {
  return readAssembly({
    dir,
    place: PLACE,
    attribute: madeUpAddress,
  });
}

/** What their policies say. */
export const statementsOf = (dir: string): readonly Statement[] => collectPolicies(readTemplates(dir)).all;

/** What the edition in a folder has written down, or the editions whose records have been kept there. */
export function usedIn(dir: string): readonly UsedGrant[] {
  const kept = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.jsonl')) : [];
  const files = [path.join('cloud', USED_GRANTS), ...kept];
  return files.flatMap((file) => readUsedGrants(path.join(dir, file)));
}
