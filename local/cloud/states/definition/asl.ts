import type { Json, JsonObject } from '../json.ts';

/** The Amazon States Language in its JSONata dialect. A `Json` field may be or contain `{% expression %}`. */
export interface Workflow {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export interface Machine extends Workflow {
  readonly Comment?: string;
  readonly QueryLanguage?: string;
  readonly Version?: string;
  readonly TimeoutSeconds?: number;
}

export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly MaxAttempts?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly JitterStrategy?: 'FULL' | 'NONE';
}

/** What a state, a matched choice rule or a catcher does on the way out. */
export interface Exit {
  readonly Output?: Json;
  readonly Assign?: JsonObject;
  readonly Next?: string;
}

export interface Catcher extends Exit {
  readonly ErrorEquals: readonly string[];
  readonly Next: string;
}

interface Recovering {
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

interface PassState extends Exit {
  readonly Type: 'Pass';
}

interface SucceedState {
  readonly Type: 'Succeed';
  readonly Output?: Json;
}

interface FailState {
  readonly Type: 'Fail';
  readonly Error?: Json;
  readonly Cause?: Json;
}

interface ChoiceRule extends Exit {
  readonly Condition: Json;
  readonly Next: string;
}

export interface ChoiceState {
  readonly Type: 'Choice';
  readonly Choices: readonly ChoiceRule[];
  readonly Default?: string;
  readonly Output?: Json;
  readonly Assign?: JsonObject;
}

export interface WaitState extends Exit {
  readonly Type: 'Wait';
  readonly Seconds?: Json;
  readonly Timestamp?: Json;
}

export interface TaskState extends Exit, Recovering {
  readonly Type: 'Task';
  readonly Resource: string;
  readonly Arguments?: Json;
  readonly TimeoutSeconds?: Json;
  readonly HeartbeatSeconds?: Json;
}

export interface ParallelState extends Exit, Recovering {
  readonly Type: 'Parallel';
  readonly Branches: readonly Workflow[];
  readonly Arguments?: Json;
}

interface ItemProcessor extends Workflow {
  readonly ProcessorConfig?: {
    readonly Mode: 'INLINE' | 'DISTRIBUTED';
    readonly ExecutionType?: 'STANDARD' | 'EXPRESS';
  };
}

export interface ReaderConfig {
  readonly InputType?: 'JSON' | 'JSONL' | 'CSV';
  readonly MaxItems?: Json;
  readonly ItemsPointer?: string;
  readonly CSVHeaderLocation?: 'FIRST_ROW' | 'GIVEN';
  readonly CSVHeaders?: readonly string[];
  readonly CSVDelimiter?: 'COMMA' | 'PIPE' | 'SEMICOLON' | 'SPACE' | 'TAB';
}

export interface ItemReader {
  readonly Resource: string;
  readonly Arguments: Json;
  readonly ReaderConfig?: ReaderConfig;
}

export interface ItemBatcher {
  readonly MaxItemsPerBatch?: Json;
  readonly MaxInputBytesPerBatch?: Json;
  readonly BatchInput?: Json;
}

interface ResultWriter {
  readonly Resource: string;
  readonly Arguments: Json;
}

export interface MapState extends Exit, Recovering {
  readonly Type: 'Map';
  readonly ItemProcessor: ItemProcessor;
  readonly Items?: Json;
  readonly ItemSelector?: Json;
  readonly ItemReader?: ItemReader;
  readonly ItemBatcher?: ItemBatcher;
  readonly ResultWriter?: ResultWriter;
  readonly MaxConcurrency?: Json;
  readonly ToleratedFailureCount?: Json;
  readonly ToleratedFailurePercentage?: Json;
  readonly Label?: string;
}

export type State =
  | PassState
  | SucceedState
  | FailState
  | ChoiceState
  | WaitState
  | TaskState
  | ParallelState
  | MapState;

export type StateType = State['Type'];

export const isDistributed = (map: MapState): boolean =>
  map.ItemProcessor.ProcessorConfig?.Mode === 'DISTRIBUTED';
