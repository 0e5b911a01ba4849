import type { ChangeQuestion } from '#contracts/lookup-change.ts';
import type { Registry } from '#contracts/registry.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import type { Desks } from '../platform/desk.ts';
import type { Evidence } from '../platform/evidence.ts';
import type { KeyedHash } from '../platform/secret.ts';

export interface ConsoleDeps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly buckets: { readonly identity: string; readonly inbox: string; readonly evidence: string };
  readonly desks: Desks;
  readonly evidence: Evidence;
  /** Keyed hashes with the group's secret. */
  readonly hash: KeyedHash;
  /** Calls a company's function. @throws LookupUnreachable */
  readonly ask: (question: ChangeQuestion) => Promise<unknown>;
  readonly now: () => Date;
  readonly sign: (object: {
    bucket: string;
    key: string;
    contentType: string;
    seconds: number;
  }) => Promise<string>;
}

export interface Call extends ConsoleDeps {
  /** What the person signed in as. */
  readonly person: string;
  readonly path: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
}
