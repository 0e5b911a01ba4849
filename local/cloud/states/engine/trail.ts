import type { Json, JsonObject } from '../json.ts';
import type { Execution } from '../store/executions.ts';
import type { Core } from './core.ts';

/** AWS' quota for one standard execution; the last one is kept for the event that ends it. */
export const MOST_EVENTS = 25_000;

/** Writes consecutive events of one thread of an execution; each points at the one before it. */
export class Trail {
  readonly #core: Core;
  readonly #execution: Pick<Execution, 'id' | 'type'>;
  /** Id of the newest event. */
  last: number;

  constructor(core: Core, execution: Pick<Execution, 'id' | 'type'>, last: number) {
    this.#core = core;
    this.#execution = execution;
    this.last = last;
  }

  /** Express executions count their events, but keep none. */
  add(type: string, details?: JsonObject): number {
    const { history } = this.#core.store;
    const ends = type.startsWith('Execution') && type !== 'ExecutionStarted';
    const number = history.number(this.#execution.id);
    const id = ends ? Math.min(number, MOST_EVENTS) : number;
    if (this.#execution.type === 'STANDARD' && (ends || id < MOST_EVENTS))
      history.add(this.#execution.id, { id, previous: this.last, at: this.#core.clock.now(), type, details });
    this.last = id;
    return id;
  }
}

/** Event details without the fields that have no value. */
export function details(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const known: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) known[name] = value;
  }
  return known;
}

/** Whether the history of an execution has no room for more than the event that ends it. */
export const isFull = (execution: Pick<Execution, 'events' | 'type'>): boolean =>
  execution.type === 'STANDARD' && execution.events >= MOST_EVENTS - 1;

const whole = { truncated: false };

export const withInput = (name: string, input: string): JsonObject => ({ name, input, inputDetails: whole });

export const output = (text: string): JsonObject => ({ output: text, outputDetails: whole });
