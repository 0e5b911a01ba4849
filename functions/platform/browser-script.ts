import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SCRIPT_FILE } from '#contracts/portal-api.ts';

/** The script of the pages, and its hash by which a page names it. */
export interface BrowserScript {
  readonly source: string;
  /** SHA-256 in base64. */
  readonly hash: string;
}

export const browserScript = (source: string): BrowserScript => ({
  source,
  hash: createHash('sha256').update(source).digest('base64'),
});

/** As it was bundled beside this function; read when it is first asked for, as most pages have none. */
export function bundledScript(): () => BrowserScript {
  let script: BrowserScript | undefined;
  return () => {
    script ??= browserScript(readFileSync(new URL(`./${SCRIPT_FILE}`, import.meta.url), 'utf8'));
    return script;
  };
}
