import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { failingStores } from '../platform/case-table/store-health.ts';
import type { Call } from './call.ts';

/**
 * Who the companies are and what each keeps, as it was deployed: nothing personal but what a group publishes of itself.
 * And which of their stores fail now.
 */
export async function groupView({
  registry,
  table,
}: Pick<Call, 'registry' | 'table'>): Promise<ConsoleAnswer<'GET /group'>> {
  const { name, prefix, lead, timeZone, promiseDays } = registry.group;
  const { controllers, conformance = [] } = registry;
  return {
    name,
    prefix,
    lead,
    timeZone,
    promiseDays,
    controllers,
    conformance,
    failing: [...(await failingStores(table))],
  };
}
