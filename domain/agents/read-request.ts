import { createHash } from 'node:crypto';
import { type Agent, AgentMessage } from '#contracts/agent-request.ts';
import type { OpeningFlag } from '#contracts/case-events.ts';
import type { Subject } from '#contracts/lookup.ts';
import type { Right } from '#contracts/rights.ts';
import { openSigned } from './signed-message.ts';

/** What an agent asks for somebody, in the terms of an intake. */
export interface AskedByAgent {
  readonly agent: Agent['id'];
  /**
   * Of the signed bytes. Written once, on a condition, it makes the request one case however often it comes (replay); not of
   * the body, which can be spelt in several ways.
   */
  readonly once: string;
  /** After this instant the same bytes are refused as expired: so long `once` has to be kept. */
  readonly keepOnceUntil: string;
  readonly rights: readonly Right[];
  /** The person's own address. Everything is sent there, and nothing to the agent. */
  readonly mailbox: string;
  /** All of it claimed: the agent's word verifies nothing (IDV-2). */
  readonly subject: Subject;
  /** Speaks for somebody else, so that a mandate is asked and judged by a person (IDV-5). */
  readonly flags: readonly OpeningFlag[];
  /** What the agent says its mandate is, for the person who judges it; never followed as a link. */
  readonly mandateSaid: string | null;
  readonly agentRequestId: string | null;
}

export type RefusedOfAgent =
  | 'unknown-agent'
  | 'wrong-signature'
  | 'malformed'
  | 'other-agent'
  | 'other-business'
  | 'not-yet-issued'
  | 'expired'
  | 'valid-too-long'
  | 'unsupported-regime'
  | 'unsupported-right'
  | 'excess-right';

export type ReadRequest =
  | { readonly outcome: 'asked'; readonly asked: AskedByAgent }
  | { readonly outcome: 'refused'; readonly why: RefusedOfAgent };

interface Came {
  /** Whom the bearer token belongs to, or the address names. */
  readonly presentedBy: string;
  readonly body: string;
}

interface Known {
  readonly agents: readonly Agent[];
  /** What the group is called in the protocol's directory. */
  readonly businessId: string;
  readonly now: Date;
}

/** Clocks differ. */
const SKEW_MS = 60_000;

/** The protocol recommends ten minutes; beyond that a stolen request would count for too long. */
const LONGEST_MS = 15 * 60_000;

/** The protocol's words for rights that the GDPR has too. It has none for the others, and none of the sale of data. */
const RIGHTS: ReadonlyMap<string, Right> = new Map([
  ['access', 'access'],
  ['deletion', 'erasure'],
]);

/** Checks a request in the protocol's order (section 3.07): who signed it, for whom, for when, and then what it asks. */
export function readAgentRequest(
  { presentedBy, body }: Came,
  { agents, businessId, now }: Known,
): ReadRequest {
  const agent = agents.find(({ id }) => id === presentedBy);
  if (agent === undefined) return refused('unknown-agent');
  const signed = openSigned(body, agent);
  if (signed === null) return refused('wrong-signature');
  const message = messageIn(signed);
  if (message === null) return refused('malformed');
  if (message['agent-id'] !== agent.id) return refused('other-agent');
  if (message['business-id'] !== businessId) return refused('other-business');

  const issued = Date.parse(message['issued-at']);
  const expires = Date.parse(message['expires-at']);
  if (issued > now.getTime() + SKEW_MS) return refused('not-yet-issued');
  if (expires <= now.getTime()) return refused('expired');
  if (expires - issued > LONGEST_MS) return refused('valid-too-long');

  // Without a regime the protocol lets us take it as we like: as what the law here gives.
  if (message.regime && message.regime !== 'gdpr') return refused('unsupported-regime');
  const right = RIGHTS.get(message.exercise);
  if (right === undefined) return refused('unsupported-right');
  if (!agent.rights.includes(right)) return refused('excess-right');

  return {
    outcome: 'asked',
    asked: {
      agent: agent.id,
      once: createHash('sha256').update(`agent ${agent.id} `).update(signed).digest('hex'),
      keepOnceUntil: new Date(expires).toISOString(),
      rights: [right],
      mailbox: message.email,
      subject: claimed({ email: message.email, name: message.name, phone: message.phone_number }),
      flags: ['representative'],
      mandateSaid: message.power_of_attorney ?? null,
      agentRequestId: message['agent-request-id'] ?? null,
    },
  };
}

const refused = (why: RefusedOfAgent): ReadRequest => ({ outcome: 'refused', why });

function messageIn(signed: Buffer): AgentMessage | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(signed);
    return AgentMessage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

const claimed = (said: Readonly<Record<'email' | 'name' | 'phone', string | null | undefined>>): Subject =>
  Object.fromEntries(
    Object.entries(said).flatMap(([kind, value]) =>
      value ? [[kind, { value, status: 'claimed' as const }]] : [],
    ),
  );
