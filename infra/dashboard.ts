import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { HouseAlarm } from './constructs/alarm.ts';
import type { Metrics } from './metrics.ts';

const graph = (title: string, ...left: readonly IMetric[]) =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6 });

/**
 * The flow on one page, from the letter to the answer. Three dashboards of up to 50 metrics each are free in an account;
 * a test counts.
 */
export function dashboard(
  scope: Construct,
  prefix: string,
  m: Metrics,
  alarms: readonly HouseAlarm[],
): Dashboard {
  const calls = (name: Parameters<Metrics['ofFunction']>[0], label: string) =>
    m.ofFunction(name, 'Invocations', label);
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `${prefix}-requests`,
    defaultInterval: Duration.days(7),
    widgets: [
      [
        new TextWidget({
          markdown: '# Requests\nNumbers only. What each alarm means: `docs/operator-runbook.md`.',
          width: 8,
          height: 4,
        }),
        new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 16, height: 4 }),
      ],
      [
        graph('Mail in', calls('take-mail', 'mails read'), calls('start-case', 'cases opened')),
        graph(
          'Requests',
          m.ofRequests('ExecutionsStarted', 'started'),
          m.ofRequests('ExecutionsSucceeded', 'closed'),
          m.ofRequests('ExecutionsFailed', 'failed'),
          m.ofRequests('ExecutionsTimedOut', 'timed out'),
          m.ofRequests('ExecutionsAborted', 'aborted'),
        ),
        graph(
          'Letters',
          calls('acknowledge', 'acknowledged'),
          calls('deliver', 'answered'),
          calls('refuse', 'refused'),
          calls('record-overdue', 'identity overdue'),
          m.ofMail('Send', 'sent by SES'),
          m.ofMail('Bounce', 'bounced'),
          m.ofMail('Reject', 'rejected'),
        ),
      ],
      [
        graph('Stores', calls('ask-store', 'asked'), calls('record-failure', 'failed')),
        graph(
          'Identity',
          calls('record-document', 'copies uploaded'),
          calls('delete-documents', 'decisions that delete them'),
        ),
        graph(
          'Longest step, ms',
          m.ofFunction('ask-store', 'Duration', 'ask a store', 'Maximum'),
          m.ofFunction('draft-answer', 'Duration', 'draft', 'Maximum'),
          m.ofFunction('seal-package', 'Duration', 'seal', 'Maximum'),
        ),
      ],
      [
        graph('Stands still', calls('record-stop', 'steps that stopped'), m.deadLetters()),
        graph(
          'Waits, ms',
          m.ofFunction('take-mail', 'AsyncEventAge', 'mail', 'Maximum'),
          m.ofFunction('publish-events', 'IteratorAge', 'events', 'Maximum'),
        ),
        graph(
          'Case table',
          m.ofTable('ConsumedReadCapacityUnits', 'read units'),
          m.ofTable('ConsumedWriteCapacityUnits', 'write units'),
          m.ofTable('ReadThrottleEvents', 'reads refused'),
          m.ofTable('WriteThrottleEvents', 'writes refused'),
        ),
      ],
      (['portal', 'console'] as const).flatMap((door) => [
        graph(
          door === 'portal' ? 'Portal' : 'Console API',
          m.ofDoor(door, 'Count', 'calls'),
          m.ofDoor(door, '4xx', 'refused'),
          m.ofDoor(door, '5xx', 'failed'),
        ),
        graph(
          door === 'portal' ? 'Portal, ms' : 'Console API, ms',
          m.ofDoor(door, 'Latency', '95 of 100', 'p95'),
        ),
      ]),
    ],
  });
}
