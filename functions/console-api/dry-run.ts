import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ChangeAnswer, type ChangeQuestion, type ChangeResult } from '#contracts/lookup-change.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { findStore, subjectFor } from '#domain/registry/index.ts';
import type { PlannedAct } from '#domain/rights/acts.ts';
import type { ErasurePlan } from '#domain/rights/plan.ts';
import { outcomesOf } from '../platform/case-table/outcomes.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { decidedChanges } from '../platform/decided-changes.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';
import { decidedBy, replacing } from './changes.ts';

type Answer = ConsoleAnswer<'POST /cases/{reference}/dry-run'>;
type StoreSays = Answer['stores'][number];

/** The API itself has 30 s; who has not answered by then is named as such. */
const PATIENCE_MS = 20_000;
const AT_ONCE = 8;

/** Asks the stores what they would do if this were decided. Nothing is decided by it, and nothing changes. */
export async function dryRun(
  call: Call,
  { outcomes }: ConsoleBody<'POST /cases/{reference}/dry-run'>,
): Promise<Answer> {
  const state = await caseByReference(call);
  if (state.status !== 'review') return { stores: [], kept: [] };
  const given = outcomes.map((one) => decidedBy(one, call.person));
  const whole = replacing(await outcomesOf(call.table, state.id), given);
  const today = dayOf(call.now().toISOString(), call.registry.group.timeZone);
  const { acts, plan } = await decidedChanges(call, state, today, whole);
  const { subject } = await requesterOf(call.table, state.id);
  const until = AbortSignal.timeout(PATIENCE_MS);
  const stores: StoreSays[] = [];
  const open = [...acts.entries()];
  const lane = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [n, act] = next;
      const asked = findStore(call.registry, act.controller, act.store);
      if (!asked) continue;
      const question = {
        ...act,
        caseId: state.id,
        subject: subjectFor(asked.store, subject),
        dryRun: true,
        idempotencyKey: `${state.id}-dry-${n + 1}`,
      } as ChangeQuestion;
      stores.push(said(act, until.aborted ? null : await answerOf(call, question, until)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return { stores: stores.toSorted(byPlace), kept: keptIn(plan) };
}

/** Null: none in time, or none that can be believed. */
async function answerOf(
  call: Call,
  question: ChangeQuestion,
  until: AbortSignal,
): Promise<ChangeAnswer | null> {
  const late = new Promise<null>((resolve) => {
    until.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    const answer = ChangeAnswer.safeParse(await Promise.race([call.ask(question), late])).data ?? null;
    // Who says that it has been done was asked whether it would be: that is no answer to believe.
    return answer?.outcome === 'done' && !answer.dryRun ? null : answer;
  } catch {
    return null;
  }
}

function said({ controller, store, operation }: PlannedAct, answer: ChangeAnswer | null): StoreSays {
  const counts = new Map<ChangeResult, number>();
  if (answer?.outcome === 'done')
    for (const { result } of answer.rows) counts.set(result, (counts.get(result) ?? 0) + 1);
  return {
    controller,
    store,
    operation,
    outcome: answer?.outcome ?? 'failed',
    results: [...counts].map(([result, count]) => ({ result, count })),
  };
}

function keptIn({ steps }: ErasurePlan): Answer['kept'] {
  const kept = new Map<string, Answer['kept'][number]>();
  for (const { controller, store, step } of steps) {
    if (step.action !== 'keep') continue;
    const { ground, until } = step;
    const key = JSON.stringify([controller, store, ground, until]);
    const count = (kept.get(key)?.count ?? 0) + 1;
    kept.set(key, { controller, store, ground, until, count });
  }
  return [...kept.values()];
}

const placeOf = ({ controller, store, operation }: StoreSays) => `${controller}/${store}/${operation}`;
const byPlace = (one: StoreSays, other: StoreSays) => placeOf(one).localeCompare(placeOf(other));
