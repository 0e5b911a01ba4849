import { isRecord } from '#cloud/gateway/index.ts';
import type { StreamRecord } from './stream-mapping.ts';

/**
 * Where a batch has to be taken up again, from what the function returned (`ReportBatchItemFailures`): at the lowest
 * sequence number reported. Nothing reported is success; a report that cannot be understood fails the whole batch, as on AWS.
 */
export function failedFrom(result: unknown, records: readonly StreamRecord[]): number | undefined {
  if (result === null) return undefined;
  const failures = isRecord(result) ? (result['batchItemFailures'] ?? []) : undefined;
  if (!Array.isArray(failures)) return 0;
  const positions = failures.map((failure) => {
    const reported = isRecord(failure) ? failure['itemIdentifier'] : undefined;
    return Math.max(
      0,
      records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === reported),
    );
  });
  return positions.length === 0 ? undefined : Math.min(...positions);
}
