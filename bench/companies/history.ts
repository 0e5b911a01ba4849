import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListMapRunsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { asOperator } from '#local/edition.ts';

export interface History {
  /** Events of the request's execution. Its quota is 25,000. */
  readonly events: number;
  /** Rounds of questions: each a Map Run, whose children are Express and have no history that counts. */
  readonly mapRuns: number;
}

/** How much of its history the execution of a case has used. */
export async function historyOf(endpoint: string, caseId: string): Promise<History> {
  const states = new SFNClient(asOperator(endpoint));
  const { stateMachines = [] } = await states.send(new ListStateMachinesCommand({}));
  for (const { stateMachineArn } of stateMachines) {
    const { executions = [] } = await states.send(new ListExecutionsCommand({ stateMachineArn }));
    const executionArn = executions.find(({ name }) => name === caseId)?.executionArn;
    if (!executionArn) continue;
    let events = 0;
    let nextToken: string | undefined;
    do {
      const page = await states.send(
        new GetExecutionHistoryCommand({
          executionArn,
          maxResults: 1000,
          includeExecutionData: false,
          nextToken,
        }),
      );
      events += page.events?.length ?? 0;
      nextToken = page.nextToken;
    } while (nextToken);
    const { mapRuns = [] } = await states.send(new ListMapRunsCommand({ executionArn }));
    states.destroy();
    return { events, mapRuns: mapRuns.length };
  }
  throw new Error('The request has no execution');
}
