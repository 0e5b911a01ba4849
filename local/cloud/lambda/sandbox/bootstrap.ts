/** Runs in a worker thread: loads one function and hands it one event after the other, as Lambda's runtime does. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { followCloudClock } from './cloud-date.ts';
import { createContext } from './context.ts';
import { errorPayload } from './error-payload.ts';
import { type Handler, loadHandler } from './load-handler.ts';
import type { FromSandbox, Invocation, SandboxData } from './messages.ts';
import { captureOutput } from './output.ts';

if (!parentPort) throw new Error('This module runs in a worker thread.');
const port: MessagePort = parentPort;
const data: SandboxData = workerData;
const send = (message: FromSandbox) => port.postMessage(message);

// The cache of compiled code is the host's affair and no part of a function's environment.
delete process.env['NODE_COMPILE_CACHE'];
followCloudClock(data.clockOffset);

let requestId = '';
const flush = captureOutput((line) => send({ kind: 'log', requestId, line }));

function end(message: FromSandbox): never {
  flush();
  send(message);
  process.exit(1);
}
process.on('uncaughtException', (error) => end({ kind: 'crashed', error: errorPayload(error) }));
process.on('unhandledRejection', (reason) => {
  const { errorType, errorMessage, trace } = errorPayload(reason);
  const error = {
    errorType: 'Runtime.UnhandledPromiseRejection',
    errorMessage: `${errorType}: ${errorMessage}`,
    trace: trace ?? [],
  };
  end({ kind: 'crashed', error });
});

async function handle(handler: Handler, invocation: Invocation): Promise<void> {
  ({ requestId } = invocation);
  try {
    const result = await handler(JSON.parse(invocation.event), createContext(data, requestId));
    const payload = JSON.stringify(result ?? null) ?? 'null';
    flush();
    send({ kind: 'result', requestId, payload });
  } catch (error) {
    flush();
    send({ kind: 'failed', requestId, error: errorPayload(error) });
  }
}

const handler = await loadHandler(data.codeDir, data.handler).catch((error: unknown) =>
  end({ kind: 'unusable', error: errorPayload(error) }),
);
flush();
port.on('message', (invocation: Invocation) => void handle(handler, invocation));
send({ kind: 'ready' });
