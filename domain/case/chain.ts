import { createHash } from 'node:crypto';
import type { CaseEvent } from '#contracts/case-events.ts';

/** What the first event follows. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys and no spaces: equal values have equal bytes, whoever wrote them. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 over the canonical JSON of the event without its own hash; `previous` is part of it, so order is too. */
export function hashOf(event: Omit<CaseEvent, 'hash'>): string {
  const { caseId, n, at, actor, facts, previous } = event;
  return createHash('sha256').update(canonicalJson({ caseId, n, at, actor, facts, previous })).digest('hex');
}

export type ChainFault = { readonly n: number; readonly why: 'number' | 'previous' | 'hash' };

/** Checks a whole trail; null when every event is untouched and in its place. */
export function verifyChain(events: readonly CaseEvent[]): ChainFault | null {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    if (event.n !== index + 1) return { n: event.n, why: 'number' };
    if (event.previous !== previous) return { n: event.n, why: 'previous' };
    if (event.hash !== hashOf(event)) return { n: event.n, why: 'hash' };
    previous = event.hash;
  }
  return null;
}
