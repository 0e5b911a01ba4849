import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { configOf } from '../platform/config.ts';
import { type IdentityLink, identityLink } from '../platform/identity-link.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly mailer: Mailer;
  readonly link: IdentityLink;
  readonly now: () => Date;
}

/**
 * The law's month is nearly over and the requester has not shown who they are. They are told why nothing has been done
 * (CLK-6, article 12(4)); the case stays open and in the work list, and only a person can end it (AUT).
 */
export const makeRecordOverdue =
  ({ table, mailer, link, now }: Deps) =>
  async ({ caseId }: StepInput<'record-overdue'>) => {
    const state = await table.load(caseId);
    if (state.identity ?? state.refusal ?? state.ending) return {};
    await mailer.send(caseId, {
      letter: 'identity-overdue',
      reference: state.reference,
      link: await link(state),
      lawDue: state.lawDue,
    });
    await table.execute(
      caseId,
      { type: 'RecordOverdueIdentity' },
      { actor: { kind: 'system', name: 'clock' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('record-overdue', () => {
  const { TABLE, SECRET_ID, PORTAL_URL } = configOf('record-overdue');
  const table = caseTable(TABLE);
  const now = () => new Date();
  const hash = keyedHash(SECRET_ID);
  return makeRecordOverdue({
    table,
    now,
    mailer: mailer({ table, registry: bundledRegistry(), hash, now }),
    link: identityLink({ table, hash, portalUrl: PORTAL_URL }),
  });
});
