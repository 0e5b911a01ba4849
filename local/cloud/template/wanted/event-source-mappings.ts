import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { cfnBoolean, cfnNumber, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

/** A DynamoDB stream that feeds a function. */
export interface WantedEventSourceMapping {
  readonly id: string;
  readonly streamArn: string;
  readonly table: string;
  /** Name or ARN, as the template has it. */
  readonly function: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly bisect: boolean;
  /** `undefined`: until the function succeeds. */
  readonly maxRetries: number | undefined;
  readonly reportBatchItemFailures: boolean;
  /** Event patterns; a record that matches none is passed over. Empty: every record counts. */
  readonly filters: readonly unknown[];
  readonly onFailureArn: string | undefined;
  readonly path: string;
}

const json = z.string().transform((text): unknown => JSON.parse(text));

const shape = {
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: cfnBoolean.default(true),
  // LATEST would lose what is written between the making of the table and the making of the mapping.
  StartingPosition: z.literal('TRIM_HORIZON'),
  BatchSize: cfnNumber.default(100),
  BisectBatchOnFunctionError: cfnBoolean.default(false),
  MaximumRetryAttempts: cfnNumber.default(-1),
  MaximumRecordAgeInSeconds: z.literal(-1).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: json })) })
    .default({ Filters: [] }),
  DestinationConfig: z
    .strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() })
    .default({}),
};

const ignored = {
  MaximumBatchingWindowInSeconds: 'it saves calls: here a batch goes out at once',
  ParallelizationFactor: 'it makes faster: here one batch at a time is processed, in order',
  Tags: 'for people and bills',
};

export function wantedEventSourceMappings(assembly: Assembly): WantedEventSourceMapping[] {
  return assembly.ofType('AWS::Lambda::EventSourceMapping').map((resource) => {
    const p = readProperties(resource, shape, ignored);
    const table = /^arn:aws:dynamodb:[^/]*:table\/([^/]+)\/stream\//.exec(p.EventSourceArn)?.[1];
    if (!table) throw refusal(resource, `${p.EventSourceArn} as an event source is not emulated`);
    return {
      id: resource.physicalName,
      streamArn: p.EventSourceArn,
      table,
      function: p.FunctionName,
      enabled: p.Enabled,
      batchSize: p.BatchSize,
      bisect: p.BisectBatchOnFunctionError,
      maxRetries: p.MaximumRetryAttempts < 0 ? undefined : p.MaximumRetryAttempts,
      reportBatchItemFailures: p.FunctionResponseTypes.length > 0,
      filters: p.FilterCriteria.Filters.map(({ Pattern }) => Pattern),
      onFailureArn: p.DestinationConfig.OnFailure?.Destination,
      path: resource.path,
    };
  });
}
