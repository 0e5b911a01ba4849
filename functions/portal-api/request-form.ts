import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { FormRoute } from '#contracts/portal-api.ts';
import { newCaseId } from '../platform/case-opening.ts';
import { CODE_MINUTES } from '../platform/case-table/codes.ts';
import { forgetForm, formWith, keepForm } from '../platform/case-table/forms.ts';
import { loginWith, spendLogin } from '../platform/case-table/logins.ts';
import { isWithinRate } from '../platform/case-table/rates.ts';
import { log } from '../platform/log.ts';
import { pageMail, pageMailKey } from '../platform/mail/page-mail.ts';
import { sha256 } from '../platform/secret.ts';
import { filledIn } from './filled-form.ts';
import { formLetter } from './form-letter.ts';
import { formCodePage, formDone, formPage, tooManyForms } from './form-pages.ts';
import { takeLogin } from './login.ts';
import type { PortalDeps } from './routes.ts';
import { languageOf } from './words/index.ts';

const HOUR_MS = 3_600_000;
/** Forms within an hour: for a mailbox, so that nobody fills it with our codes; for a caller, so that no machine asks for all. */
const FOR_A_MAILBOX = 3;
const FROM_A_CALLER = 20;

/** The form for those who prefer it to mail. It counts once its mailbox has given back a code; then it is a letter (INT). */
export async function requestForm(deps: PortalDeps, route: FormRoute, event: APIGatewayProxyEventV2) {
  const body = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  const form = new URLSearchParams(body);
  const asked = form.get('language') ?? event.queryStringParameters?.['language'];
  const { group } = deps.registry;
  const language =
    group.languages.find((one) => one === asked) ?? languageOf(event.headers['accept-language'], group);
  switch (route) {
    case 'GET /request':
      return formPage(deps.registry, language);
    case 'POST /request/login':
      return takeLogin(deps, {
        token: form.get('token') ?? '',
        origin: event.headers['origin'] ?? '',
        language,
      });
    case 'POST /request':
      return takeForm(deps, { form, language, caller: event.requestContext.http.sourceIp });
    case 'POST /request/confirm':
      return confirmForm(deps, { form, language });
    default:
      return route satisfies never;
  }
}

type Sent = { readonly form: URLSearchParams; readonly language: Parameters<typeof formPage>[1] };

async function takeForm(deps: PortalDeps, { form, language, caller }: Sent & { readonly caller: string }) {
  const { registry, table, hash, now, toStranger } = deps;
  const handle = form.get('login');
  const login = handle === null ? null : await loginWith(table, handle, now());
  if (handle !== null && !login) {
    // What was typed stays; the address is what they now have to add.
    const { problem: _, ...typed } = filledIn(form, registry);
    return formPage(registry, language, { filled: typed, loginProblem: 'old' });
  }
  const filled = filledIn(form, registry, login?.mailbox);
  if (filled.problem)
    return formPage(registry, language, {
      filled,
      ...(login && handle ? { login: { handle, ...login } } : {}),
    });
  const within = async (who: string, most: number) =>
    isWithinRate(table, { who: await hash('caller', who), most, spanMs: HOUR_MS, now: now() });
  if (
    !(await within(`form from ${caller}`, FROM_A_CALLER)) ||
    !(await within(`form for ${filled.mailbox.toLowerCase()}`, FOR_A_MAILBOX))
  ) {
    log('REQUEST_REFUSED', { reason: 'form-flood' });
    return tooManyForms(registry, language);
  }
  // One login, one form.
  if (handle !== null && !(await spendLogin(table, handle)))
    return formPage(registry, language, { filled, loginProblem: 'used' });
  const token = randomBytes(32).toString('base64url');
  const code = await keepForm(table, hash, {
    token,
    now: now(),
    form: {
      caseId: newCaseId(),
      mailbox: filled.mailbox,
      name: filled.name,
      text: filled.text,
      rights: [...filled.rights],
      controllers: [...filled.controllers],
      language,
      receivedAt: now().toISOString(),
      ...(login ? { login: { facts: login.facts, customerNo: login.customerNo } } : {}),
    },
  });
  await toStranger(
    filled.mailbox,
    { letter: 'code', reference: null, code, minutes: CODE_MINUTES },
    language,
  );
  return formCodePage(registry, language, { token });
}

async function confirmForm(deps: PortalDeps, { form, language }: Sent) {
  const { registry, table, hash, now, layPage } = deps;
  const token = form.get('token') ?? '';
  const code = (form.get('code') ?? '').replace(/\D/g, '').slice(0, 6);
  const checked = /^[\w-]{43}$/.test(token)
    ? await formWith(table, hash, { token, code, now: now() })
    : ('expired' as const);
  if (typeof checked === 'string') {
    log('CODE_REFUSED', { reason: checked });
    return formCodePage(registry, language, { token, problem: checked });
  }
  const letter = formLetter(checked, registry, sha256(token).slice(0, 32));
  await layPage(pageMailKey(letter), await pageMail(letter));
  await forgetForm(table, token);
  log('PAGE_LAID', { caseId: checked.caseId, reason: 'opens' });
  return formDone(registry, language);
}
