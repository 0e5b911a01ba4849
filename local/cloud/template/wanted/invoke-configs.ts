import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { cfnNumber, readProperties } from '../properties.ts';

/** How a function's asynchronous events are retried, and where they go in the end. */
export interface WantedInvokeConfig {
  /** Name or ARN, as the template has it. */
  readonly function: string;
  readonly maximumRetryAttempts: number;
  readonly maximumEventAgeMs: number;
  readonly onFailureArn: string | undefined;
}

const shape = {
  FunctionName: z.string(),
  Qualifier: z.literal('$LATEST'),
  MaximumRetryAttempts: cfnNumber.default(2),
  MaximumEventAgeInSeconds: cfnNumber.default(21_600),
  DestinationConfig: z
    .strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() })
    .default({}),
};

export function wantedInvokeConfigs(assembly: Assembly): WantedInvokeConfig[] {
  return assembly.ofType('AWS::Lambda::EventInvokeConfig').map((resource) => {
    const p = readProperties(resource, shape);
    return {
      function: p.FunctionName,
      maximumRetryAttempts: p.MaximumRetryAttempts,
      maximumEventAgeMs: p.MaximumEventAgeInSeconds * 1000,
      onFailureArn: p.DestinationConfig.OnFailure?.Destination,
    };
  });
}
