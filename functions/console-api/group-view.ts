import type { ConsoleAnswer } from '#contracts/console-api.ts';
import type { Call } from './call.ts';

/** Who the companies are and what each keeps, as it was deployed: nothing personal but what a group publishes of itself. */
export function groupView({ registry }: Pick<Call, 'registry'>): ConsoleAnswer<'GET /group'> {
  const { name, prefix, lead, timeZone, promiseDays } = registry.group;
  const { controllers, conformance = [] } = registry;
  return { name, prefix, lead, timeZone, promiseDays, controllers, conformance };
}
