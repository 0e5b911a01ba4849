import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Condition, type DeadInvocation, failureRecord } from './dead-invocation.ts';
import { asPayload, type FunctionErrorPayload } from './function-error.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { LambdaStore, QueuedEvent } from './store.ts';

/** Asynchronous invocation: an event is on disk before it is acknowledged, and is tried until it is done or dead. */
export interface EventQueue {
  /** @returns the request id, once the event is on disk */
  add(functionName: string, payload: string): string;
  /** Begins, or goes on, with what is on disk. */
  resume(): void;
  close(): void;
}

export interface EventQueueOptions {
  readonly store: LambdaStore;
  readonly clock: Clock;
  /** How many events at most are in work. The rest of the workers is for those who wait for an answer. */
  readonly concurrency: number;
  /** `undefined`: not deployed. */
  find(functionName: string): FunctionSpec | undefined;
  run(spec: FunctionSpec, invocation: { requestId: string; event: string }): Promise<string>;
  onDead(dead: DeadInvocation): Promise<void> | void;
}

const MINUTE = 60_000;
const DEFAULT_RETRIES = 2;
const DEFAULT_AGE_MS = 6 * 60 * MINUTE;

export function createEventQueue({
  store,
  clock,
  concurrency,
  find,
  run,
  onDead,
}: EventQueueOptions): EventQueue {
  const inWork = new Set<string>();
  let cancelTimer = () => {};
  let state: 'waiting' | 'open' | 'closed' = 'waiting';
  const isOpen = () => state === 'open';

  function pump(): void {
    if (!isOpen()) return;
    cancelTimer();
    // Those in work are still on disk and may come first.
    const candidates = store.next(concurrency + inWork.size).filter(({ id }) => !inWork.has(id));
    const now = clock.now();
    for (const event of candidates) {
      if (inWork.size >= concurrency) return;
      if (event.due > now) {
        cancelTimer = clock.at(event.due, pump);
        return;
      }
      inWork.add(event.id);
      void attempt(event).finally(() => {
        inWork.delete(event.id);
        pump();
      });
    }
  }

  async function attempt(event: QueuedEvent): Promise<void> {
    const spec = find(event.function);
    const failure = await tried(event, spec);
    // A worker that was ended by closing has proved nothing: the event is tried again after the next start.
    if (!isOpen()) return;
    if (!failure) return store.remove(event.id);
    const attempts = event.attempts + 1;
    const retries = spec?.asynchronous?.maximumRetryAttempts ?? DEFAULT_RETRIES;
    const age = spec?.asynchronous?.maximumEventAgeMs ?? DEFAULT_AGE_MS;
    const due = clock.now() + attempts * MINUTE;
    if (attempts > retries) return bury(event, 'RetriesExhausted', attempts, failure);
    if (due > event.accepted + age) return bury(event, 'EventAgeExceeded', attempts, failure);
    store.reschedule(event.id, attempts, due);
  }

  async function tried(
    event: QueuedEvent,
    spec: FunctionSpec | undefined,
  ): Promise<FunctionErrorPayload | undefined> {
    if (!spec)
      return {
        errorType: 'ResourceNotFoundException',
        errorMessage: `Function not found: ${event.function}`,
      };
    try {
      await run(spec, { requestId: event.id, event: event.payload });
      return undefined;
    } catch (error) {
      return asPayload(error);
    }
  }

  async function bury(
    event: QueuedEvent,
    condition: Condition,
    attempts: number,
    error: FunctionErrorPayload,
  ) {
    const functionArn = find(event.function)?.arn ?? event.function;
    const payload: unknown = JSON.parse(event.payload);
    const now = clock.now();
    try {
      await onDead({
        kind: 'event',
        functionName: event.function,
        requestId: event.id,
        error,
        payload,
        record: {
          ...failureRecord({ functionArn, requestId: event.id, condition, attempts, now }),
          requestPayload: payload,
          responsePayload: error,
        },
      });
      if (isOpen()) store.remove(event.id);
    } catch {
      // It stays until somebody has taken it.
      if (isOpen()) store.reschedule(event.id, event.attempts, now + MINUTE);
    }
  }

  return {
    add(functionName, payload) {
      const now = clock.now();
      const id = randomUUID();
      store.add({ id, function: functionName, payload, accepted: now, attempts: 0, due: now });
      pump();
      return id;
    },
    resume() {
      if (state === 'waiting') state = 'open';
      pump();
    },
    close() {
      state = 'closed';
      cancelTimer();
    },
  };
}
