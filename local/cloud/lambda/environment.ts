import type { Place } from '../service.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What Node needs from the host to find programs and temporary folders; nothing else of the host's leaks. */
const FROM_HOST = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/** The environment of a function: its own variables, and what Lambda gives to every function. */
export function functionEnvironment(
  spec: FunctionSpec,
  place: Place,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const host = FROM_HOST.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(host),
    ...spec.environment,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    AWS_REGION: place.region,
    AWS_DEFAULT_REGION: place.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: logGroup(spec),
    AWS_LAMBDA_LOG_STREAM_NAME: LOG_STREAM,
    LAMBDA_TASK_ROOT: spec.codeDir,
    _HANDLER: spec.handler,
    ...extra,
  };
}

export const LOG_STREAM = 'local/[$LATEST]';

export function logGroup(spec: Pick<FunctionSpec, 'name'>): string {
  return `/aws/lambda/${spec.name}`;
}
