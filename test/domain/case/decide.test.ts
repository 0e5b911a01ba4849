import { describe, expect, test } from 'vitest';
import type { Actor } from '#contracts/case-events.ts';
import { type Command, RULES } from '#domain/case/commands.ts';
import { decide, seal } from '#domain/case/decide.ts';
import { STATUSES, type Status } from '#domain/case/state.ts';
import { AT, COMMANDS, caseAfter, human, ID, IN, requester, system } from './factory.ts';

const ACTORS: readonly Actor[] = [system, requester, human];
const everyCommand = Object.values(COMMANDS);
const mayGive = ({ type }: Command, kind: Actor['kind']): boolean => [RULES[type].by].flat().includes(kind);

const byOf = (command: Command): Actor => ACTORS.find(({ kind }) => mayGive(command, kind)) ?? system;

describe('the lifecycle table', () => {
  test.each(everyCommand.flatMap((command) => ACTORS.map((actor) => ({ command, actor }))))(
    '$command.type from the $actor.kind is refused unless the table names them',
    ({ command, actor }) => {
      const { refusal } = decide(IN.judging(), command, actor);
      if (mayGive(command, actor.kind)) expect(refusal?.code).not.toBe('not-allowed');
      else expect(refusal?.code).toBe('not-allowed');
    },
  );

  test.each(everyCommand.flatMap((command) => STATUSES.map((status) => ({ command, status }))))(
    '$command.type in "$status" happens only where the table has it',
    ({ command, status }) => {
      const state = IN[status]();
      const { events, refusal } = decide(state, command, byOf(command));
      const listed: readonly Status[] = RULES[command.type].in;
      // A refusal, or nothing because it has happened before: never an event that the table does not know.
      if (!listed.includes(status)) expect(events ?? []).toEqual([]);
      else expect(refusal?.code).not.toBe('wrong-state');
    },
  );

  test('no case can be worked on before it is opened', () => {
    for (const command of everyCommand) {
      if (command.type === 'OpenCase') continue;
      expect(decide(null, command, byOf(command)).refusal?.code).toBe('no-such-case');
    }
  });

  test('a case opens once', () => {
    expect(decide(IN.identity(), COMMANDS.OpenCase, system).refusal?.code).toBe('case-exists');
  });
});

describe('a named human stands behind every outcome (AUT)', () => {
  test('the decisions are for humans alone', () => {
    const decisions = [
      'DoubtIdentity',
      'AcceptIdentity',
      'RecordStoreReady',
      'EndCollection',
      'ReleaseAnswer',
      'RefuseRequest',
      'RetryPipeline',
    ] as const;
    expect(new Set(decisions.map((type) => RULES[type].by))).toEqual(new Set(['human']));
  });

  test('closing is written in the name of the releaser, though the pipeline asks for it', () => {
    const state = IN.closed();
    expect(state.closed).toEqual({ at: AT, by: 'michael.dedecker', outcome: 'answered' });
  });

  test('a refused request is closed in the name of the person who refused', () => {
    const state = caseAfter(
      [COMMANDS.OpenCase, system],
      [COMMANDS.RefuseRequest, human],
      [COMMANDS.RecordDelivery, system],
      [COMMANDS.CloseCase, system],
    );
    expect(state.closed).toEqual({ at: AT, by: 'michael.dedecker', outcome: 'refused' });
  });

  const answered = [
    [COMMANDS.OpenCase, system],
    [COMMANDS.VerifyMailbox, requester],
    [COMMANDS.SubmitDocument, requester],
    [COMMANDS.AcceptIdentity, human],
    [COMMANDS.DraftAnswer, system],
    [COMMANDS.ReleaseAnswer, human],
    [COMMANDS.SealPackage, system],
    [COMMANDS.RecordDelivery, system],
    [COMMANDS.AwaitSupplements, system],
  ] as const;
  const another = { kind: 'human', id: 'another.officer' } as const;

  test('a case with a supplement is closed in the name of whoever released that', () => {
    const state = caseAfter(
      ...answered,
      [COMMANDS.DraftSupplement, system],
      [COMMANDS.ReleaseSupplement, another],
      [COMMANDS.SealSupplement, system],
      [COMMANDS.RecordSupplement, system],
      [COMMANDS.CloseCase, system],
    );
    expect([state.closed?.by, state.missing]).toEqual(['another.officer', []]);
  });

  test('a case that waits for nobody any more is closed in the name of whoever said so', () => {
    const state = caseAfter(...answered, [COMMANDS.EndSupplements, another], [COMMANDS.CloseCase, system]);
    expect(state.closed?.by).toBe('another.officer');
  });

  test('a supplement neither leaves nor is forgotten without a person', () => {
    const drafted = caseAfter(...answered, [COMMANDS.DraftSupplement, system]);
    for (const command of [COMMANDS.SealSupplement, COMMANDS.RecordSupplement]) {
      expect(decide(drafted, command, system).refusal?.code).toBe('not-released');
    }
    expect(decide(drafted, COMMANDS.CloseCase, system).refusal?.code).toBe('not-delivered');
    const other = { ...COMMANDS.ReleaseSupplement, draftSha256: 'b'.repeat(64) };
    expect(decide(drafted, other, human).refusal?.code).toBe('draft-changed');
  });

  test('nothing can close a case that nobody has answered', () => {
    expect(decide(IN.delivering(), COMMANDS.CloseCase, system).refusal?.code).toBe('not-delivered');
  });
});

