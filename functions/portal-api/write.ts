import { randomUUID } from 'node:crypto';
import { MessageKind, type PageAct } from '#contracts/portal-api.ts';
import { isWithinRate } from '../platform/case-table/rates.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { pageMail, pageMailKey } from '../platform/mail/page-mail.ts';
import { sha256 } from '../platform/secret.ts';
import { codePage } from './code-page.ts';
import { redirect } from './page.ts';
import type { PortalDeps, Visit } from './routes.ts';
import { statusWithForms } from './status-page.ts';
import { statusWordsIn } from './words/status.ts';

export const LONGEST_TEXT = 10_000;
const MESSAGES_A_DAY = 20;
const DAY_MS = 86_400_000;

/** Tells us something about a request. A person reads it; what it says is done by nobody else (AUT). */
export async function writeMessage(deps: PortalDeps, visit: Visit) {
  if (!visit.hasSession) return codePage(deps, visit, { sent: false });
  const text = (visit.form.get('text') ?? '').trim();
  if (text === '') return statusWithForms(deps, visit, { problem: 'empty', text });
  if (text.length > LONGEST_TEXT) return statusWithForms(deps, visit, { problem: 'tooLong', text });
  const kind = MessageKind.safeParse(visit.form.get('kind')).data ?? 'other';
  return lay(deps, visit, { act: 'message', subject: statusWordsIn(visit.state.language).kind[kind], text });
}

/** Gives the request up, once the box beside it is ticked. Only a person ends the case for that. */
export async function withdrawRequest(deps: PortalDeps, visit: Visit) {
  if (!visit.hasSession) return codePage(deps, visit, { sent: false });
  if (visit.form.get('sure') !== 'yes') return statusWithForms(deps, visit, { problem: 'unsure', text: '' });
  const { withdraw, withdrawSure } = statusWordsIn(visit.state.language);
  return lay(deps, visit, { act: 'withdraws', subject: withdraw, text: withdrawSure });
}

async function lay(
  deps: PortalDeps,
  visit: Visit,
  { act, subject, text }: { act: PageAct; subject: string; text: string },
) {
  const { table, hash, now, registry, layPage } = deps;
  const { state, secret } = visit;
  const rate = { who: await hash('caller', `message ${state.id}`), most: MESSAGES_A_DAY, spanMs: DAY_MS };
  if (!(await isWithinRate(table, { ...rate, now: now() })))
    return statusWithForms(deps, visit, { problem: 'tooMany', text });
  const { mailbox, name } = await requesterOf(table, state.id);
  const letter = {
    caseId: state.id,
    act,
    mailbox,
    name,
    to: registry.group.mailboxes.answers,
    subject: `${state.reference}: ${subject}`,
    text,
    language: state.language,
    receivedAt: now().toISOString(),
    // The form's own, so that a second press of the button is not a second letter.
    once: sha256(`${state.id} ${act} ${visit.form.get('once') ?? randomUUID()}`).slice(0, 32),
  };
  await layPage(pageMailKey(letter), await pageMail(letter));
  log('PAGE_LAID', { caseId: state.id, reason: act });
  return redirect(`/p/${secret}?said=message`);
}
