import type { AgentStatus } from '#contracts/agent-request.ts';
import type { RefusalGround } from '#contracts/case-events.ts';
import type { Case } from '../case/state.ts';

type Shown = Pick<
  Case,
  | 'receivedAt'
  | 'lawDue'
  | 'extension'
  | 'refusal'
  | 'ending'
  | 'repliedAt'
  | 'delivered'
  | 'missing'
  | 'supplementsEnded'
  | 'closed'
>;

const REASONS = {
  'identity-not-proven': 'insuf_verification',
  excessive: 'too_many_requests',
  'manifestly-unfounded': 'other',
} as const satisfies Record<RefusalGround, AgentStatus['reason']>;

/**
 * A case as its agent may see it: how far it is, and never what was found. "No match" is none of it, since it would tell
 * somebody whose mandate nobody has judged that the group does not know the person; nor is a link to the answer, or to the
 * proof of identity, which the protocol would hand to the agent. Both go to the person's own mailbox.
 * @param requestId what the agent calls the case: random, and neither its id nor its reference
 */
export function statusForAgent(requestId: string, state: Shown): AgentStatus {
  const request = { request_id: requestId, received_at: state.receivedAt };
  const { ending, refusal } = state;
  if (ending?.kind === 'withdrawn') return { ...request, status: 'revoked' };
  if (ending?.kind === 'lapsed') return { ...request, status: 'denied', reason: 'insuf_verification' };
  // REF-1: the person hears of it first, with the reasons and the remedies.
  if (refusal && state.repliedAt !== null)
    return { ...request, status: 'denied', reason: REASONS[refusal.ground], processing_details: WRITTEN };
  const isWhole = state.missing.length === 0 || state.supplementsEnded !== null || state.closed !== null;
  if (state.delivered && isWhole) return { ...request, status: 'fulfilled', processing_details: WRITTEN };
  return {
    ...request,
    status: 'in_progress',
    expected_by: state.lawDue,
    ...(state.extension && !state.extension.lost ? { processing_details: EXTENDED } : {}),
  };
}

const WRITTEN = 'The person has been written to at their own address.';
const EXTENDED = 'More time was taken; the person has been told why.';
