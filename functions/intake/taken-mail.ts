import type { Registry } from '#contracts/registry.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import type { KeyedHash } from '../platform/secret.ts';

export interface IntakeDeps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly hash: KeyedHash;
  /** The raw mail as SES put it into the inbox bucket. */
  readonly fetch: (key: string) => Promise<Uint8Array>;
  /** Puts what may be proof of identity where only who judges it looks (IDV-4). */
  readonly keepProof: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly now: () => Date;
  readonly newCaseId: () => string;
}

/** A mail as intake sees it: once, whatever it is. */
export interface TakenMail {
  readonly fingerprint: string;
  readonly messageIdHash: string | null;
  readonly inboxKey: string;
  /** When SES took it: the law's clock runs from here (CLK-2). */
  readonly receivedAt: string;
}
