import { Worker } from 'node:worker_threads';
import { LOG_STREAM, logGroup } from './environment.ts';
import { exited, FunctionError, LARGEST_RESULT_BYTES, resultTooLarge, timedOut } from './function-error.ts';
import type { FunctionSpec } from './function-spec.ts';
import { guardMemory, heapLimits } from './memory-guard.ts';
import type { FromSandbox, Invocation, SandboxData } from './sandbox/messages.ts';

/** One worker thread with one loaded function. It takes one event at a time. */
export interface Sandbox {
  readonly spec: FunctionSpec;
  /** `false` once the thread has ended or is about to. */
  alive(): boolean;
  /** Resolves to the result as JSON text; rejects with a `FunctionError`. */
  run(invocation: Invocation): Promise<string>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly spec: FunctionSpec;
  readonly environment: Record<string, string>;
  readonly clockOffset: SharedArrayBuffer;
  log(entry: { requestId: string; line: string }): void;
}

/** Lambda gives a module ten seconds; a laptop under load may take longer. */
const LONGEST_START_MS = 60_000;

interface Settling {
  readonly requestId: string;
  resolve(payload: string): void;
  reject(error: FunctionError): void;
}

/** Starts a thread and loads the function in it. Rejects with a `FunctionError` if it cannot be loaded. */
export async function startSandbox(o: SandboxOptions): Promise<Sandbox> {
  const { spec } = o;
  const worker = new Worker(new URL('./sandbox/bootstrap.ts', import.meta.url), {
    workerData: sandboxData(o),
    env: o.environment,
    name: spec.name,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: heapLimits(spec.memoryMb),
  });
  let alive = true;
  let current: Settling | undefined;
  const settle = (how: (settling: Settling) => void) => {
    const settling = current;
    current = undefined;
    if (settling) how(settling);
  };

  worker.on('message', (message: FromSandbox) => {
    switch (message.kind) {
      case 'ready':
        return settle((s) => s.resolve(''));
      case 'log':
        return o.log({ requestId: message.requestId, line: message.line });
      case 'result':
        return settle((s) => {
          if (Buffer.byteLength(message.payload) > LARGEST_RESULT_BYTES) s.reject(resultTooLarge());
          else s.resolve(message.payload);
        });
      case 'failed':
        return settle((s) => s.reject(new FunctionError(message.error)));
      case 'unusable':
      case 'crashed':
        alive = false;
        return settle((s) => s.reject(new FunctionError(message.error)));
    }
  });
  // What the thread itself throws is reported as `crashed`; what arrives here is the end of its heap.
  worker.on('error', () => {
    alive = false;
    settle((s) => s.reject(exited(s.requestId, 'signal: killed')));
  });
  worker.on('exit', (code) => {
    alive = false;
    settle((s) => s.reject(exited(s.requestId, code === 0 ? undefined : `exit status ${code}`)));
  });

  /** Lets one thing happen in the thread within `limitMs` of real time: a calendar that jumps must not kill functions. */
  function perform(requestId: string, limitMs: number, begin: () => void): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const kill = (error: FunctionError) => {
      alive = false;
      settle((s) => s.reject(error));
      void worker.terminate();
    };
    const timer = setTimeout(() => kill(timedOut(requestId, limitMs)), limitMs);
    const unguard = guardMemory(worker, spec.memoryMb, () => kill(exited(requestId, 'signal: killed')));
    current = { requestId, resolve, reject };
    begin();
    return promise.finally(() => {
      clearTimeout(timer);
      unguard();
    });
  }

  await perform('init', LONGEST_START_MS, () => undefined);
  return {
    spec,
    alive: () => alive,
    run: (invocation) => perform(invocation.requestId, spec.timeoutMs, () => worker.postMessage(invocation)),
    async close() {
      alive = false;
      await worker.terminate();
    },
  };
}

function sandboxData({ spec, clockOffset }: SandboxOptions): SandboxData {
  return {
    codeDir: spec.codeDir,
    handler: spec.handler,
    functionName: spec.name,
    functionArn: spec.arn,
    memoryMb: spec.memoryMb,
    timeoutMs: spec.timeoutMs,
    logGroup: logGroup(spec),
    logStream: LOG_STREAM,
    clockOffset,
  };
}
