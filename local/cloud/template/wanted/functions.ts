import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnNumber, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

export interface WantedFunction {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** The folder with the bundle. */
  readonly codeDir: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: Record<string, string>;
  readonly reservedConcurrency: number | undefined;
  /** Where an asynchronous event goes that could not be processed. */
  readonly deadLetterArn: string | undefined;
  readonly path: string;
}

const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const shape = {
  FunctionName: z.string().optional(),
  PackageType: z.literal('Zip').optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  // Node 24 runs both; what Node 22 alone could do (callbacks) is refused when the handler is loaded.
  Runtime: z.enum(['nodejs24.x', 'nodejs22.x']),
  Timeout: cfnNumber.default(3),
  MemorySize: cfnNumber.default(128),
  Environment: z
    .strictObject({ Variables: z.record(z.string(), Text).default({}) })
    .default({ Variables: {} }),
  ReservedConcurrentExecutions: cfnNumber.optional(),
  DeadLetterConfig: z.strictObject({ TargetArn: z.string() }).optional(),
};

const ignored = {
  Architectures: 'functions run on the processor of this machine',
  CodeSigningConfigArn: 'the bundle comes from this machine',
  Description: 'for people',
  EphemeralStorage: 'the temporary folder of this machine is as large as its disk',
  KmsKeyArn: 'the environment is not encrypted here',
  LoggingConfig: 'lines go to the log of the local cloud',
  RuntimeManagementConfig: 'the runtime is the Node that runs the cloud',
  Tags: 'for people and bills',
  TracingConfig: 'there is no X-Ray here',
};

/** Every function of the assembly, as the Lambda service wants it. */
export function wantedFunctions(assembly: Assembly): WantedFunction[] {
  return assembly.ofType('AWS::Lambda::Function').map((resource) => {
    const p = readProperties(resource, shape, ignored);
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      roleArn: p.Role,
      codeDir: codeDir(assembly, resource, p.Code.S3Key),
      handler: p.Handler,
      timeoutMs: p.Timeout * 1000,
      memoryMb: p.MemorySize,
      environment: p.Environment.Variables,
      reservedConcurrency: p.ReservedConcurrentExecutions,
      deadLetterArn: p.DeadLetterConfig?.TargetArn,
      path: resource.path,
    };
  });
}

function codeDir(assembly: Assembly, resource: Resource, key: string): string {
  const path = assembly.assetPath(key);
  if (path.endsWith('.zip'))
    throw refusal(resource, 'code that is already a ZIP is not emulated: give the folder');
  return path;
}
