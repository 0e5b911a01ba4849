import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { makePark } from '#functions/events/park.ts';
import { makeReadDecision } from '#functions/events/read-decision.ts';
import { makeRecordStop } from '#functions/events/record-stop.ts';
import { makeResume } from '#functions/events/resume.ts';
import { newestOnTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Step Functions as far as tokens go: each is answered once. */
function tokens() {
  const answered: string[] = [];
  const answer = async (token: string) => {
    if (answered.includes(token)) return 'gone' as const;
    answered.push(token);
    return 'answered' as const;
  };
  const { table } = local;
  return {
    answered,
    park: makePark({ table, answer, now: fixedNow }),
    resume: makeResume({ table, answer }),
  };
}

const accept = (caseId: CaseId) => carryOut(local.table, caseId, COMMANDS.AcceptIdentity, human);
const acceptedOnTheBus = (caseId: CaseId) => newestOnTheBus(local.table, caseId, 'IdentityAccepted');

describe('a wait', () => {
  test('is answered when the decision comes after its token', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'identity', token: 'token-1' });
    await accept(id);
    await resume(await acceptedOnTheBus(id));
    expect(answered).toEqual(['token-1']);
  });

  test('is answered when the decision came before its token', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await accept(id);
    await resume(await acceptedOnTheBus(id));
    expect(answered).toEqual([]);
    await park({ caseId: id, wait: 'identity', token: 'token-1' });
    expect(answered).toEqual(['token-1']);
  });

  test('is answered when decision and token come at once', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await Promise.all([
      park({ caseId: id, wait: 'identity', token: 'token-1' }),
      accept(id).then(async () => resume(await acceptedOnTheBus(id))),
    ]);
    expect(answered).toEqual(['token-1']);
  });

  test('goes on waiting while nobody has decided', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, answered } = tokens();
    await park({ caseId: id, wait: 'identity', token: 'token-1' });
    expect(answered).toEqual([]);
  });

  test('is answered by its newest token when a retry has brought another', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'identity', token: 'token-1' });
    await park({ caseId: id, wait: 'identity', token: 'token-2' });
    await accept(id);
    await resume(await acceptedOnTheBus(id));
    expect(answered).toEqual(['token-2']);
  });

  test('that has lapsed is no failure when the decision comes', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'identity', token: 'token-1' });
    await accept(id);
    answered.push('token-1');
    await expect(resume(await acceptedOnTheBus(id))).resolves.toBeUndefined();
  });

  test('for a review is not ended by the acceptance of an identity', async () => {
    const { id } = await caseIn(local.table, 'judging');
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'review', token: 'token-1' });
    await accept(id);
    await resume(await acceptedOnTheBus(id));
    expect(answered).toEqual([]);
  });

  test.each(['identity', 'review'] as const)('for %s is ended by a refusal', async (wait) => {
    const { id } = await caseIn(local.table, wait === 'identity' ? 'identity' : 'review');
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait, token: 'token-1' });
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await resume(await newestOnTheBus(local.table, id, 'RequestRefused'));
    expect(answered).toEqual(['token-1']);
  });

  test('for a repair is ended when a person has the step tried again', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'repair', token: 'token-1' });
    await carryOut(local.table, id, COMMANDS.RetryPipeline, human);
    await resume(await newestOnTheBus(local.table, id, 'PipelineRetried'));
    expect(answered).toEqual(['token-1']);
  });
});

describe('an event that comes again much later', () => {
  test('does not end a newer wait of the same kind', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    const { park, resume, answered } = tokens();
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    await carryOut(local.table, id, COMMANDS.RetryPipeline, human);
    const retried = await newestOnTheBus(local.table, id, 'PipelineRetried');
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    await park({ caseId: id, wait: 'repair', token: 'token-2' });
    await resume(retried);
    expect(answered).toEqual([]);
  });
});

describe('what a person has decided', () => {
  test.each([
    ['judging', 'open'],
    ['collecting', 'accepted'],
    ['review', 'accepted'],
    ['delivering', 'released'],
  ] as const)('is read from the case in "%s" as %s', async (status, decision) => {
    const { id } = await caseIn(local.table, status);
    expect(await makeReadDecision(local)({ caseId: id })).toEqual({ decision, hasPackage: true });
  });

  test('is a refusal, even after an identity was accepted', async () => {
    const { id } = await caseIn(local.table, 'review');
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    expect(await makeReadDecision(local)({ caseId: id })).toEqual({ decision: 'refused', hasPackage: true });
  });
});

describe('a step that has failed for good', () => {
  const stop = { step: 'Deliver', error: 'LetterNotSound', why: 'The answer breaks: remedies-court' };

  test('stands in the case by its name', async () => {
    const { id } = await caseIn(local.table, 'delivering');
    await makeRecordStop({ table: local.table, now: fixedNow })({ caseId: id, ...stop });
    expect((await local.table.load(id)).stopped).toEqual(stop);
  });

  test('is recorded once', async () => {
    const { id } = await caseIn(local.table, 'delivering');
    const recordStop = makeRecordStop({ table: local.table, now: fixedNow });
    await recordStop({ caseId: id, ...stop });
    await recordStop({ caseId: id, ...stop });
    expect((await trailOf(local.table, id)).filter((type) => type === 'PipelineStopped')).toHaveLength(1);
  });
});
