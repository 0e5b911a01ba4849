import { randomUUID } from 'node:crypto';
import type { Place } from '#cloud/service.ts';

/** An event as its targets get it. */
export interface EventEnvelope {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface EventContent {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
  readonly resources: readonly string[];
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export function buildEvent(content: EventContent, place: Place): EventEnvelope {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': content.detailType,
    source: content.source,
    account: place.account,
    // EventBridge gives whole seconds.
    time: `${new Date(content.time).toISOString().slice(0, 19)}Z`,
    region: place.region,
    resources: content.resources,
    detail: content.detail,
  };
}
