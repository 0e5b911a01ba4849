import { ServiceError } from '#cloud/service.ts';

export const invalidParameter = (message: string) => new ServiceError('InvalidParameterValue', message);

export const queueDoesNotExist = () =>
  new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');

/** Codes that had another name in the Query protocol; SDKs go on showing that one, from a header. */
const OLD_NAMES: ReadonlyMap<string, string> = new Map([
  ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue'],
  ...[
    'BatchEntryIdsNotDistinct',
    'BatchRequestTooLong',
    'EmptyBatchRequest',
    'InvalidBatchEntryId',
    'MessageNotInflight',
    'PurgeQueueInProgress',
    'TooManyEntriesInBatchRequest',
  ].map((code): [string, string] => [code, `AWS.SimpleQueueService.${code}`]),
]);

export function queryErrorHeader(error: ServiceError): Record<string, string> {
  const fault = error.status >= 500 ? 'Receiver' : 'Sender';
  return { 'x-amzn-query-error': `${OLD_NAMES.get(error.code) ?? error.code};${fault}` };
}
