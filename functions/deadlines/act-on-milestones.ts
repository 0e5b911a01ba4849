import type { CaseEvent } from '#contracts/case-events.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import { type Milestone, milestonesDue } from '#domain/clock/milestones.ts';
import { clockPolicy } from '#domain/clock/policy.ts';
import { firstProof } from '#domain/identity/policy.ts';
import { type CaseTable, RefusedError } from '../platform/case-table/case-table.ts';
import type { IdentityLink } from '../platform/identity-link.ts';
import type { Mailer } from '../platform/mailer.ts';
import type { Notice } from './digest.ts';
import { situationOf } from './situation.ts';

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly mailer: Mailer;
  readonly link: IdentityLink;
  readonly now: () => Date;
}

/**
 * Writes to the requester of a case what has fallen due, and gives back what the officer has to hear of. Each happens
 * once in a case; after days of silence only the latest of a series does, and all that the law owes.
 *
 * @param seen the case as the index has it, which can lag behind
 */
export function makeActOnMilestones({ table, registry, mailer, link, now }: Deps) {
  const { group } = registry;
  const place = { group, policy: clockPolicy(group) };
  const actor = { kind: 'system', name: 'clock' } as const;
  const due = (state: Case, events: readonly CaseEvent[]): readonly Milestone[] =>
    milestonesDue(
      { ...situationOf(state, events, place), sent: new Set(state.milestones) },
      now().toISOString(),
    );

  const remind = (state: Case, milestone: Milestone) =>
    letter(state, milestone, async () =>
      mailer.send(
        state.id,
        {
          letter: 'reminder',
          reference: state.reference,
          rights: state.rights,
          proof:
            state.awaits === null || state.awaits === 'code'
              ? firstProof(registry, state.login)
              : state.awaits,
          link: await link(state),
          lawDue: state.lawDue,
        },
        { once: `reminder:${milestone.id}` },
      ),
    );

  /** Why nothing was done (CLK-6). The state machine has said so before, unless it stands still. */
  const explain = (state: Case, milestone: Milestone) =>
    letter(state, milestone, async () => {
      if (state.identityOverdue) return;
      await mailer.send(state.id, {
        letter: 'identity-overdue',
        reference: state.reference,
        link: await link(state),
        lawDue: state.lawDue,
        rights: state.rights,
      });
      await table.execute(state.id, { type: 'RecordOverdueIdentity' }, { actor, now: now() });
    });

  const letter = async ({ id }: Case, { id: milestone, about }: Milestone, send: () => Promise<void>) => {
    await send();
    await table.execute(
      id,
      { type: 'RecordMilestone', milestone, to: 'requester', about },
      { actor, now: now() },
    );
  };

  return async (seen: Case, events: readonly CaseEvent[]): Promise<readonly Notice[]> => {
    if (due(seen, events).length === 0) return [];
    const notices: Notice[] = [];
    const state = await table.load(seen.id);
    for (const milestone of due(state, events)) {
      const what = whatOf(milestone);
      if (what) {
        const { id: caseId, reference } = state;
        notices.push({ caseId, reference, milestone: milestone.id, about: milestone.about, what });
      } else {
        // Refused: somebody has judged or refused in this moment, and nothing is owed any more.
        await (milestone.series === 'proof' ? remind : explain)(state, milestone).catch((error: unknown) => {
          if (!(error instanceof RefusedError)) throw error;
        });
      }
    }
    return notices;
  };
}

/** What the officer is told; null: it is for the requester. */
function whatOf({ to, series, step }: Milestone): Notice['what'] | null {
  if (to === 'requester') return null;
  if (series === 'act-by') return step === 'passed' ? 'passed' : 'act-by';
  if (step === 'identity' || step === 'release') return step;
  return 'repair';
}
