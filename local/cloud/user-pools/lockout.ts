import { createHash } from 'node:crypto';
import type { Clock } from '#cloud/clock.ts';
import { type Database, isRecord } from '#cloud/gateway/index.ts';

/** Slows down whoever guesses passwords, per account and over restarts. */
export interface Lockout {
  /** Milliseconds until the account may be tried again; 0: now. */
  remaining(account: string): number;
  failed(account: string): void;
  succeeded(account: string): void;
}

const FREE_ATTEMPTS = 5;
const LONGEST_MS = 15 * 60_000;

/**
 * As in Cognito: the fifth wrong password locks for one second, each further one for twice as long, up to 15 minutes.
 * Attempts while locked do not count. A sign-in, or 15 minutes without an attempt, starts anew.
 */
export function createLockout(db: Database, clock: Clock): Lockout {
  const find = db.prepare('SELECT count, last FROM failure WHERE account = ?');
  const count = db.prepare(
    `INSERT INTO failure (account, count, last) VALUES (?, 1, ?)
     ON CONFLICT (account) DO UPDATE SET count = count + 1, last = excluded.last`,
  );
  const forget = db.prepare('DELETE FROM failure WHERE account = ?');
  const forgetOld = db.prepare('DELETE FROM failure WHERE last <= ?');

  return {
    remaining(account) {
      const row: unknown = find.get(hashed(account));
      if (!isRecord(row) || Number(row['count']) < FREE_ATTEMPTS) return 0;
      const lock = Math.min(LONGEST_MS, 1000 * 2 ** (Number(row['count']) - FREE_ATTEMPTS));
      return Math.max(0, Number(row['last']) + lock - clock.now());
    },
    failed(account) {
      forgetOld.run(clock.now() - LONGEST_MS);
      count.run(hashed(account), clock.now());
    },
    succeeded(account) {
      forget.run(hashed(account));
    },
  };
}

const hashed = (account: string): string => createHash('sha256').update(account).digest('base64url');
