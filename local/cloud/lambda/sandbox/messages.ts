import type { FunctionErrorPayload } from '../function-error.ts';

/** What a worker is told once, when it starts. */
export interface SandboxData {
  readonly codeDir: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly logGroup: string;
  readonly logStream: string;
  /** See `SharedClock`. */
  readonly clockOffset: SharedArrayBuffer;
}

/** An event for the function, as JSON text: Lambda's events go through JSON, with all that this loses. */
export interface Invocation {
  readonly requestId: string;
  readonly event: string;
}

export type FromSandbox =
  | { readonly kind: 'ready' }
  /** The module could not be loaded. The worker ends. */
  | { readonly kind: 'unusable'; readonly error: FunctionErrorPayload }
  | { readonly kind: 'log'; readonly requestId: string; readonly line: string }
  | { readonly kind: 'result'; readonly requestId: string; readonly payload: string }
  | { readonly kind: 'failed'; readonly requestId: string; readonly error: FunctionErrorPayload }
  /** An error that nobody caught. The worker ends. */
  | { readonly kind: 'crashed'; readonly error: FunctionErrorPayload };
