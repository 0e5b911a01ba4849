import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { parse, wrap } from '../platform/wrap.ts';

/**
 * Starts the execution of a case, named by the case id: a rule's target cannot name one. The same event twice is the
 * same execution.
 */
export const makeStartCase =
  ({ start }: { start: (name: string, input: string) => Promise<'started' | 'known'> }) =>
  async (event: EventBridgeEvent<'CaseOpened', unknown>): Promise<void> => {
    const { caseId } = parse(CaseEvent, event.detail, 'the event CaseOpened');
    const outcome = await start(caseId, JSON.stringify({ caseId }));
    log(outcome === 'started' ? 'EXECUTION_STARTED' : 'EXECUTION_KNOWN', { caseId });
  };

export const handler = wrap('start-case', () => {
  const client = new SFNClient({});
  const { STATE_MACHINE_ARN } = configOf('start-case');
  return makeStartCase({
    start: async (name, input) => {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn: STATE_MACHINE_ARN, name, input }));
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'known';
        throw error;
      }
    },
  });
});
