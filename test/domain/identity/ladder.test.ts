import { describe, expect, test } from 'vitest';
import type { Actor } from '#contracts/case-events.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';
import { proofToAsk } from '#domain/identity/policy.ts';
import { basisOf, triesLeft } from '#domain/identity/rules.ts';
import { COMMANDS as C, caseAfter, human, requester, system } from '../case/factory.ts';

type Step = readonly [Command, Actor];

const CODE = { type: 'VerifyMailbox', asks: 'code' } as const;
const ASK_QUESTION = { ...C.DoubtIdentity, asks: 'question', question: 'birthDate' } as const;
const wrong = { ...C.AnswerQuestion, right: false } as const;
type Accept = Extract<Command, { type: 'AcceptIdentity' }>;
const accept = (basis: Accept['basis'], more: Partial<Accept> = {}): Accept => ({
  type: 'AcceptIdentity',
  basis,
  verified: ['email'],
  ...more,
});

/** A case of which a code is enough, and what happened to it since. */
const afterCode = (...more: readonly Step[]): Case =>
  caseAfter([C.OpenCase, system], [CODE, requester], ...more);
const asked = (...more: readonly Step[]): Case =>
  afterCode([C.RecordMailboxLookup, system], [ASK_QUESTION, human], ...more);
const forAnother = (...more: readonly Step[]): Case =>
  caseAfter([{ ...C.OpenCase, flags: ['representative'] }, system], [CODE, requester], ...more);

const refusalOf = (state: Case, command: Command) =>
  decide(state, command, command.type === 'AnswerQuestion' ? requester : human).refusal?.code;

describe('where a code is enough (IDV-1)', () => {
  test('it brings the case before a person, and asks the requester nothing more', () => {
    const state = afterCode();
    expect([state.status, state.awaits, proofToAsk(state)]).toEqual(['judging', null, null]);
  });

  test('a person can accept it without any document', () => {
    expect(refusalOf(afterCode(), accept('code'))).toBeUndefined();
  });

  test('it proves the mailbox and no name', () => {
    expect(refusalOf(afterCode(), accept('code', { verified: ['email', 'name'] }))).toBe('not-shown');
  });

  test('it cannot be accepted as a document that nobody has shown', () => {
    expect(refusalOf(afterCode(), accept('document'))).toBe('basis-differs');
  });
});

describe('where a document is asked of everybody', () => {
  test('a code alone leaves the case with the requester', () => {
    const state = caseAfter([C.OpenCase, system], [{ type: 'VerifyMailbox', asks: 'document' }, requester]);
    expect([state.status, proofToAsk(state)]).toEqual(['identity', 'document']);
  });

  test('an event from before there was a choice means the same', () => {
    expect(proofToAsk(caseAfter([C.OpenCase, system], [C.VerifyMailbox, requester]))).toBe('document');
  });
});

describe('a document that comes while somebody judges', () => {
  const twice = afterCode(
    [C.SubmitDocument, requester],
    [{ ...C.SubmitDocument, key: 'another' }, requester],
  );

  test('is not accepted with the one that they saw', () => {
    expect(refusalOf(twice, accept('document', { documents: 1 }))).toBe('basis-differs');
    expect(refusalOf(twice, accept('document', { documents: 2 }))).toBeUndefined();
  });

  test('leaves no number in the trail', () => {
    const { events } = decide(twice, accept('document', { documents: 2 }), human);
    expect(events?.[0]?.facts).not.toHaveProperty('documents');
  });
});

describe('a doubt', () => {
  test('goes back to the requester with the step that a person chose', () => {
    const state = afterCode([C.DoubtIdentity, human]);
    expect([state.status, proofToAsk(state)]).toEqual(['identity', 'document']);
  });

  test('is nothing that software may have', () => {
    expect(decide(afterCode(), C.DoubtIdentity, system).refusal?.code).toBe('not-allowed');
  });

  test('cannot ask about what nothing was found of', () => {
    const elsewhere = { ...ASK_QUESTION, question: 'postcode' } as const;
    expect(refusalOf(afterCode([C.RecordMailboxLookup, system]), elsewhere)).toBe('no-question');
    expect(refusalOf(afterCode(), ASK_QUESTION)).toBe('no-question');
  });
});

describe('a question', () => {
  test('that is answered right goes to a person, who accepts by it', () => {
    const state = asked([C.AnswerQuestion, requester]);
    expect([state.status, basisOf(state)]).toEqual(['judging', 'question']);
    expect(refusalOf(state, accept('question'))).toBeUndefined();
  });

  test('that is answered wrong can be answered again', () => {
    const state = asked([wrong, requester], [wrong, requester]);
    expect([proofToAsk(state), triesLeft(state)]).toEqual(['question', 1]);
  });

  test('is followed by a document after three wrong answers, and a right one comes too late', () => {
    const state = asked([wrong, requester], [wrong, requester], [wrong, requester]);
    expect([state.status, proofToAsk(state)]).toEqual(['identity', 'document']);
    expect(refusalOf(state, C.AnswerQuestion)).toBe('no-question');
  });

  test('is not asked again once the tries are used up', () => {
    const state = asked(
      [wrong, requester],
      [wrong, requester],
      [wrong, requester],
      [C.SubmitDocument, requester],
    );
    expect(refusalOf(state, ASK_QUESTION)).toBe('no-question');
  });

  test('is nobody’s to answer before it is asked', () => {
    expect(refusalOf(caseAfter([C.OpenCase, system], [C.VerifyMailbox, requester]), C.AnswerQuestion)).toBe(
      'no-question',
    );
  });
});

describe('whoever writes for somebody else (IDV-5)', () => {
  const MANDATE = { ...C.SubmitDocument, key: 'mandate', kind: 'mandate' } as const;

  test('is asked for the mandate while a person looks at the rest', () => {
    expect(proofToAsk(forAnother())).toBe('mandate');
    expect(proofToAsk(forAnother([MANDATE, requester]))).toBeNull();
  });

  test('is not accepted until a person has judged the mandate', () => {
    expect(refusalOf(forAnother([MANDATE, requester]), accept('code'))).toBe('mandate-open');
  });

  test.each(['shown', 'not-needed'] as const)('is accepted with a mandate that is %s', (mandate) => {
    expect(refusalOf(forAnother([MANDATE, requester]), accept('code', { mandate }))).toBeUndefined();
  });

  test('shows by a mandate nothing of who they are', () => {
    expect(basisOf(forAnother([MANDATE, requester]))).toBe('code');
    const state = caseAfter(
      [{ ...C.OpenCase, flags: ['minor'] }, system],
      [C.VerifyMailbox, requester],
      [MANDATE, requester],
    );
    expect([state.status, proofToAsk(state)]).toEqual(['identity', 'document']);
  });

  test('is asked for it by a person where the letter did not say so', () => {
    const state = afterCode([{ ...C.DoubtIdentity, doubt: 'representative', asks: 'mandate' }, human]);
    expect(proofToAsk(state)).toBe('mandate');
    expect(
      refusalOf(
        afterCode([{ ...C.DoubtIdentity, asks: 'mandate' }, human], [MANDATE, requester]),
        accept('code'),
      ),
    ).toBe('mandate-open');
  });
});
