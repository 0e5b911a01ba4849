import type { StateType } from './asl.ts';

const every = ['Type', 'Comment', 'QueryLanguage'];
const exit = ['Next', 'End', 'Output', 'Assign'];
const recovering = ['Retry', 'Catch'];

/** The fields that AWS accepts in each state type of the JSONata dialect. */
export const stateFields: Readonly<Record<StateType, readonly string[]>> = {
  Pass: [...every, ...exit],
  Succeed: [...every, 'Output'],
  Fail: [...every, 'Error', 'Cause'],
  Choice: [...every, 'Choices', 'Default', 'Output', 'Assign'],
  Wait: [...every, ...exit, 'Seconds', 'Timestamp'],
  Task: [
    ...every,
    ...exit,
    ...recovering,
    'Resource',
    'Arguments',
    'TimeoutSeconds',
    'HeartbeatSeconds',
    'Credentials',
  ],
  Parallel: [...every, ...exit, ...recovering, 'Branches', 'Arguments'],
  Map: [
    ...every,
    ...exit,
    ...recovering,
    'ItemProcessor',
    'Items',
    'ItemSelector',
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'Label',
  ],
};

/** Fields that only a distributed Map has. */
export const distributedFields = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'];

export const machineFields = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'];
export const branchFields = ['Comment', 'StartAt', 'States'];
export const processorFields = [...branchFields, 'ProcessorConfig'];
export const retrierFields = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];
export const catcherFields = ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign'];
export const choiceFields = ['Comment', 'Condition', 'Next', 'Output', 'Assign'];
export const readerFields = ['Resource', 'Arguments', 'ReaderConfig'];
export const readerConfigFields = [
  'InputType',
  'MaxItems',
  'ItemsPointer',
  'CSVHeaderLocation',
  'CSVHeaders',
  'CSVDelimiter',
];
export const batcherFields = ['MaxItemsPerBatch', 'MaxInputBytesPerBatch', 'BatchInput'];
export const writerFields = ['Resource', 'Arguments'];

/** Arguments of the integrations that this service carries out by itself. */
export const lambdaArguments = ['FunctionName', 'Payload', 'InvocationType'];
export const startExecutionArguments = ['StateMachineArn', 'Input', 'Name'];
