import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '#contracts/case-events.ts';
import { canonicalJson, verifyChain } from '#domain/case/chain.ts';
import { decide, seal } from '#domain/case/decide.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { Case } from '#domain/case/state.ts';
import { AT, COMMANDS, human, ID, requester, system } from './factory.ts';

/** The trail of a case up to its release. */
function trail(): CaseEvent[] {
  const steps = [
    [COMMANDS.OpenCase, system],
    [COMMANDS.RecordSent, system],
    [COMMANDS.VerifyMailbox, requester],
    [COMMANDS.SubmitDocument, requester],
    [COMMANDS.AcceptIdentity, human],
    [COMMANDS.DraftAnswer, system],
    [COMMANDS.ReleaseAnswer, human],
  ] as const;
  let state: Case | null = null;
  const events: CaseEvent[] = [];
  for (const [command, actor] of steps) {
    const sealed = seal(ID, state, decide(state, command, actor).events ?? [], AT);
    state = sealed.state;
    events.push(...sealed.events);
  }
  return events;
}

describe('the chain of events', () => {
  test('an untouched trail verifies', () => {
    expect(verifyChain(trail())).toBeNull();
  });

  test('folding the trail gives the state that was written with it', () => {
    const events = trail();
    const folded = events.reduce<Case | null>(evolve, null);
    expect(folded).toMatchObject({ version: events.length, hash: events.at(-1)?.hash, status: 'delivering' });
  });

  test('a change of any event shows at that event', () => {
    fc.assert(
      fc.property(
        fc.nat(trail().length - 1),
        fc.constantFrom('at', 'actor', 'facts', 'previous', 'n'),
        (index, field) => {
          const events = structuredClone(trail());
          const changed: Record<string, unknown> = {
            at: '2020-01-01T00:00:00.000Z',
            actor: { kind: 'human', id: 'somebody.else' },
            facts: { type: 'MailboxVerified', forged: true },
            previous: 'f'.repeat(64),
            n: 99,
          };
          Object.assign(events[index] ?? {}, { [field]: changed[field] });
          const fault = verifyChain(events);
          expect(fault?.n).toBe(field === 'n' ? 99 : index + 1);
        },
      ),
    );
  });

  test('an event that is taken out or moved shows', () => {
    const events = trail();
    expect(verifyChain(events.toSpliced(3, 1))).toEqual({ n: 5, why: 'number' });
    expect(verifyChain(events.toReversed())?.why).toBe('number');
  });

  test('an event of another case does not fold into this one', () => {
    const [first, second] = trail();
    if (!first || !second) throw new Error('The trail is too short');
    expect(() => evolve(evolve(null, first), { ...second, previous: 'e'.repeat(64) })).toThrow(
      /does not follow/,
    );
  });
});

describe('canonical JSON', () => {
  test('equal values have equal text, whatever the order of their members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  test('it is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
