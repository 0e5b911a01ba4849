import type { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { PipelineFunction } from './constructs/pipeline-function.ts';
import type { PipelineStackProps } from './pipeline-functions.ts';

/** Mail to the official addresses is laid into the inbox. The rule set is made the active one by hand, once: CloudFormation cannot. */
export function takeMailBy(
  stack: Stack,
  fn: PipelineFunction,
  { state, registry, prefix }: PipelineStackProps,
): void {
  fn.addPermission('FromSes', {
    principal: new ServicePrincipal('ses.amazonaws.com'),
    sourceAccount: stack.account,
  });
  const ruleSet = new CfnReceiptRuleSet(stack, 'Mail', { ruleSetName: `${prefix}-mail` });
  const rule = new CfnReceiptRule(stack, 'MailIn', {
    ruleSetName: ruleSet.ref,
    rule: {
      enabled: true,
      scanEnabled: true,
      tlsPolicy: 'Optional',
      recipients: [...registry.group.mailboxes.requests],
      actions: [
        { s3Action: { bucketName: state.inbox.bucketName } },
        { lambdaAction: { functionArn: fn.functionArn, invocationType: 'Event' } },
      ],
    },
  });
  rule.node.addDependency(fn);
}
