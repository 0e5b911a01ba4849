import { ServiceError } from '#cloud/service.ts';
import { ADMINISTRATOR, type Asker } from './asker.ts';
import { denialOf } from './denial.ts';
import type { Need } from './needs/need.ts';
import { createDecider, type PolicySet } from './policies.ts';
import type { UsedGrants } from './used-grants.ts';

/** Decides by the policies of the templates, and remembers which of them were needed. */
export interface Authority {
  /** What AWS says to whoever may not, naming the first thing that is missing; `undefined` where all is allowed. */
  refusal(asker: Asker, needs: readonly Need[]): string | undefined;
  /** @throws ServiceError `AccessDenied`, as `refusal` says */
  demand(asker: Asker, needs: readonly Need[]): void;
}

/** SDKs call AWS over TLS; nothing here speaks it, so that every call counts as one that did. */
const EVERY_CALL: readonly (readonly [string, string])[] = [['aws:securetransport', 'true']];

export function createAuthority(policies: PolicySet, used: UsedGrants): Authority {
  const decide = createDecider(policies);
  const refusal = (asker: Asker, needs: readonly Need[]): string | undefined => {
    if (asker === ADMINISTRATOR) return undefined;
    // Of a session it is the role that conditions are compared with.
    const always =
      asker.kind === 'role' ? [...EVERY_CALL, ['aws:principalarn', asker.roleArn] as const] : EVERY_CALL;
    const plain = new Map(always);
    for (const { action, resource, context } of needs) {
      const ask = {
        principal: asker,
        action,
        resource,
        context: context?.size ? new Map([...always, ...context]) : plain,
      };
      const decision = decide(ask);
      if (!decision.allowed) return denialOf(ask, decision.because);
      for (const match of decision.by) used.note(match);
    }
    return undefined;
  };
  return {
    refusal,
    demand(asker, needs) {
      const message = refusal(asker, needs);
      if (message !== undefined) throw new ServiceError('AccessDenied', message, { status: 403 });
    },
  };
}
