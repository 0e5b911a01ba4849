import type { EventBridgeEvent } from 'aws-lambda';
import type { CaseEvent, CaseEventType } from '#contracts/case-events.ts';
import { EVENT_SOURCE } from '#contracts/case-events.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { START } from './time.ts';

/** An event as a rule of the bus hands it to a function. */
export function onTheBus<Detail, Type extends string>(
  type: Type,
  detail: Detail,
): EventBridgeEvent<Type, Detail> {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    version: '0',
    account: '123456789012',
    time: START,
    region: 'eu-west-1',
    resources: [],
    source: EVENT_SOURCE,
    'detail-type': type,
    detail,
  };
}

/** The newest event of a case that is of this type, on the bus. @throws when there is none */
export async function newestOnTheBus<Type extends CaseEventType>(
  table: CaseTable,
  caseId: CaseId,
  type: Type,
): Promise<EventBridgeEvent<Type, CaseEvent>> {
  const event = (await table.events(caseId)).findLast(({ facts }) => facts.type === type);
  if (!event) throw new Error(`The case has no ${type}`);
  return onTheBus(type, event);
}
