import { existsSync } from 'node:fs';
import { ServiceError } from '../service.ts';

/** A function to run. A `WantedFunction` of the template reader is one. */
export interface FunctionSpec {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** The folder with the bundle. */
  readonly codeDir: string;
  /** `<file without extension>.<export>`, the file relative to `codeDir`. */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Record<string, string>;
  /** How many events at most are processed at the same time; more wait. @default as many as there are workers */
  readonly reservedConcurrency?: number | undefined;
  /** What becomes of asynchronous events that fail. */
  readonly asynchronous?:
    | {
        /** @default 2 */
        readonly maximumRetryAttempts?: number;
        /** @default 6 hours */
        readonly maximumEventAgeMs?: number;
      }
    | undefined;
}

const RESERVED =
  /^(AWS_(REGION|DEFAULT_REGION|EXECUTION_ENV|LAMBDA_.*|ACCESS_KEY(_ID)?|SECRET_ACCESS_KEY|SESSION_TOKEN)|LAMBDA_(TASK_ROOT|RUNTIME_DIR)|_HANDLER|_X_AMZN_TRACE_ID|TZ)$/;

/** Refuses what could only fail later, at the first event. */
export function assertDeployable(spec: FunctionSpec): void {
  const reserved = Object.keys(spec.environment).filter((name) => RESERVED.test(name));
  if (reserved.length > 0)
    throw invalid(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
    );
  if (!spec.handler.includes('.')) throw invalid(`Handler ${spec.handler} of ${spec.name} names no export.`);
  if (!existsSync(spec.codeDir)) throw invalid(`The code of ${spec.name} is not at ${spec.codeDir}.`);
  if (spec.reservedConcurrency === 0)
    throw invalid(
      `${spec.name} has a reserved concurrency of 0: a function that is switched off is not emulated.`,
    );
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValueException', message);
}
