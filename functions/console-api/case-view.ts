import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseLine, CaseView } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import { verifyChain } from '#domain/case/chain.ts';
import { toldByHand } from '#domain/case/recipients-told.ts';
import type { Case, Supplement } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import { declarationOf } from '#domain/identity/portal-logins.ts';
import { basisOf, hasMandate, needsMandate, questionsOpen } from '#domain/identity/rules.ts';
import { entryOf } from '../platform/case-table/entries.ts';
import { keys } from '../platform/case-table/keys.ts';
import { lookupsOf } from '../platform/case-table/lookups.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { actsAhead } from './acts-ahead.ts';
import type { Call } from './call.ts';
import { clockOf } from './clock-of.ts';

export async function caseByReference({ table, path }: Pick<Call, 'table' | 'path'>): Promise<Case> {
  const reference = (path['reference'] ?? '').toUpperCase();
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.reference(reference), ConsistentRead: true }),
  );
  if (!Item) throw new NamedError(ERRORS.caseNotFound, 'There is no case with this reference');
  return table.load(Item['caseId'] as CaseId);
}

export const lineOf = (state: Case): CaseLine => ({
  id: state.id,
  reference: state.reference,
  status: state.status,
  receivedAt: state.receivedAt,
  actBy: state.actBy,
  lawDue: state.lawDue,
  language: state.language,
  rights: [...state.rights],
  letters: state.letters.map(({ kind, receivedAt, attachments }) => ({ kind, receivedAt, attachments })),
  withdraws: state.withdraws,
  returned: [...state.returned],
  flags: [...state.flags],
  stopped: state.stopped,
  identityOverdue: state.identityOverdue,
  pending: state.status === 'collecting' ? state.pending : 0,
  missing: [...state.missing],
  toTell: toldByHand(state).length,
  supplement: supplementIn(state),
  openActs: (state.changes.suppress?.open ?? 0) + (state.changes.apply?.open ?? 0),
});

function extensionIn({ extension, sent }: Case): CaseView['extension'] {
  if (!extension) return null;
  const { ground, lost } = extension;
  return { ground, stands: lost ? 'lost' : sent.includes('extension') ? 'told' : 'untold' };
}

function supplementIn(state: Case): CaseLine['supplement'] {
  const open = supplementOnItsWay(state);
  return open && { n: open.n, stands: open.release ? 'delivering' : 'review' };
}

/** What a person can release now, or released last: once the case is answered, that is a supplement. */
export const draftIn = (state: Case): Case['draft'] | Supplement => supplementOnItsWay(state) ?? state.draft;

/** A whole case for the person who decides, with its trail checked link by link. */
export async function viewOf(
  { table, registry, now }: Pick<Call, 'table' | 'registry' | 'now'>,
  state: Case,
): Promise<CaseView> {
  const [requester, entry, lookups, events] = await Promise.all([
    requesterOf(table, state.id),
    entryOf(table, state.id),
    lookupsOf(table, state.id),
    table.events(state.id),
  ]);
  const fault = verifyChain(events);
  const draft = draftIn(state);
  const subject = Object.entries(requester.subject).flatMap(([kind, value]) =>
    value ? [[kind, value] as const] : [],
  );
  return {
    ...lineOf(state),
    clock: clockOf(state, registry),
    requester: { mailbox: requester.mailbox, name: requester.name, subject: Object.fromEntries(subject) },
    entry,
    extension: extensionIn(state),
    ahead: actsAhead(state, registry, now()),
    mailboxVerified: state.mailboxVerified,
    identity: {
      awaits: state.awaits,
      basis: basisOf(state),
      login: state.login
        ? {
            ...state.login,
            verified: [...state.login.verified],
            // A portal that the group has taken back keeps its short name.
            title: declarationOf(registry, state.login)?.title ?? state.login.login,
          }
        : null,
      mailbox: state.mailbox && {
        ...state.mailbox,
        known: [...state.mailbox.known],
        questions: [...state.mailbox.questions],
      },
      doubt: state.doubts.at(-1) ?? null,
      answers: [...state.answers],
      questions: [...questionsOpen(state)],
      mandate: { needed: needsMandate(state), came: hasMandate(state), judged: state.mandate },
    },
    documents: state.documentsDeleted ? [] : [...state.documents],
    holders: [...state.holders],
    outcomes: [...state.outcomes],
    draft: draft ? { sha256: draft.draftSha256, records: draft.records, ambiguous: draft.ambiguous } : null,
    lookups: lookups.map(({ controller, store, outcome, error, items, ambiguous, deferredUntil, asOf }) => ({
      controller,
      store,
      outcome: outcome ?? 'pending',
      error,
      items,
      ambiguous,
      deferredUntil: outcome === null ? deferredUntil : null,
      asOf,
    })),
    events: [...events],
    chain: { intact: fault === null, brokenAt: fault?.n ?? null },
  };
}
