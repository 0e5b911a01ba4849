import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { wordingOf } from '../platform/case-table/wordings.ts';
import { configOf } from '../platform/config.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrapStep } from '../platform/wrap.ts';

/** Sends the refusal that a person has decided, with their reasons and the remedies (REF-1). */
export const makeRefuse =
  ({ table, mailer, now }: { table: CaseTable; mailer: Mailer; now: () => Date }) =>
  async ({ caseId }: StepInput<'refuse'>) => {
    const { refusal, reference, rights } = await table.load(caseId);
    if (!refusal) throw new NamedError(ERRORS.refused, 'Nobody has refused this request');
    await mailer.send(caseId, {
      letter: 'refusal',
      reference,
      ground: refusal.ground,
      explanation: await wordingOf(table, caseId, 'refusal'),
      rights,
    });
    await table.execute(
      caseId,
      { type: 'RecordDelivery' },
      { actor: { kind: 'system', name: 'delivery' }, now: now() },
    );
    return {};
  };

export const handler = wrapStep('refuse', () => {
  const { TABLE, SECRET_ID } = configOf('refuse');
  const [table, now] = [caseTable(TABLE), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeRefuse({ table, now, mailer: mailer({ table, registry: bundledRegistry(), hash, now }) });
});
