import { synthesize } from '#local/synthesize.ts';
import { buildConsole } from '../../web/publish/build-console.ts';

/** Once, before any edition starts: two that begin at the same moment would write one folder. */
export default async function setup(): Promise<void> {
  await synthesize(() => undefined);
  await buildConsole(() => undefined);
}
