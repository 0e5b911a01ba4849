import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { HouseAlarm, type HouseAlarmProps } from './constructs/alarm.ts';
import type { Metrics } from './metrics.ts';

/**
 * Alarms on what a person would notice, not on each of 25 functions: an error that a retry mended harms nobody, and one
 * that none could mend ends in one of these. A step that fails for good calls `record-stop`; a store that cannot be
 * asked, `record-failure`; what is called in the background leaves a dead letter; the stream holds up its events; the
 * doors answer 5xx. AWS charges for each metric in an alarm: 14 here, $1.40 a month.
 */
export function houseAlarms(scope: Construct, prefix: string, topic: ITopic, m: Metrics): HouseAlarm[] {
  const alarm = (props: Omit<HouseAlarmProps, 'prefix' | 'topic'>) =>
    new HouseAlarm(scope, props.runbook, { prefix, topic, ...props });
  return [
    alarm({
      runbook: 'dead-letters',
      impact: 'An event or a mail was given up: a case may not begin, go on, or lose its identity copy.',
      metric: m.deadLetters(),
    }),
    alarm({
      runbook: 'request-ended',
      impact:
        'The execution of a request ended without an answer, and nothing will carry the case on by itself.',
      metric: sumOf({
        failed: m.ofRequests('ExecutionsFailed', 'failed'),
        timedOut: m.ofRequests('ExecutionsTimedOut', 'timed out'),
        aborted: m.ofRequests('ExecutionsAborted', 'aborted'),
      }),
    }),
    alarm({
      runbook: 'step-stopped',
      impact: 'A step failed for good: the case waits in the work list until a person has it tried again.',
      metric: m.ofFunction('record-stop', 'Invocations', 'steps that stopped'),
    }),
    alarm({
      runbook: 'store-not-asked',
      impact:
        'The store of a company could not be asked: unless it is mended, the answer says "failed" for it.',
      metric: m.ofFunction('record-failure', 'Invocations', 'stores that failed'),
    }),
    alarm({
      runbook: 'events-held-up',
      impact: 'Decisions and new cases are written but not carried on: everything waits behind one event.',
      metric: m.ofFunction('publish-events', 'IteratorAge', 'age of the oldest event', 'Maximum'),
      above: 300_000,
      periods: 2,
    }),
    alarm({
      runbook: 'mail-held-up',
      impact: 'Mail has arrived and is not read, while the month of the law already runs.',
      metric: m.ofFunction('take-mail', 'AsyncEventAge', 'age of the oldest mail', 'Maximum'),
      above: 600_000,
    }),
    alarm({
      runbook: 'table-throttled',
      impact: 'The case table refuses calls: pages fail and steps are slow.',
      metric: sumOf({
        reads: m.ofTable('ReadThrottleEvents', 'reads'),
        writes: m.ofTable('WriteThrottleEvents', 'writes'),
      }),
      // One or two are repeated by the SDK before anybody notices.
      above: 10,
    }),
    alarm({
      runbook: 'portal-fails',
      impact: 'Requesters see an error instead of the page that their private link leads to.',
      metric: m.ofDoor('portal', '5xx', 'errors'),
    }),
    alarm({
      runbook: 'console-fails',
      impact: 'The data protection officer cannot see or decide cases.',
      metric: m.ofDoor('console', '5xx', 'errors'),
    }),
    alarm({
      runbook: 'mail-returned',
      impact: 'A letter did not reach its requester, who then believes that nothing was done.',
      metric: sumOf({
        bounces: m.ofMail('Bounce', 'bounced'),
        rejects: m.ofMail('Reject', 'rejected'),
      }),
    }),
  ];
}

/** A metric without a value for a period counts as nothing. */
function sumOf(usingMetrics: Record<string, IMetric>): MathExpression {
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics });
}
