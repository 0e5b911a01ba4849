import { beforeAll, expect, test } from 'vitest';
import { asRole } from '#cloud/iam/asker.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import { type CollectedPolicies, collectPolicies } from '#cloud/iam/collect.ts';
import type { Need } from '#cloud/iam/needs/need.ts';
import type { Statement } from '#cloud/iam/statement.ts';
import { assembled } from './assembled.ts';
import { registry } from './synthesized.ts';

/**
 * Each grant of each role is taken away in turn, and what it allowed is asked for again. `least-privilege.test.ts` says
 * what each should be; here it shows that none is given twice, so that one which goes missing is missed.
 */

let policies: CollectedPolicies;
beforeAll(() => {
  policies = collectPolicies(assembled());
});

/** What calls bring along that the templates' conditions ask for. */
const CONTEXT: ReadonlyMap<string, string> = new Map([
  ['ses:fromaddress', registry.group.mailboxes.answers],
  ['kms:signingalgorithm', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['kms:messagetype', 'DIGEST'],
]);

interface Grant {
  readonly role: string;
  readonly statement: Statement;
  readonly action: string;
  readonly resource: string;
}

const grants = (): Grant[] =>
  [...policies.roles].flatMap(([role, statements]) =>
    statements.flatMap((statement) =>
      statement.actions.flatMap(({ text: action }) =>
        statement.resources.map(({ text: resource }) => ({ role, statement, action, resource })),
      ),
    ),
  );

function refusal(roles: CollectedPolicies['roles'], { role, action, resource }: Grant): string | undefined {
  const authority = createAuthority({ ...policies, roles }, { note: () => undefined });
  const asked: Need = { action, resource, context: CONTEXT };
  return authority.refusal(asRole(role, 'session'), [asked]);
}

/** The policies without one action on one resource. */
function without({ role, statement, action, resource }: Grant): CollectedPolicies['roles'] {
  const left = (policies.roles.get(role) ?? []).flatMap((one) => {
    if (one !== statement) return [one];
    const actions = one.actions.filter(({ text }) => text !== action);
    const resources = one.resources.filter(({ text }) => text !== resource);
    const only = one.actions.filter(({ text }) => text === action);
    return [{ ...one, actions }, ...(resources.length > 0 ? [{ ...one, actions: only, resources }] : [])];
  });
  return new Map([...policies.roles, [role, left]]);
}

test('every grant allows what it says', () => {
  const all = grants();

  expect(all.length).toBeGreaterThan(policies.roles.size);
  expect(all.flatMap((grant) => refusal(policies.roles, grant) ?? [])).toEqual([]);
});

test('every grant that is taken away is missed, by the name of what lacks', () => {
  const given = grants().map((grant) => ({ grant, missed: refusal(without(grant), grant) }));

  expect(
    given
      .filter(({ missed }) => !missed)
      .map(({ grant }) => `${grant.role}: ${grant.action} on ${grant.resource}`),
  ).toEqual([]);
  for (const { grant, missed } of given)
    expect(missed).toContain(
      `not authorized to perform: ${grant.action} on resource: ${grant.resource} because no identity-based`,
    );
});
