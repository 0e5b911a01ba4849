import { describe, expect, test } from 'vitest';
import type { Actor } from '#contracts/case-events.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide, seal } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';
import { reportLineOf } from '#domain/reports/report-line.ts';
import { COMMANDS as C, human, ID, IN, system } from '../case/factory.ts';

/** The case after one thing more, at that instant. */
function then(state: Case, command: Command, at: string, actor: Actor = system): Case {
  const { refusal, events } = decide(state, command, actor);
  if (refusal) throw new Error(refusal.code);
  const after = seal(ID, state, events, at).state;
  if (!after) throw new Error('No case came of it');
  return after;
}

const LATER = '2026-03-20T10:00:00.000Z';
const LATEST = '2026-04-20T10:00:00.000Z';

describe('the line of a case', () => {
  test('names neither the case nor anybody who had to do with it', () => {
    const state = IN.closed();
    const text = JSON.stringify(reportLineOf(state));

    for (const secret of [state.id, state.reference, state.mail, human.kind === 'human' ? human.id : ''])
      expect(text).not.toContain(secret);
  });

  test('is open until a letter has answered', () => {
    expect(reportLineOf(IN.delivering())).toMatchObject({ ending: 'open', repliedAt: null });
  });

  test('counts as answered from the first letter that says what became of the request', () => {
    const told = then(IN.delivering(), { ...C.RecordSent, letter: 'decision' }, LATER);
    const again = then(told, { ...C.RecordSent, letter: 'referral', messageId: 'm-2' }, LATEST);

    expect(reportLineOf(again)).toMatchObject({ ending: 'answered', repliedAt: LATER });
  });

  test.each(['acknowledgement', 'extension', 'reminder', 'marketing-stopped'] as const)(
    'is not answered by a letter like %s',
    (letter) => {
      expect(reportLineOf(then(IN.delivering(), { ...C.RecordSent, letter }, LATER)).repliedAt).toBeNull();
    },
  );

  test('is answered by the end of marketing where that was all that was asked', () => {
    const asked = then(IN.identity(), { ...C.CorrectRights, rights: ['objection-dm'] }, LATER, human);
    const told = then(asked, { ...C.RecordSent, letter: 'marketing-stopped' }, LATER);

    expect(reportLineOf(told).repliedAt).toBe(LATER);
  });

  test('says how it ended', () => {
    const refused = then(IN.review(), C.RefuseRequest, LATER, human);
    const withdrawn = then(IN.collecting(), C.WithdrawRequest, LATER, human);

    expect(reportLineOf(then(refused, { ...C.RecordSent, letter: 'refusal' }, LATER))).toMatchObject({
      ending: 'refused',
      refusal: C.RefuseRequest.ground,
    });
    expect(reportLineOf(withdrawn).ending).toBe('withdrawn');
    expect(reportLineOf(IN.closed()).ending).toBe('answered');
  });

  test('keeps a store that was missing in the answer as late once its supplement has left', () => {
    const missing = IN.answered();
    const supplement = [
      [C.DraftSupplement, system],
      [C.ReleaseSupplement, human],
      [C.SealSupplement, system],
      [C.RecordSupplement, system],
    ] as const;
    const after = supplement.reduce((state, [command, actor]) => then(state, command, LATER, actor), missing);

    expect(reportLineOf(missing)).toMatchObject({ late: [], missing: ['offitel/camera-images'] });
    expect(reportLineOf(after)).toMatchObject({ late: ['offitel/camera-images'], missing: [] });
  });

  test('names the ground on which something was refused, and no reason', () => {
    const [outcome] = C.DecideOutcomes.outcomes;
    const decided = then(
      [C.PlanLookups, C.DraftAnswer].reduce<Case>(
        (state, command) => then(state, command, LATER),
        IN.collecting(),
      ),
      {
        ...C.DecideOutcomes,
        outcomes: [{ ...outcome, outcome: 'refused', grounds: ['12(5)-excessive'] }],
      },
      LATER,
      human,
    );

    expect(reportLineOf(decided).outcomes).toMatchObject([
      { outcome: 'refused', grounds: ['12(5)-excessive'] },
    ]);
  });

  test('says each step that proved the identity once', () => {
    const doubt = { ...C.DoubtIdentity, asks: 'document' } as const;
    expect(reportLineOf(then(IN.judging(), doubt, LATER, human))).toMatchObject({
      asked: ['document'],
      doubts: ['details-differ'],
    });
  });
});
