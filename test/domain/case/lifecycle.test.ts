import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, CaseEvent, CaseEventType } from '#contracts/case-events.ts';
import { type Command, type CommandType, RULES, type Rule } from '#domain/case/commands.ts';
import { decide, seal } from '#domain/case/decide.ts';
import { type Case, STATUSES } from '#domain/case/state.ts';
import { AT, COMMANDS as C, caseAfter, human, ID, IN, requester, system } from './factory.ts';

/** What the table of commands promises, over every case, command and kind of actor. */

const ACTORS: readonly Actor[] = [system, requester, human];
const other: Actor = { kind: 'human', id: 'an.peeters' };
const everyCommand: readonly Command[] = Object.values(C);
const rules: readonly (readonly [string, Rule])[] = Object.entries(RULES);
const ruleOf = (type: CommandType): Rule => RULES[type];

/** With these a case ends, or what leads to its end is decided. */
const ENDING: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'AnswerReleased',
  'RequestRefused',
  'RequestWithdrawn',
  'RequestLapsed',
  'SupplementReleased',
  'SupplementsEnded',
  'CaseClosed',
]);

/** Each status, and each way to stand in one that decides otherwise. */
const CASES: Readonly<Record<string, () => Case | null>> = {
  'no case': () => null,
  ...IN,
  overdue: () => caseAfter([C.OpenCase, system], [C.RecordOverdueIdentity, system]),
  extended: () => caseAfter([C.OpenCase, system], [C.ExtendPeriod, human]),
  stopped: () => caseAfter([C.OpenCase, system], [C.StopPipeline, system]),
  refused: () => caseAfter([C.OpenCase, system], [C.RefuseRequest, human]),
  withdrawn: () => caseAfter([C.OpenCase, system], [C.WithdrawRequest, human]),
  lapsed: () => caseAfter([C.OpenCase, system], [C.RecordOverdueIdentity, system], [C.LapseRequest, human]),
  told: () => caseAfter([C.OpenCase, system], [C.WithdrawRequest, human], [C.RecordDelivery, system]),
};

const EVERYTHING = Object.entries(CASES).flatMap(([name, make]) =>
  everyCommand.flatMap((command) =>
    ACTORS.map((actor) => ({ name, make, command, type: command.type, actor, kind: actor.kind })),
  ),
);

describe('every command in every case from everybody', () => {
  test.each(EVERYTHING)('$type from the $kind, $name: nothing that the table does not name', (given) => {
    const { make, command, actor } = given;
    const state = make();
    const rule = ruleOf(command.type);
    const isNamed =
      [rule.by].flat().includes(actor.kind) &&
      (state ? rule.in.includes(state.status) : rule.in.length === 0);
    const { events = [] } = decide(state, command, actor);
    expect(events.length).toBeLessThanOrEqual(isNamed ? 1 : 0);
    if (events.length > 0) expect(seal(ID, state, events, AT).state?.status).toBe(rule.to ?? state?.status);
  });

  test.each(EVERYTHING)('$type from the $kind, $name: no end without a named human (AUT)', (given) => {
    const { events = [] } = decide(given.make(), given.command, given.actor);
    const nameless = events.filter(({ facts, actor }) => ENDING.has(facts.type) && actor.kind !== 'human');
    expect(nameless).toEqual([]);
  });
});

test('whatever happens in whatever order, who closes a case has decided it, and what is closed stays closed', () => {
  const walk = fc.array(fc.tuple(fc.constantFrom(...everyCommand), fc.constantFrom(...ACTORS, other)), {
    minLength: 100,
    maxLength: 400,
    size: 'max',
  });
  let closed = 0;
  fc.assert(
    fc.property(walk, (steps) => {
      let state: Case | null = caseAfter([C.OpenCase, system]);
      const trail: CaseEvent[] = [];
      for (const [command, actor] of steps) {
        const before: Case | null = state;
        const sealed = seal(ID, state, decide(state, command, actor).events ?? [], AT);
        state = sealed.state;
        trail.push(...sealed.events);
        if (before?.status === 'closed' && state?.status !== 'closed') return false;
      }
      const end = trail.find(({ facts }) => facts.type === 'CaseClosed');
      if (!end) return true;
      closed += 1;
      const by = end.actor.kind === 'human' ? end.actor.id : null;
      return trail.some(
        ({ facts, actor, n }) =>
          n < end.n &&
          actor.kind === 'human' &&
          actor.id === by &&
          (ENDING.has(facts.type) || facts.type === 'IdentityAccepted'),
      );
    }),
    { numRuns: 1000, seed: 12 },
  );
  expect(closed).toBeGreaterThan(100);
});

test('a case that nobody has decided is closed by nobody, even if its letter has gone', () => {
  const undecided: Case = { ...IN.delivering(), release: null, identity: null, delivered: true };
  expect(decide(undecided, C.CloseCase, system).refusal?.code).toBe('not-decided');
});

test('the picture is what the table says (vitest -u draws it anew)', async () => {
  const arrows = new Map<string, string[]>();
  const inWords = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  for (const [name, { in: from, to, by }] of rules) {
    if (!to) continue;
    const label = `${inWords(name)} (${[by].flat().join(' or ')})`;
    for (const status of from.length > 0 ? from : ['[*]']) {
      if (status === to) continue;
      const arrow = `  ${status} --> ${to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
    }
  }
  const table = rules.map(([name, { by, in: from, to }]) => {
    const where =
      from.length === STATUSES.length ? 'everywhere' : from.join(', ') || 'where there is no case';
    return `| \`${name}\` | ${[by].flat().join(', ')} | ${where} | ${to ?? '–'} |`;
  });
  const text = [
    '# The life of a case',
    '',
    'Drawn by `npx vitest run test/domain/case/lifecycle.test.ts -u` from `domain/case/commands.ts`. What is not here is refused.',
    'An arrow names what leads there, and who may do it. Closing is asked for by the system and written in the name of the human',
    'who released, refused, noted the withdrawal or let the case lapse (AUT).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, labels]) => `${arrow}: ${labels.join('<br>')}`),
    '  closed --> [*]',
    '```',
    '',
    '| command | by | in | leads to |',
    '| --- | --- | --- | --- |',
    ...table,
    '',
  ].join('\n');

  await expect(text).toMatchFileSnapshot(
    path.resolve(import.meta.dirname, '..', '..', '..', 'docs', 'lifecycle.md'),
  );
});
