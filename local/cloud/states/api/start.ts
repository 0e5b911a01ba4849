import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ServiceError } from '../../service.ts';
import { executionArn, expressArn, machineName } from '../arns.ts';
import type { Core } from '../engine/core.ts';
import { startExecution } from '../engine/start-execution.ts';
import type { Execution } from '../store/executions.ts';
import { findMachine } from './find.ts';
import { operation, seconds } from './operation.ts';
import { arn, payload, requireJson, requireName } from './shapes.ts';

/** Idempotent while the execution runs and the input is the same; after that the name is used up. */
export const StartExecution = operation(
  'StartExecution',
  z.strictObject({
    stateMachineArn: arn,
    name: z.string().optional(),
    input: payload.optional(),
    traceHeader: z.string().optional(), // X-Ray: there is none
  }),
  (core, { stateMachineArn, name = randomUUID(), input = '{}' }) => {
    requireName(name);
    const execution = core.store.transaction(() => begin(core, stateMachineArn, name, input));
    return { executionArn: execution.arn, startDate: seconds(execution.started) };
  },
);

function begin(core: Core, stateMachineArn: string, name: string, input: string): Execution {
  const { store, place } = core;
  const machine = findMachine(core, stateMachineArn);
  requireJson(input, 'InvalidExecutionInput', 'State Machine Execution Input');
  const { type, definition, roleArn } = machine;
  const of = machineName(machine.arn);
  const arnOf =
    type === 'EXPRESS' ? expressArn(place, of, name, randomUUID()) : executionArn(place, of, name);
  const existing = store.executions.withArn(arnOf);
  if (existing?.status === 'RUNNING' && existing.input === input) return existing;
  if (existing) throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arnOf}'`);
  const id = startExecution(core, {
    arn: arnOf,
    name,
    machine: machine.arn,
    type,
    definition,
    roleArn,
    input,
  });
  const started = store.executions.get(id);
  if (!started) throw new Error(`No execution ${id}`);
  return started;
}
