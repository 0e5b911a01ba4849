import type { GatewayOptions } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { ADMINISTRATOR, askerOf } from './asker.ts';
import type { Authority } from './authority.ts';
import { callNeeds } from './needs/call-needs.ts';
import type { Deployed } from './needs/deployed.ts';

type Guard = NonNullable<GatewayOptions['authorize']>;

/** SES calls it `AccessDenied`, with 403; all that speak JSON add `Exception`, and only Lambda of these says 403. */
const IN_THE_WORDS_OF: Readonly<Record<string, readonly [code: string, status: number]>> = {
  ses: ['AccessDenied', 403],
  lambda: ['AccessDeniedException', 403],
};
const ELSEWHERE = ['AccessDeniedException', 400] as const;

/** Lets a signed request through to its service, or refuses it in that service's words. */
export function gatewayGuard(authority: Authority, deployed: Deployed): Guard {
  return (request, { service, body, caller }) => {
    const asker = askerOf(caller);
    if (asker === ADMINISTRATOR) return;
    const refusal = authority.refusal(asker, callNeeds(service, request, { body, deployed }));
    if (refusal === undefined) return;
    const [code, status] = IN_THE_WORDS_OF[service] ?? ELSEWHERE;
    throw new ServiceError(code, refusal, { status });
  };
}
