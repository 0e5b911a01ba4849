import type { PortalLogin } from '#contracts/portal-login.ts';
import type { Controller } from '#contracts/registry.ts';
import type { Report } from './checks.ts';

/** What one company's declaration of a portal can get wrong, and what several can together (ADR 13). */
export function checkLogins(companies: ReadonlyMap<Controller, Report>): void {
  const declared = new Map<string, { login: PortalLogin; company: Controller }>();
  const pairs = new Set<string>();
  for (const [company, report] of companies) {
    (company.portalLogins ?? []).forEach((login, at) => {
      const say: Report = (path, advice) => report(['portalLogins', at, ...path], advice);
      if (declared.has(login.id)) say(['id'], 'give it an id that no other login of the group has');
      declared.set(login.id, { login, company });
      const pair = JSON.stringify([login.issuer, login.audience]);
      if (pairs.has(pair))
        say(['audience'], 'another login has this issuer and audience: a token could be for either');
      pairs.add(pair);
      checkLogin(login, say);
    });
  }
  for (const [company, report] of companies) {
    (company.acceptsLogins ?? []).forEach((id, at) => {
      const problem = acceptanceProblem(company, declared.get(id));
      if (problem) report(['acceptsLogins', at], problem);
    });
  }
}

function acceptanceProblem(
  company: Controller,
  found: { login: PortalLogin; company: Controller } | undefined,
): string | null {
  if (!found) return 'there is no login of this id in the group';
  if (found.company === company) return 'remove it: its own login says by countsAs what it stands for';
  return found.login.countsAs === 'document'
    ? null
    : 'remove it: its company does not let it stand for a document (countsAs)';
}

function checkLogin(login: PortalLogin, say: Report): void {
  const { issuer, jwks, jwksUri, claims, verified, countsAs, origins } = login;
  if (!isSafe(issuer)) say(['issuer'], 'write an address with https://');
  if ((jwks === undefined) === (jwksUri === undefined)) say([], 'write either jwks or jwksUri');
  if (jwksUri !== undefined && !isSafe(jwksUri))
    say(
      ['jwksUri'],
      'write an address with https://: whoever changes the keys on their way signs in as anybody',
    );
  jwks?.keys.forEach((key, at) => {
    if (jwks.keys.findIndex(({ kid }) => kid === key.kid) < at)
      say(['jwks', 'keys', at, 'kid'], 'another key has this kid');
    if (key.kty === 'RSA' && bitsOf(key.n) < 2048)
      say(['jwks', 'keys', at, 'n'], 'this key is too short: write one of 2048 bits or more');
  });
  verified.forEach((claim, at) => {
    if (verified.indexOf(claim) < at) say(['verified', at], 'this claim is already in the list: remove one');
    if (claims[claim] === undefined)
      say(['verified', at], `add claims.${claim}: nothing says where the token has it`);
  });
  if (countsAs === 'document' && verified.length === 0)
    say(['countsAs'], 'write code: a login of which nothing is verified shows nobody');
  origins.forEach((origin, at) => {
    if (!ORIGIN.test(origin))
      say(['origins', at], 'write it as https://my.shop.example: no path, no / at its end');
  });
}

/** Nothing that a policy of a page could read as more than one place: it stands in `frame-ancestors`. */
const ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

const isSafe = (address: string): boolean => new URL(address).protocol === 'https:';

/** Without the zeros that may stand before it. */
function bitsOf(modulus: string): number {
  const hex = Buffer.from(modulus, 'base64url').toString('hex').replace(/^0+/, '');
  return hex === '' ? 0 : hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
}
