export {
  type CallOptions,
  type ExecutionStatus,
  type ExecutionStatusChange,
  type MachineSpec,
  type MachineType,
  type States,
  type StatesOptions,
  TaskFailure,
  type TaskRunner,
} from './contract.ts';
export { createStates } from './states.ts';
