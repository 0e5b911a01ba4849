import { evidencePrefix } from '#contracts/catalogue.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { LookupAnswer, type LookupQuestion, RESTS } from '#contracts/lookup.ts';
import type { AskedStores } from '#contracts/registry.ts';
import type { StepInput, StepOutput } from '#contracts/steps.ts';
import { subjectFor } from '#domain/registry/index.ts';
import { askedStores } from '../platform/asked-stores.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { lookupOf, recordLookup } from '../platform/case-table/lookups.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { healthOf } from '../platform/case-table/store-health.ts';
import { configOf } from '../platform/config.ts';
import { type Evidence, evidenceIn } from '../platform/evidence.ts';
import { log } from '../platform/log.ts';
import { lookupCaller } from '../platform/lookup-caller.ts';
import { parse, wrapStep } from '../platform/wrap.ts';
import { applyAnswer } from './apply-answer.ts';
import { confirmEvidence } from './confirm-evidence.ts';
import { leaveToAsk, noteAnswer, noteFailure } from './rest.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: AskedStores;
  readonly evidence: Evidence;
  /** Calls the company's function. @throws LookupUnreachable */
  readonly ask: (question: LookupQuestion) => Promise<unknown>;
  readonly now: () => Date;
}

/**
 * Asks one store one page. The identifiers of the person go from the table to the store in this one call: they never
 * pass through the state machine, whose history an operator may read.
 */
export const makeAskStore =
  ({ table, registry, evidence, ask, now }: Deps) =>
  async (input: StepInput<'ask-store'>): Promise<StepOutput<'ask-store'>> => {
    const { caseId, controller, store } = input;
    const before = await lookupOf(table, caseId, controller, store);
    if (!before || before.outcome !== null) return { status: 'done' };
    if (now().toISOString() >= input.deadline) return { status: 'unfinished' };
    const health = await healthOf(table, input);
    // A person who has it asked again does not wait for the end of a rest.
    const leave = await leaveToAsk(table, input, health, { wanted: before.woken > 0, now: now() });
    if (leave.kind === 'rest') {
      await recordLookup(table, caseId, before, { ...before, deferredUntil: leave.until, error: RESTS });
      return { status: 'unfinished' };
    }
    const asked = registry.controllers
      .find(({ id }) => id === controller)
      ?.stores.find(({ id }) => id === store);
    if (!asked) throw new NamedError(ERRORS.lookupUnreachable, 'The store is no longer in the registry');
    const { subject: known } = await requesterOf(table, caseId);
    const subject = subjectFor(asked, known);
    const answer = await answerOf(
      { evidence, ask },
      {
        operation: 'access',
        caseId,
        controller,
        store,
        subject,
        cursor: before.cursor,
        page: before.page,
        evidence: { bucket: evidence.bucket, prefix: evidencePrefix(controller, caseId, store) },
      },
    ).catch(async (error: unknown) => {
      // Noted before the next attempt, which then meets the longer rest, and puts the case off instead of failing it.
      if (leave.kind === 'try')
        await noteFailure(table, input, error instanceof Error ? error.name : 'Error', now());
      throw error;
    });
    const after = applyAnswer(before, answer, now());
    await recordLookup(table, caseId, before, after);
    if (answer.outcome === 'failed') await noteFailure(table, input, answer.code, now());
    else await noteAnswer(table, input, health);
    log('LOOKUP_ANSWERED', { caseId, controller, store, outcome: answer.outcome });
    return {
      status: after.outcome === null ? (answer.outcome === 'deferred' ? 'unfinished' : 'more') : 'done',
    };
  };

/** What the store says, held against what it wrote. */
async function answerOf(
  { evidence, ask }: Pick<Deps, 'evidence' | 'ask'>,
  question: LookupQuestion,
): Promise<LookupAnswer> {
  const { controller, store, subject } = question;
  const answer = parse(LookupAnswer, await ask(question), `the answer of ${controller}/${store}`);
  await confirmEvidence(evidence, answer, question.evidence.prefix, subject);
  return answer;
}

export const handler = wrapStep('ask-store', () => {
  const { TABLE, EVIDENCE_BUCKET, LOOKUP_PREFIX } = configOf('ask-store');
  const registry = askedStores();
  return makeAskStore({
    table: caseTable(TABLE),
    registry,
    evidence: evidenceIn(EVIDENCE_BUCKET),
    now: () => new Date(),
    ask: lookupCaller(LOOKUP_PREFIX, registry),
  });
});
