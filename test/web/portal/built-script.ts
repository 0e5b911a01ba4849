import { buildSync } from 'esbuild';
import { PORTAL_SCRIPT } from '../../../infra/portal-script.ts';

/** The script of the pages, as it is deployed. */
export const builtScript = (): string =>
  buildSync({ ...PORTAL_SCRIPT, write: false }).outputFiles?.[0]?.text ?? '';
