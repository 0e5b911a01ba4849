import type { Statement } from '#cloud/iam/statement.ts';
import type { UsedGrant } from '#cloud/iam/used-grants.ts';
import { EXCUSED } from './excused.ts';

/** One action that a statement of the templates allows, and whether a run has needed it. */
export interface Grant {
  /** Construct path of the role’s policy, or of the thing’s. */
  readonly holder: string;
  /** Place of the statement in that policy, from 0. */
  readonly statement: number;
  readonly action: string;
  /** As the template has them; none in the policy that says who may take a role. */
  readonly resources: readonly string[];
  readonly use: Use;
}

export type Use =
  | { readonly kind: 'used' }
  | { readonly kind: 'unused' }
  /** No run of the tests can be expected to need it, and why. */
  | { readonly kind: 'excused'; readonly because: string };

/** Every grant of the templates. What denies is none. */
export function grantsOf(statements: readonly Statement[], used: readonly UsedGrant[]): Grant[] {
  const needed = new Set(used.map(({ holder, action, resource }) => keyOf(holder, action, resource)));
  return statements
    .filter(({ allows }) => allows)
    .flatMap(({ holder, index, actions, resources }) =>
      actions.map(({ text: action }): Grant => {
        const on = resources.map(({ text }) => text);
        const wasUsed = (on.length > 0 ? on : ['']).some((one) => needed.has(keyOf(holder, action, one)));
        const reason = EXCUSED.find(
          (entry) =>
            entry.holder.test(holder) &&
            entry.action.test(action) &&
            (!entry.on || on.some((one) => entry.on?.test(one))),
        );
        return {
          holder,
          statement: index,
          action,
          resources: on,
          use: wasUsed
            ? { kind: 'used' }
            : reason
              ? { kind: 'excused', because: reason.because }
              : { kind: 'unused' },
        };
      }),
    );
}

const keyOf = (holder: string, action: string, resource: string) => `${holder} ${action} ${resource}`;

/** Statements of which no action has been used or is excused, as `policy, place: actions`. */
export function unusedStatements(grants: readonly Grant[]): string[] {
  const statements = Map.groupBy(grants, ({ holder, statement }) => `${holder}, ${statement}`);
  return [...statements]
    .filter(([, its]) => its.every(({ use }) => use.kind === 'unused'))
    .map(([name, its]) => `${name}: ${its.map(({ action }) => action).join(', ')}`);
}
