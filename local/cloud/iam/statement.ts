import type { Condition } from './condition.ts';
import type { Matches } from './pattern.ts';

/** Who asks, as policies name them. */
export type Principal =
  /** A session of a role: a function, a state machine, a schedule. */
  | { readonly kind: 'role'; readonly roleArn: string; readonly sessionArn: string }
  /** AWS itself, e.g. `events.amazonaws.com` on behalf of a rule. */
  | { readonly kind: 'service'; readonly name: string };

/** What the `Principal` of a resource's policy says about somebody. */
export interface NamesPrincipal {
  /** Whether it means them: by their ARN, by the service's name, or everybody. */
  names(principal: Principal): boolean;
  /** Whether it means their whole account, which leaves the decision to the policies of the role. */
  delegates(principal: Principal): boolean;
}

export interface Pattern {
  /** As the template has it. */
  readonly text: string;
  readonly matches: Matches;
}

/** One statement of a policy of the template, ready to be asked. */
export interface Statement {
  /** Construct path of the role, or of the policy of a resource. */
  readonly holder: string;
  /** Place in that policy, from 0: with `holder` the name of this statement. */
  readonly index: number;
  readonly allows: boolean;
  readonly actions: readonly Pattern[];
  /** Empty: the thing that the policy hangs on, as in the trust policy of a role. */
  readonly resources: readonly Pattern[];
  /** Only statements of resources have one. */
  readonly principal: NamesPrincipal | undefined;
  readonly condition: Condition;
}

/** The patterns of a statement by which it applies to a call. */
export interface Match {
  readonly statement: Statement;
  readonly action: string;
  readonly resource: string;
}
