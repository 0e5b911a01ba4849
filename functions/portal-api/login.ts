import { randomBytes } from 'node:crypto';
import type { Language } from '#contracts/language.ts';
import type { LoginClaim } from '#contracts/portal-login.ts';
import { keepLogin, spendToken, type WaitingLogin } from '../platform/case-table/logins.ts';
import { log } from '../platform/log.ts';
import { type LoginProblem, type ProvenToken, provenToken } from '../platform/login-token.ts';
import { isMailbox } from './filled-form.ts';
import { formPage } from './form-pages.ts';
import type { PortalDeps } from './routes.ts';

/** A number that customers are known by; nothing that could be read as more than one. */
const CUSTOMER_NO = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,63}$/u;

interface Handover {
  readonly token: string;
  readonly origin: string;
  readonly language: Language;
}

/**
 * Takes a login that a customer portal hands over, once, and shows the form with it (ADR 13). A login that cannot be taken
 * costs nobody their request: the same form without it, which says why.
 */
export async function takeLogin(deps: PortalDeps, { token, origin, language }: Handover) {
  const { table, registry, now, loginKeys } = deps;
  const taken = await provenToken(token, { registry, keys: loginKeys, origin, now: now() });
  const login = typeof taken === 'string' ? taken : await usedOnce(deps, taken);
  if (typeof login === 'string') {
    log('LOGIN_REFUSED', { reason: login });
    return formPage(registry, language, { loginProblem: login });
  }
  const handle = randomBytes(32).toString('base64url');
  await keepLogin(table, { handle, login, now: now() });
  log('LOGIN_TAKEN', { controller: login.facts.controller });
  return formPage(registry, language, { login: { handle, ...login } });
}

/** What is wrong with its claims is said before it is used up. */
async function usedOnce({ table, hash, registry }: PortalDeps, token: ProvenToken) {
  const { controller, id, issuer, title } = token.declared;
  const said = saidBy(token);
  if (!said || !isMailbox(said.mailbox, registry)) return 'incomplete' satisfies LoginProblem;
  const once = await hash('login', `used ${controller}/${id} ${token.once}`);
  if (!(await spendToken(table, once, token.expires))) return 'used' satisfies LoginProblem;
  const login: WaitingLogin = {
    title,
    mailbox: said.mailbox,
    customerNo: said.customerNo,
    facts: {
      controller,
      login: id,
      issuer,
      at: token.signedInAt.toISOString(),
      subject: await hash('login', `subject ${issuer} ${token.subject}`),
      verified: said.verified,
    },
  };
  return login;
}

/** What the token says of the person, and what of it is more than a claim; null: not enough for a request. */
function saidBy({ declared, claims }: ProvenToken) {
  const { email: emailClaim, customerNo: customerClaim } = declared.claims;
  const mailbox = claims[emailClaim];
  if (typeof mailbox !== 'string') return null;
  const written = customerClaim === undefined ? undefined : claims[customerClaim];
  if (written !== undefined && !isNumberOfCustomer(written)) return null;
  const customerNo = written === undefined ? null : String(written).trim();
  // The portal's own word for an address that it has not checked goes before the registry's (OpenID Connect Core 5.1).
  const checked = claims['email_verified'] ?? true;
  const holds: Readonly<Record<LoginClaim, boolean>> = {
    email: checked === true || checked === 'true',
    customerNo: customerNo !== null,
  };
  return { mailbox, customerNo, verified: declared.verified.filter((claim) => holds[claim]) };
}

const isNumberOfCustomer = (value: unknown): value is string | number =>
  (typeof value === 'string' || Number.isSafeInteger(value)) && CUSTOMER_NO.test(String(value).trim());
