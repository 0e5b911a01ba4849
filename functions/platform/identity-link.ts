import type { Case } from '#domain/case/state.ts';
import type { CaseTable } from './case-table/case-table.ts';
import { issueLink } from './case-table/links.ts';
import type { KeyedHash } from './secret.ts';

/** The address of a page of the requester's. The secret is in the path, which no log of ours ever holds. */
export const pageAddress = (portalUrl: string, secret: string): string =>
  `${portalUrl.replace(/\/$/, '')}/p/${secret}`;

/** Proof may come as long as the case can wait for it: a year from its opening, like the execution itself. */
const DAYS = 365;

export type IdentityLink = (state: Case) => Promise<string>;

export const identityLink =
  ({ table, hash, portalUrl }: { table: CaseTable; hash: KeyedHash; portalUrl: string }): IdentityLink =>
  async (state) => {
    const expires = new Date(Date.parse(state.openedAt) + DAYS * 86_400_000).toISOString();
    return pageAddress(
      portalUrl,
      await issueLink(table, hash, { caseId: state.id, purpose: 'identity', expires }),
    );
  };
