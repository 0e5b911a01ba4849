import { draftKeyOf } from '#contracts/catalogue.ts';
import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import type { NotedRedaction } from '#contracts/redaction.ts';
import { decide } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import { countsOf, givenAnswers, inForce, news, undone } from '#domain/redaction/index.ts';
import { RefusedError } from '../platform/case-table/case-table.ts';
import { type Lookup, lookupsOf } from '../platform/case-table/lookups.ts';
import { putRedaction, redactionsOf } from '../platform/case-table/redactions.ts';
import { draftOf } from '../platform/draft.ts';
import { sha256 } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';
import { requireThere } from './require-there.ts';

/** What can be redacted now: everything before the answer leaves, and then what a supplement brings. */
async function answersIn({ table }: Call, state: Case): Promise<readonly Lookup[]> {
  const answers = await lookupsOf(table, state.id);
  const open = state.status === 'answered' ? supplementOnItsWay(state) : null;
  return open ? answers.filter((one) => isOfStores(one, open.stores)) : answers;
}

const isOfStores = (
  { controller, store }: Pick<Lookup, 'controller' | 'store'>,
  stores: readonly Pick<Lookup, 'controller' | 'store'>[],
): boolean => stores.some((one) => one.controller === controller && one.store === store);

type Done = ConsoleAnswer<'POST /cases/{reference}/redactions'>;

const versionOf = ({ redactions }: Case): number => redactions?.version ?? 0;

/** Leaves something out of the answer, which is another draft from then on. What is left out already stays as it is. */
export async function addRedactions(
  call: Call,
  { redactions }: ConsoleBody<'POST /cases/{reference}/redactions'>,
): Promise<Done> {
  const state = await caseByReference(call);
  const version = versionOf(state);
  const known = inForce(await redactionsOf(call.table, state.id), version);
  const added = news(redactions, known).map((redaction, n) => ({
    ...redaction,
    id: `${String(version + 1).padStart(6, '0')}-${String(n + 1).padStart(2, '0')}`,
    by: call.person,
    since: version + 1,
    until: null,
  }));
  if (added.length === 0) return { reference: state.reference, status: state.status };
  const answers = await answersIn(call, state);
  const after = [...known, ...added];
  await requireThere(call, { state, answers, after, added });
  return changeDraft(call, state, { change: 'added', answers, changed: added, after });
}

/** Gives back what was left out: with all of it undone, the draft is the one that it was. */
export async function undoRedactions(
  call: Call,
  { ids }: ConsoleBody<'POST /cases/{reference}/redactions/undo'>,
): Promise<Done> {
  const state = await caseByReference(call);
  const version = versionOf(state);
  const known = inForce(await redactionsOf(call.table, state.id), version);
  const answers = await answersIn(call, state);
  // What was left out of an answer that is sealed stays left out of it.
  const open = known.filter(({ place }) => isOfStores(place, answers)).map(({ id }) => id);
  const given = ids.filter((id) => open.includes(id));
  const changed = undone(known, given, version + 1);
  if (changed.length === 0) return { reference: state.reference, status: state.status };
  const after = known.filter(({ id }) => !given.includes(id));
  return changeDraft(call, state, { change: 'undone', answers, changed, after });
}

interface Change {
  readonly change: 'added' | 'undone';
  readonly answers: readonly Lookup[];
  /** As they are to be written. */
  readonly changed: readonly NotedRedaction[];
  /** In force with the new version. */
  readonly after: readonly NotedRedaction[];
}

async function changeDraft(
  { table, evidence, person, now }: Call,
  state: Case,
  { change, answers, changed, after }: Change,
): Promise<Done> {
  const given = givenAnswers(answers, after);
  const draft = draftOf(given, after);
  const draftSha256 = sha256(draft);
  const counts = countsOf(after);
  const command = {
    type: 'RedactRecords',
    version: versionOf(state) + 1,
    change,
    redacted: counts.reduce((sum, { parts }) => sum + parts, 0),
    withheld: counts.reduce((sum, { records }) => sum + records, 0),
    records: given.reduce((sum, { items }) => sum + items, 0),
    draftKey: draftKeyOf(state.id, draftSha256),
    draftSha256,
  } as const;
  const actor = { kind: 'human', id: person } as const;
  const { refusal } = decide(state, command, actor);
  if (refusal) throw new RefusedError(refusal);
  // Named by its hash: should the case refuse it after all, then nothing names it.
  await evidence.writeText(command.draftKey, draft);
  const also = changed.map((one) => putRedaction(table, state.id, one));
  const { reference, status } = await table.execute(state.id, command, { actor, now: now(), also });
  return { reference, status };
}
