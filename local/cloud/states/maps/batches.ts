import { type Json, PAYLOAD_LIMIT } from '../json.ts';
import type { Portion } from './fill-map-run.ts';

export interface BatchLimits {
  readonly items: number | undefined;
  /** Of the whole input of a child, in bytes. */
  readonly bytes: number | undefined;
  /** Goes into every batch beside its items. */
  readonly input: Json | undefined;
}

/** Puts items together, in their order, into as few children as the limits allow. */
export function batched(inputs: readonly Json[], limits: BatchLimits): Portion[] {
  const texts = inputs.map((input) => JSON.stringify(input));
  const frame = Buffer.byteLength(write([], limits.input));
  const mostItems = limits.items ?? Number.POSITIVE_INFINITY;
  const mostBytes = Math.min(limits.bytes ?? PAYLOAD_LIMIT, PAYLOAD_LIMIT);
  const portions: Portion[] = [];
  let batch: string[] = [];
  let size = frame;
  const close = () => {
    if (batch.length > 0) portions.push({ input: write(batch, limits.input), items: batch.length });
    batch = [];
    size = frame;
  };
  for (const text of texts) {
    const bytes = Buffer.byteLength(text) + 1;
    if (batch.length >= mostItems || size + bytes > mostBytes) close();
    batch.push(text);
    size += bytes;
  }
  close();
  return portions;
}

function write(items: readonly string[], input: Json | undefined): string {
  const shared = input === undefined ? '' : `"BatchInput":${JSON.stringify(input)},`;
  return `{${shared}"Items":[${items.join()}]}`;
}
