import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { configOf } from '../platform/config.ts';
import { type IdentityLink, identityLink } from '../platform/identity-link.ts';
import { type Mailer, mailer } from '../platform/mailer.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { parse, wrap } from '../platform/wrap.ts';

interface Deps {
  readonly table: CaseTable;
  readonly mailer: Mailer;
  readonly link: IdentityLink;
}

/**
 * A person doubts: the requester hears why, what is asked of them, and what it does to the time (IDV-1, CLK-6). Once for
 * each doubt; one that a later event has overtaken is not asked any more.
 */
export const makeAskProof =
  ({ table, mailer, link }: Deps) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { caseId, n, facts } = parse(CaseEvent, event.detail, 'what happened to a case');
    if (facts.type !== 'IdentityDoubted') return;
    const state = await table.load(caseId);
    if (state.status !== 'identity' || state.doubts.at(-1)?.n !== n) return;
    const { Item } = await table.client.send(
      new GetCommand({
        TableName: table.name,
        Key: keys.wording(caseId, 'identity-request'),
        ConsistentRead: true,
      }),
    );
    await mailer.send(
      caseId,
      {
        letter: 'identity-request',
        reference: state.reference,
        rights: state.rights,
        doubt: facts.doubt,
        explanation: String(Item?.['text'] ?? ''),
        proof: facts.asks,
        link: await link(state),
        lawDue: state.lawDue,
        pauses: facts.pauses,
      },
      { once: `identity-request:${n}` },
    );
  };

export const handler = wrap('ask-proof', () => {
  const { TABLE, SECRET_ID, PORTAL_URL } = configOf('ask-proof');
  const table = caseTable(TABLE);
  const hash = keyedHash(SECRET_ID);
  return makeAskProof({
    table,
    mailer: mailer({ table, registry: bundledRegistry(), hash, now: () => new Date() }),
    link: identityLink({ table, hash, portalUrl: PORTAL_URL }),
  });
});
