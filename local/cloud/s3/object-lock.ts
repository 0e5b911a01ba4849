import { accessDenied } from './errors.ts';
import type { ObjectLock, StoredObject } from './model.ts';

/** Days or years for which new objects of a bucket are retained unless they say otherwise. */
export interface DefaultRetention {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE';
  readonly days: number;
}

const DAY_MS = 86_400_000;

export function defaultLock(rule: DefaultRetention | undefined, now: number): ObjectLock {
  return rule ? { retention: { mode: rule.mode, until: now + rule.days * DAY_MS } } : {};
}

/** Refuses to destroy or to unlock a version that is held. */
export function assertUnlocked(version: StoredObject, o: { now: number; bypassGovernance: boolean }): void {
  if (isLocked(version.lock, o)) throw accessDenied('Access Denied because object protected by object lock.');
}

/** Compliance retention can only be lengthened; governance is shortened by who may bypass it. */
export function assertMayReplaceRetention(
  version: StoredObject,
  next: ObjectLock['retention'],
  o: { now: number; bypassGovernance: boolean },
): void {
  const current = version.lock.retention;
  const lengthens = next !== undefined && next.mode === current?.mode && next.until >= current.until;
  if (!lengthens && current && isLocked({ retention: current }, o))
    throw accessDenied('Access Denied because object protected by object lock.');
}

export function isLocked(lock: ObjectLock, o: { now: number; bypassGovernance: boolean }): boolean {
  if (lock.legalHold) return true;
  const retention = lock.retention;
  if (!retention || retention.until <= o.now) return false;
  return retention.mode === 'COMPLIANCE' || !o.bypassGovernance;
}
