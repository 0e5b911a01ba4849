import type { IdentityPolicy, Proof } from '#contracts/identity.ts';
import type { LoginFacts } from '#contracts/portal-login.ts';
import type { Controller, Registry } from '#contracts/registry.ts';
import type { Case } from '../case/state.ts';
import { isDocumentFor } from './portal-logins.ts';
import { hasMandate, needsMandate } from './rules.ts';

/** What a company asks of whoever wants its data. */
const policyOf = ({ identity }: Controller, { group }: Registry): IdentityPolicy =>
  identity ?? group.identity;

/**
 * What is asked of a requester: the most that any company asks which can have something in the answer. That is every
 * one with data of its own, whomever the letter names, because all of them are asked (AFF-1, ADR 11).
 *
 * @param login with which the request came: a company that takes it for a document asks for none (ADR 13)
 */
export function policyFor(registry: Registry, login?: LoginFacts): IdentityPolicy {
  const asked = registry.controllers.filter(({ stores }) => stores.some(({ role }) => role === 'controller'));
  return asked.some(
    (controller) =>
      policyOf(controller, registry) === 'always-document' && !isDocumentFor(controller, registry, login),
  )
    ? 'always-document'
    : asked.length > 0
      ? 'proportionate'
      : registry.group.identity;
}

/** The step of the ladder that stands for everybody, without any doubt. */
export const firstProof = (registry: Registry, login?: LoginFacts): 'code' | 'document' =>
  policyFor(registry, login) === 'always-document' ? 'document' : 'code';

/** What the requester's page asks for once the mailbox is proven; null: nothing. */
export function proofToAsk(state: Case): Exclude<Proof, 'code'> | null {
  if (state.awaits !== null && state.awaits !== 'code') return state.awaits;
  // IDV-5: whoever acts for another shows it, too, while a person already looks at the rest.
  return state.status === 'judging' && needsMandate(state) && !hasMandate(state) ? 'mandate' : null;
}
