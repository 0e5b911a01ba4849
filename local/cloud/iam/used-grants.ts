import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Match } from './statement.ts';

/** The file in a cloud's folder that holds what has been used. */
export const USED_GRANTS = 'used-grants.jsonl';

/** A grant as it is written down when it is used for the first time. */
export interface UsedGrant {
  /** Construct path of the policy. */
  readonly holder: string;
  /** Action and resource as the template has them; the resource is empty in the trust policy of a role. */
  readonly action: string;
  readonly resource: string;
}

/** Which grants have allowed something: one line for each, written once and never changed. */
export interface UsedGrants {
  note(match: Match): void;
}

const lineOf = ({ holder, action, resource }: UsedGrant): string =>
  `${JSON.stringify({ holder, action, resource })}\n`;

export function openUsedGrants(file: string): UsedGrants {
  mkdirSync(path.dirname(file), { recursive: true });
  const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').split(/(?<=\n)/) : []);
  const seen = new Map<Match['statement'], Set<string>>();
  return {
    note({ statement, action, resource }) {
      const key = `${action} ${resource}`;
      const before = seen.get(statement);
      if (before?.has(key)) return;
      seen.set(statement, new Set([...(before ?? []), key]));
      const line = lineOf({ holder: statement.holder, action, resource });
      if (known.has(line)) return;
      known.add(line);
      appendFileSync(file, line);
    },
  };
}

/** What a cloud has written down so far; nothing where none has run. A line that was cut off is passed over. */
export function readUsedGrants(file: string): UsedGrant[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as UsedGrant];
      } catch {
        return [];
      }
    });
}