describe('everything arrives at least once', () => {
  test('a command given twice has one effect', () => {
    // Collections and codes are counted each time they happen; decisions of people are refused the second time.
    const repeatable = ['RecordCollection'];
    for (const status of STATUSES) {
      for (const command of everyCommand) {
        const first = decide(IN[status](), command, byOf(command));
        if (!first.events?.length || repeatable.includes(command.type)) continue;
        const { state } = seal(ID, IN[status](), first.events, AT);
        const second = decide(state, command, byOf(command));
        expect(second.events ?? [], `${command.type} in ${status}`).toEqual([]);
      }
    }
  });

  test('a code can be sent again, an acknowledgement cannot', () => {
    const sent = caseAfter([COMMANDS.OpenCase, system], [COMMANDS.RecordSent, system]);
    expect(decide(sent, COMMANDS.RecordSent, system).events).toEqual([]);
    const code = { type: 'RecordSent', letter: 'code', messageId: 'm-2' } as const;
    const twice = caseAfter([COMMANDS.OpenCase, system], [code, system], [code, system]);
    expect(twice.sent).toEqual(['code', 'code']);
  });
});

describe('nobody’s data to the wrong person', () => {
  test('a document counts only once the mailbox has been verified', () => {
    expect(decide(IN.identity(), COMMANDS.SubmitDocument, requester).refusal?.code).toBe(
      'mailbox-not-verified',
    );
  });

  test('an answer cannot be released by a draft that has changed', () => {
    const other = { type: 'ReleaseAnswer', draftSha256: 'b'.repeat(64), withoutAmbiguous: 0 } as const;
    expect(decide(IN.review(), other, human).refusal?.code).toBe('draft-changed');
  });

  test('records that may be somebody else’s hold up the release until a person says how many stay out', () => {
    const unclear = caseAfter(
      [COMMANDS.OpenCase, system],
      [COMMANDS.VerifyMailbox, requester],
      [COMMANDS.SubmitDocument, requester],
      [COMMANDS.AcceptIdentity, human],
      [{ ...COMMANDS.DraftAnswer, ambiguous: 2 }, system],
    );
    const release = (withoutAmbiguous: number) =>
      decide(unclear, { ...COMMANDS.ReleaseAnswer, withoutAmbiguous }, human);
    expect([0, 1, 3].map((count) => release(count).refusal?.code)).toEqual(
      Array.from({ length: 3 }, () => 'ambiguous-records'),
    );
    expect(release(2).events?.[0]?.facts).toMatchObject({ type: 'AnswerReleased', withoutAmbiguous: 2 });
  });

  test('a second, different package is never sealed', () => {
    const sealed = seal(
      ID,
      IN.delivering(),
      [{ actor: system, facts: { ...COMMANDS.SealPackage, type: 'PackageSealed' } }],
      AT,
    );
    const other = { ...COMMANDS.SealPackage, sha256: 'c'.repeat(64) };
    expect(decide(sealed.state, other, system).refusal?.code).toBe('package-differs');
  });

  test('a refused request yields no package', () => {
    const refused = caseAfter([COMMANDS.OpenCase, system], [COMMANDS.RefuseRequest, human]);
    expect(decide(refused, COMMANDS.SealPackage, system).refusal?.code).toBe('not-released');
  });
});
