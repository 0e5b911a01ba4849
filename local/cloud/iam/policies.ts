import { type Applicable, type Ask, type Decision, decide } from './evaluate.ts';
import type { Statement } from './statement.ts';

/** Everything that the templates say about who may do what, by whom and what it is about. */
export interface PolicySet {
  /** ARN of a role → statements of its policies. */
  readonly roles: ReadonlyMap<string, readonly Statement[]>;
  /** ARN of a bucket, queue, key, function or (for who may take it) role → statements of its policies. */
  readonly resources: ReadonlyMap<string, readonly Statement[]>;
  /** ARN of a bucket → the account that has it, which the ARN does not say. @default nobody's, so never another's */
  readonly owners?: ReadonlyMap<string, string>;
}

const NONE: readonly Statement[] = [];

/** Decides by the policies of a deployment. Of hundreds of statements a call is compared to those with its action. */
export function createDecider({ roles, resources, owners }: PolicySet): (ask: Ask) => Decision {
  const ofRole = byAction(roles);
  const ofThing = byAction(resources);
  return (ask) => {
    const { principal, action, resource } = ask;
    const holder = holderOf(resource);
    const owner = owners?.get(holder) ?? holder.split(':')[4] ?? '';
    const applicable: Applicable = {
      identity: principal.kind === 'role' ? ofRole(principal.roleArn, action) : NONE,
      resource: ofThing(holder, action),
      resourceMustAgree: action.startsWith('kms:') && resource !== '*',
      acrossAccounts: principal.kind === 'role' && owner !== '' && owner !== principal.roleArn.split(':')[4],
    };
    return decide(ask, applicable);
  };
}

/** The thing whose policy counts: for an object its bucket. */
function holderOf(resource: string): string {
  if (!resource.startsWith('arn:aws:s3:::')) return resource;
  const slash = resource.indexOf('/');
  return slash < 0 ? resource : resource.slice(0, slash);
}

/** Actions are few, so what has been sorted out once is kept. */
function byAction(all: ReadonlyMap<string, readonly Statement[]>) {
  const sorted = new Map<string, readonly Statement[]>();
  return (arn: string, action: string): readonly Statement[] => {
    const statements = all.get(arn);
    if (!statements) return NONE;
    const key = `${arn} ${action}`;
    const before = sorted.get(key);
    if (before) return before;
    const found = statements.filter(({ actions }) => actions.some(({ matches }) => matches(action)));
    sorted.set(key, found);
    return found;
  };
}
