import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { firstProof } from '#domain/identity/policy.ts';
import { CODE_MINUTES, checkCode, issueCode } from '../platform/case-table/codes.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { codePage } from './code-page.ts';
import { redirect } from './page.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { sessionCookie } from './session.ts';

/** Sends a one-time code, unless too many were asked for. */
export async function sendCode(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
  const { state, link } = visit;
  const issued = await issueCode(deps.table, deps.hash, {
    caseId: state.id,
    purpose: link.purpose,
    now: deps.now(),
  });
  if ('refused' in issued) {
    log('CODE_REFUSED', { caseId: state.id, reason: issued.refused });
    const problem = issued.refused === 'too-soon' ? 'codeTooSoon' : 'codeExhausted';
    return codePage(deps, visit, { sent: issued.refused === 'too-soon', problem });
  }
  await deps.mailer.send(state.id, {
    letter: 'code',
    reference: state.reference,
    code: issued.code,
    minutes: CODE_MINUTES,
  });
  return codePage(deps, visit, { sent: true });
}

const PROBLEMS = { wrong: 'codeWrong', expired: 'codeExpired', exhausted: 'codeExhausted' } as const;

/** A right code begins a session; with the link of a request it also proves the mailbox. */
export async function verifyCode(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
  const { state, link, secret } = visit;
  const code = (visit.form.get('code') ?? '').replace(/\D/g, '').slice(0, 6);
  const checked = await checkCode(deps.table, deps.hash, {
    caseId: state.id,
    purpose: link.purpose,
    code,
    now: deps.now(),
  });
  if (checked !== 'right') {
    log('CODE_REFUSED', { caseId: state.id, reason: checked });
    return codePage(deps, visit, { sent: true, problem: PROBLEMS[checked] });
  }
  if (link.purpose === 'identity') await confirmMailbox(deps, visit);
  const { hash, portalUrl, now } = deps;
  return redirect(`/p/${secret}`, [await sessionCookie(hash, { secret, portalUrl, now: now() })]);
}

/** The code came back from the mailbox that the request came from: that address is verified now (IDV-2). */
async function confirmMailbox({ table, registry, now }: PortalDeps, { state }: Visit): Promise<void> {
  if (state.status !== 'identity' && state.status !== 'judging') return;
  const { mailbox } = await requesterOf(table, state.id);
  await table.execute(
    state.id,
    { type: 'VerifyMailbox', asks: firstProof(registry, state.login) },
    {
      actor: { kind: 'requester' },
      now: now(),
      also: [verifyIdentifiers(table, state.id, { email: mailbox })],
    },
  );
}
