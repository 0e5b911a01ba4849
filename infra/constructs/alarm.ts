import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Every alarm has a section of this name in `docs/operator-runbook.md`; a test reads it. */
export const RUNBOOK_ANCHORS = [
  'dead-letters',
  'request-ended',
  'step-stopped',
  'store-not-asked',
  'events-held-up',
  'mail-held-up',
  'table-throttled',
  'portal-fails',
  'console-fails',
  'mail-returned',
] as const;
export type RunbookAnchor = (typeof RUNBOOK_ANCHORS)[number];

export interface HouseAlarmProps {
  readonly prefix: string;
  /** Where it says what to do. */
  readonly runbook: RunbookAnchor;
  /** What it means for requesters or for the data protection officer, in one sentence. */
  readonly impact: string;
  readonly metric: IMetric;
  /** It goes off above this. @default 0 */
  readonly above?: number;
  /** How many periods in a row. @default 1 */
  readonly periods?: number;
  readonly topic: ITopic;
}

/**
 * An alarm that says what is at stake and what to do. Silence is health: nothing is measured while nobody asks, and
 * that is most of the time.
 */
export class HouseAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    super(scope, id, {
      alarmName: `${props.prefix}-${props.runbook}`,
      alarmDescription: `${props.impact} What to do: docs/operator-runbook.md#${props.runbook}`,
      metric: props.metric,
      threshold: props.above ?? 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.topic));
    this.addOkAction(new SnsAction(props.topic));
  }
}
