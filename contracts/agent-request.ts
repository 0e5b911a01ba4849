import * as z from 'zod/mini';
import { Instant } from './ids.ts';
import { Right } from './rights.ts';

/**
 * Requests of authorised agents in the form of the Data Rights Protocol, as far as it fits the GDPR (ADR 17). The names of
 * its fields are the protocol's.
 */

/** An agent that the group has agreed with: whom it believes to be the sender, and what it may ask in other people's names. */
export const Agent = z.object({
  /** As the protocol's directory writes it. */
  id: z.string().check(z.regex(/^[A-Z][A-Z_]{0,79}$/)),
  /** As the person and the DPO know it. */
  name: z.string().check(z.minLength(1)),
  /** Its public Ed25519 key: 32 bytes in base64, as libsodium has them. */
  verifyKey: z.base64().check(z.length(44)),
  /** What it may ask; every other right is refused by name. */
  rights: z.array(Right).check(z.minLength(1)),
});
export type Agent = z.infer<typeof Agent>;

const Words = z.string().check(z.trim(), z.minLength(1), z.maxLength(320));

/** The message inside the signature. Unknown fields are no fault: the protocol lets agents add claims, and none of them counts. */
export const AgentMessage = z.object({
  'agent-id': z.string(),
  'business-id': z.string(),
  'issued-at': z.iso.datetime({ offset: true }),
  'expires-at': z.iso.datetime({ offset: true }),
  'agent-request-id': z.optional(Words),
  exercise: z.string(),
  regime: z.nullish(z.string()),
  name: z.nullish(Words),
  email: z.email().check(z.maxLength(254)),
  phone_number: z.nullish(Words),
  power_of_attorney: z.nullish(z.string().check(z.maxLength(2000))),
});
export type AgentMessage = z.infer<typeof AgentMessage>;

/** The protocol's statuses that a case of ours can have. */
export const AgentStatus = z.object({
  request_id: z.string(),
  received_at: Instant,
  /** The law's last day (CLK-1), longer where more time was taken. */
  expected_by: z.optional(z.iso.date()),
  status: z.enum(['in_progress', 'fulfilled', 'revoked', 'denied']),
  reason: z.optional(z.enum(['insuf_verification', 'too_many_requests', 'other'])),
  processing_details: z.optional(z.string()),
});
export type AgentStatus = z.infer<typeof AgentStatus>;
