import type { Context } from './condition.ts';
import type { Match, Principal, Statement } from './statement.ts';

/** One thing that a call needs to be allowed. */
export interface Ask {
  readonly principal: Principal;
  /** e.g. `dynamodb:GetItem`. */
  readonly action: string;
  /** ARN, or `*` where AWS knows no resource for the action. */
  readonly resource: string;
  readonly context: Context;
}

/** The statements that may decide. */
export interface Applicable {
  /** Of the role that asks; none for a service. */
  readonly identity: readonly Statement[];
  /** Of the thing that is asked for. */
  readonly resource: readonly Statement[];
  /** With KMS a role gets nowhere unless the key's policy names it or leaves it to the account. */
  readonly resourceMustAgree: boolean;
  /** The thing belongs to another account than whoever asks. */
  readonly acrossAccounts: boolean;
}

export type Decision =
  | { readonly allowed: true; readonly by: readonly Match[] }
  | { readonly allowed: false; readonly because: Because };

/** A statement that says no, or the kind of policy in which none says yes. */
export type Because =
  | { readonly denied: Statement }
  | { readonly missing: 'identity-based' | 'resource-based' };

/**
 * How AWS decides. Within one account an explicit Deny anywhere ends it; otherwise a statement of the role or one
 * of the resource that names whoever asks is enough. A service has no role, so the resource has to name it. A key's
 * policy has to name the role or hand the decision to the account. Between accounts both have to say yes: the role's own
 * policies, and those of the thing, which name the role or its account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function decide(
  ask: Ask,
  { identity, resource, resourceMustAgree, acrossAccounts }: Applicable,
): Decision {
  const ofRole = identity.flatMap((statement) => matchOf(statement, ask));
  const ofThing = resource.flatMap((statement) => matchOf(statement, ask));
  const named = ofThing.filter(({ statement }) => statement.principal?.names(ask.principal));
  const delegating = ofThing.filter(({ statement }) => statement.principal?.delegates(ask.principal));
  const denial = [...ofRole, ...named, ...delegating].find(({ statement }) => !statement.allows);
  if (denial) return { allowed: false, because: { denied: denial.statement } };
  const [own] = ofRole;
  const [direct] = named;
  const [delegation] = delegating;
  if (acrossAccounts) {
    const theirs = direct ?? delegation;
    if (!theirs) return missing('resource-based');
    return own ? { allowed: true, by: [own, theirs] } : missing('identity-based');
  }
  if (direct) return { allowed: true, by: [direct] };
  if (ask.principal.kind === 'service' || (resourceMustAgree && !delegation))
    return missing('resource-based');
  if (!own) return missing('identity-based');
  return { allowed: true, by: resourceMustAgree && delegation ? [own, delegation] : [own] };
}

const missing = (kind: 'identity-based' | 'resource-based'): Decision => ({
  allowed: false,
  because: { missing: kind },
});

function matchOf(statement: Statement, { action, resource, context }: Ask): Match[] {
  const byAction = statement.actions.find(({ matches }) => matches(action));
  if (!byAction) return [];
  const byResource =
    statement.resources.length === 0
      ? { text: '' }
      : statement.resources.find(({ matches }) => matches(resource));
  if (!byResource || !statement.condition(context)) return [];
  return [{ statement, action: byAction.text, resource: byResource.text }];
}
