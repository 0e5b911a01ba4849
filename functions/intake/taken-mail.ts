import type { Registry } from '#contracts/registry.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';

export interface IntakeDeps {
  readonly table: CaseTable;
  readonly registry: Registry;
  /** The raw mail as SES put it into the inbox bucket. */
  readonly fetch: (key: string) => Promise<Uint8Array>;
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
