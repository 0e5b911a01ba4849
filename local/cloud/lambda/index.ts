export type { DeadInvocation } from './dead-invocation.ts';
export { FunctionError, type FunctionErrorPayload } from './function-error.ts';
export type { FunctionSpec } from './function-spec.ts';
export { createLambda, type Lambda, type LambdaOptions } from './lambda.ts';
export type { StreamMapping, StreamRecord } from './stream-mapping.ts';
