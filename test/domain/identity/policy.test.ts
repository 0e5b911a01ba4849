import { describe, expect, test } from 'vitest';
import type { IdentityPolicy } from '#contracts/identity.ts';
import type { Registry } from '#contracts/registry.ts';
import { firstProof, policyFor } from '#domain/identity/policy.ts';
import { aRegistry } from '../letters/a-registry.ts';

/** The made-up group with a setting of its own, and companies that say otherwise. */
function registryOf(
  identity: IdentityPolicy,
  others: Readonly<Record<string, IdentityPolicy>> = {},
): Registry {
  const { group, controllers } = aRegistry();
  return {
    group: { ...group, identity },
    controllers: controllers.map((one) => {
      const own = others[one.id];
      return own ? { ...one, identity: own } : one;
    }),
  };
}

describe('what is asked of everybody (IDV-1)', () => {
  test.each(['always-document', 'proportionate'] as const)('is the group’s setting: %s', (identity) => {
    expect(policyFor(registryOf(identity))).toBe(identity);
  });

  test('is a document as soon as one company that is asked wants one', () => {
    expect(firstProof(registryOf('proportionate', { beller: 'always-document' }))).toBe('document');
  });

  test('is not raised by a company that has nothing of its own to give', () => {
    expect(firstProof(registryOf('proportionate', { praktijk: 'always-document' }))).toBe('code');
  });

  test('is a code where every company says so, whatever the group does', () => {
    const all = { voorbeeld: 'proportionate', beller: 'proportionate' } as const;
    expect(firstProof(registryOf('always-document', all))).toBe('code');
  });
});
