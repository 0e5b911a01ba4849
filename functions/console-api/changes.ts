import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { RightOutcome } from '#contracts/right-outcome.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { actAt, actsOf } from '../platform/case-table/acts.ts';
import { outcomesOf, putOutcomes } from '../platform/case-table/outcomes.ts';
import { ledgerOf } from '../platform/ledger.ts';
import { sha256 } from '../platform/secret.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

/** What was decided, planned and done to stores. */
export async function changesOf(call: Call): Promise<ConsoleAnswer<'GET /cases/{reference}/changes'>> {
  const state = await caseByReference(call);
  const [acts, ledger] = [await actsOf(call.table, state.id), await ledgerOf(call, state)];
  return {
    acts: acts.map(({ phase, n, planned, outcome, rows, tries, error }) => ({
      phase,
      n,
      operation: planned.operation,
      controller: planned.controller,
      store: planned.store,
      outcome,
      records: 'records' in planned ? planned.records.length : 0,
      rows: [...rows],
      tries,
      error,
    })),
    ledger: ledger.map(
      ({ controller, store, category, id, outcome, ground, keptUntil, restricted, stuck }) => ({
        controller,
        store,
        category,
        id,
        outcome,
        ground,
        keptUntil,
        restricted,
        stuck,
      }),
    ),
  };
}

/**
 * What a person decides on rights (AUT): with the ground and the reason that the law asks for, in their name. The trail
 * names right, company and outcome; the reasons stand beside the case, because they can hold personal data.
 */
export async function decideOutcomes(
  call: Call,
  { outcomes: given }: ConsoleBody<'POST /cases/{reference}/outcomes'>,
): Promise<ConsoleAnswer<'POST /cases/{reference}/outcomes'>> {
  const state = await caseByReference(call);
  const decided = given.map((one) => decidedBy(one, call.person));
  const whole = replacing(await outcomesOf(call.table, state.id), decided);
  const after = await call.table.execute(
    state.id,
    {
      type: 'DecideOutcomes',
      outcomes: decided.map(asFact),
      sha256: sha256(canonicalJson(whole)),
    },
    {
      actor: { kind: 'human', id: call.person },
      now: call.now(),
      also: [putOutcomes(call.table, state.id, whole)],
    },
  );
  return { reference: after.reference, status: after.status };
}

/** What stands decided once these are: the latest for a right at a company counts. */
export function replacing(
  before: readonly RightOutcome[],
  decided: readonly RightOutcome[],
): readonly RightOutcome[] {
  const isReplaced = ({ right, controller }: RightOutcome) =>
    decided.some((one) => one.right === right && one.controller === controller);
  return [...before.filter((one) => !isReplaced(one)), ...decided];
}

/** What the trail names of an outcome: of its grounds those on which something is refused, never a reason. */
function asFact(decided: RightOutcome) {
  const { right, controller, outcome } = decided;
  const grounds =
    decided.outcome === 'refused'
      ? [decided.ground]
      : decided.outcome === 'in-part'
        ? [...new Set(decided.withheld.map(({ ground }) => ground))]
        : [];
  return { right, controller, outcome, ...(grounds.length > 0 ? { grounds } : {}) };
}

/** @throws ContractBroken when something is missing that the law asks for */
export function decidedBy(given: Readonly<Record<string, unknown>>, person: string): RightOutcome {
  const parsed = RightOutcome.safeParse({ ...given, decidedBy: person });
  if (parsed.success) return parsed.data;
  const said = `${String(given['right'])}: ${String(given['outcome'])}`;
  throw new NamedError(
    ERRORS.contractBroken,
    `No such outcome, or a ground, a reason or a day that it needs is missing (${said.slice(0, 80)})`,
  );
}

/** An act that somebody has to carry out by hand, and what is asked there. */
export async function actOnDesk(call: Call) {
  const state = await caseByReference(call);
  const act = await actAt(call.table, state.id, 'apply', Number(call.path['act']));
  const place =
    act &&
    call.desks.places.find(
      ({ controller, store }) => controller === act.planned.controller && store === act.planned.store,
    );
  const key = `${state.id}-apply-${act?.n}`;
  const question = place ? await call.desks.changeQuestion(place, state.id, key) : null;
  if (!act || !place || !question)
    throw new NamedError(ERRORS.caseNotFound, 'Nothing is to be done by hand under this number');
  return { state, place, question };
}

/** Somebody has done by hand what was asked: laid on the desk, where the next round finds it. */
export async function actDone(
  call: Call,
  { rows }: ConsoleBody<'POST /cases/{reference}/acts/{act}/done'>,
): Promise<ConsoleAnswer<'POST /cases/{reference}/acts/{act}/done'>> {
  const { state, place, question } = await actOnDesk(call);
  const { caseId, idempotencyKey } = question;
  await call.desks.answerChange(place, {
    caseId,
    idempotencyKey,
    answeredBy: call.person,
    answeredAt: call.now().toISOString(),
    rows,
  });
  return { reference: state.reference, status: state.status };
}
