import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { cfnBoolean, readProperties } from '../properties.ts';

/** A rule for mail that comes in, in the order of the template. The one rule set counts as the active one. */
export interface WantedReceiptRule {
  readonly name: string;
  readonly ruleSet: string;
  readonly enabled: boolean;
  readonly scanEnabled: boolean;
  readonly tlsPolicy: string | undefined;
  readonly recipients: string[];
  readonly actions: z.output<typeof Action>[];
}

const Action = z.union([
  z
    .strictObject({
      S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
    })
    .transform(({ S3Action }) => ({ s3: { bucket: S3Action.BucketName, prefix: S3Action.ObjectKeyPrefix } })),
  z
    .strictObject({
      LambdaAction: z.strictObject({ FunctionArn: z.string(), InvocationType: z.literal('Event') }),
    })
    .transform(({ LambdaAction }) => ({
      lambda: { functionArn: LambdaAction.FunctionArn, invocation: LambdaAction.InvocationType },
    })),
  z.strictObject({ StopAction: z.strictObject({ Scope: z.literal('RuleSet') }) }).transform(() => ({
    stop: true as const,
  })),
]);

const shape = {
  RuleSetName: z.string(),
  Rule: z.strictObject({
    Name: z.string().optional(),
    Enabled: cfnBoolean.default(false),
    ScanEnabled: cfnBoolean.default(false),
    TlsPolicy: z.string().optional(),
    Recipients: z.array(z.string()).default([]),
    Actions: z.array(Action).default([]),
  }),
};

export function wantedReceiptRules(assembly: Assembly): WantedReceiptRule[] {
  return assembly.ofType('AWS::SES::ReceiptRule').map((resource) => {
    const { RuleSetName, Rule } = readProperties(resource, shape);
    return {
      name: resource.physicalName,
      ruleSet: RuleSetName,
      enabled: Rule.Enabled,
      scanEnabled: Rule.ScanEnabled,
      tlsPolicy: Rule.TlsPolicy,
      recipients: Rule.Recipients,
      actions: Rule.Actions,
    };
  });
}
