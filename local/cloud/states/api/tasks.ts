import { z } from 'zod';
import { heartbeat, settleByToken } from '../tasks/tokens.ts';
import { operation } from './operation.ts';
import { payload, requireJson } from './shapes.ts';

const taskToken = z.string().min(1).max(2048);

export const SendTaskSuccess = operation(
  'SendTaskSuccess',
  z.strictObject({ taskToken, output: payload }),
  (core, { taskToken: token, output }) => {
    settleByToken(core, token, { ok: true, value: requireJson(output, 'InvalidOutput', 'Output') });
    return {};
  },
);

export const SendTaskFailure = operation(
  'SendTaskFailure',
  z.strictObject({
    taskToken,
    error: z.string().max(256).optional(),
    cause: z.string().max(32_768).optional(),
  }),
  (core, { taskToken: token, error, cause }) => {
    settleByToken(core, token, { ok: false, failure: { error, cause } });
    return {};
  },
);

export const SendTaskHeartbeat = operation(
  'SendTaskHeartbeat',
  z.strictObject({ taskToken }),
  (core, { taskToken: token }) => {
    heartbeat(core, token);
    return {};
  },
);
