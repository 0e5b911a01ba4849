import { ServiceError } from '../../service.ts';
import type { Core } from '../engine/core.ts';
import type { Execution } from '../store/executions.ts';
import type { MachineRow } from '../store/machines.ts';
import type { MapRun } from '../store/map-runs.ts';
import { requireArn } from './shapes.ts';

export function findMachine(core: Core, arn: string): MachineRow {
  requireArn(arn, 'stateMachine');
  const machine = core.store.machines.get(arn);
  if (!machine) throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
}

export function findExecution(core: Core, arn: string): Execution {
  requireArn(arn, 'execution');
  const execution = core.store.executions.withArn(arn);
  if (!execution) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  return execution;
}

export function findMapRun(core: Core, arn: string): MapRun {
  requireArn(arn, 'mapRun');
  const run = core.store.mapRuns.withArn(arn);
  if (!run)
    throw new ServiceError('ResourceNotFound', `Resource not found: '${arn}'`, {
      fields: { resourceName: arn },
    });
  return run;
}
