import { describe, expect, test } from 'vitest';
import { ControllerId } from '#contracts/ids.ts';
import { type LoginFacts, PortalLogin } from '#contracts/portal-login.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { firstProof } from '#domain/identity/policy.ts';
import { basisOf } from '#domain/identity/rules.ts';
import { COMMANDS as C, caseAfter, human, requester, system } from '../case/factory.ts';
import { aRegistry } from '../letters/a-registry.ts';

const HOME = ControllerId.parse('voorbeeld');

const LOGIN: LoginFacts = {
  controller: HOME,
  login: 'my-shop',
  issuer: 'https://login.shop.example/',
  at: '2026-03-05T09:58:00.000Z',
  subject: 'hash',
  verified: ['email', 'customerNo'],
};

/** A group that asks a copy of everybody; its first company has a portal, whose login stands for `countsAs`. */
function groupOf(countsAs: 'code' | 'document', accepting: readonly string[] = []): Registry {
  const { group, controllers } = aRegistry();
  const portal = PortalLogin.parse({
    id: 'my-shop',
    title: 'My Shop',
    issuer: LOGIN.issuer,
    audience: 'form',
    jwksUri: 'https://login.shop.example/keys',
    claims: { email: 'email' },
    verified: ['email'],
    countsAs,
    maxAgeMinutes: 30,
    origins: ['https://my.shop.example'],
  });
  return {
    group: { ...group, identity: 'always-document' },
    controllers: controllers.map((one) => ({
      ...one,
      ...(one.id === HOME ? { portalLogins: [portal] } : {}),
      ...(accepting.includes(one.id) ? { acceptsLogins: ['my-shop'] } : {}),
    })),
  };
}

describe('a login in a group that asks a copy of everybody', () => {
  test('leaves it asked where it counts as no more than a code', () => {
    expect(firstProof(groupOf('code', ['beller']), LOGIN)).toBe('document');
  });

  test('leaves it asked while one other company does not take it (ADR 11)', () => {
    expect(firstProof(groupOf('document'), LOGIN)).toBe('document');
  });

  test('stands in its place where every company that asks one takes it', () => {
    expect(firstProof(groupOf('document', ['beller']), LOGIN)).toBe('code');
  });

  test('changes nothing for whoever comes without one', () => {
    expect(firstProof(groupOf('document', ['beller']))).toBe('document');
  });

  test('stands for nothing where the portal has checked nothing of it', () => {
    expect(firstProof(groupOf('document', ['beller']), { ...LOGIN, verified: [] })).toBe('document');
  });

  test('stands for nothing once the group has taken it back', () => {
    expect(firstProof(groupOf('document', ['beller']), { ...LOGIN, login: 'their-shop' })).toBe('document');
  });
});

const opened = (login: LoginFacts = LOGIN) =>
  [{ ...C.OpenCase, channel: 'form', login }, system] as const satisfies readonly [Command, typeof system];
const CODE = [{ type: 'VerifyMailbox', asks: 'code' }, requester] as const satisfies readonly [
  Command,
  typeof requester,
];
const accept = (more: Partial<Extract<Command, { type: 'AcceptIdentity' }>>): Command => ({
  type: 'AcceptIdentity',
  basis: 'login',
  verified: ['email'],
  ...more,
});
const refusalOf = (state: ReturnType<typeof caseAfter>, command: Command) =>
  decide(state, command, human).refusal?.code;

describe('a case that was opened with a login', () => {
  test('rests on it, and a person judges all the same', () => {
    const state = caseAfter(opened(), CODE);
    expect([state.status, basisOf(state)]).toEqual(['judging', 'login']);
    expect(decide(state, accept({}), system).refusal?.code).toBe('not-allowed');
  });

  test('is not judged before the code has come back', () => {
    expect(refusalOf(caseAfter(opened()), accept({}))).toBe('wrong-state');
  });

  test('can be accepted by the customer number that the portal has checked', () => {
    expect(
      refusalOf(caseAfter(opened(), CODE), accept({ verified: ['email', 'customerNo'] })),
    ).toBeUndefined();
  });

  test('cannot by one that it has not checked', () => {
    const state = caseAfter(opened({ ...LOGIN, verified: ['email'] }), CODE);
    expect(refusalOf(state, accept({ verified: ['email', 'customerNo'] }))).toBe('not-shown');
  });

  test.each(['name', 'birthDate', 'phone'] as const)('shows no %s', (kind) => {
    expect(refusalOf(caseAfter(opened(), CODE), accept({ verified: ['email', kind] }))).toBe('not-shown');
  });

  test('rests on a document once one has come', () => {
    const state = caseAfter(opened(), CODE, [C.SubmitDocument, requester]);
    expect(basisOf(state)).toBe('document');
    expect(refusalOf(state, accept({}))).toBe('basis-differs');
  });
});
