import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from '#contracts/language.ts';
import type { PageRoute } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import type { BrowserScript } from '../platform/browser-script.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { CODE_MINUTES, checkCode, issueCode } from '../platform/case-table/codes.ts';
import { type Link, linkOf } from '../platform/case-table/links.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { pageAddress } from '../platform/identity-link.ts';
import { log } from '../platform/log.ts';
import type { Mailer, ToStranger } from '../platform/mailer.ts';
import type { ReadRange } from '../platform/package-pages.ts';
import type { KeyedHash } from '../platform/secret.ts';
import { codePage, siteOf } from './code-page.ts';
import { askForDocument } from './document-page.ts';
import { downloadPackage, endLink, openPackage, renewLink } from './my-data.ts';
import { showPackagePage } from './package-pages.ts';
import { redirect } from './page.ts';
import { codeGivenAt, endedSession, sessionCookie } from './session.ts';
import { statusForLink, statusWithForms } from './status-page.ts';
import { noSuchLink, type Upload } from './views.ts';
import { wordsIn } from './words/index.ts';
import { statusWordsIn } from './words/status.ts';
import { withdrawRequest, writeMessage } from './write.ts';

export interface PortalDeps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly hash: KeyedHash;
  readonly mailer: Mailer;
  readonly portalUrl: string;
  readonly now: () => Date;
  /** The public key of packages, as PEM. */
  readonly signingKey: () => Promise<string>;
  /** A form that puts one file under one key, and nothing else. */
  readonly upload: (to: { key: string; backTo: string }) => Promise<Upload>;
  readonly download: (object: { key: string; fileName: string }) => Promise<string>;
  /** Bytes of a package. */
  readonly readPackage: ReadRange;
  /** Lays what was written on a page into the inbox. The same key again replaces it. */
  readonly layPage: (key: string, mail: Uint8Array) => Promise<void>;
  /** Mails a code to who has filled in a form. */
  readonly toStranger: ToStranger;
  /** The script of the pages. */
  readonly script: () => BrowserScript;
}

/** Somebody with a link that is known and has not ended. */
export interface Visit {
  readonly secret: string;
  readonly link: Link;
  readonly state: Case;
  readonly hasSession: boolean;
  /** When the code was given that the session rests on. */
  readonly codeGivenAt: Date | null;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: URLSearchParams;
  /** A page of the package that is asked for. */
  readonly file: string;
}

const hasEnded = ({ expires, revoked }: Link, now: Date) => revoked === true || expires <= now.toISOString();

/**
 * For a link that has ended by itself: one to a package can be asked for anew, by POST and to its own mailbox only. Who has
 * ended a link did so because others may have it, and these are told nothing.
 */
export async function endedVisit(deps: PortalDeps, language: Language, event: APIGatewayProxyEventV2) {
  const secret = event.pathParameters?.['secret'] ?? '';
  const link = await linkOf(deps.table, secret);
  const canRenew = link !== null && link.purpose !== 'identity' && !link.revoked;
  if (link && canRenew && event.routeKey === 'POST /p/{secret}/renew') return renewLink(deps, language, link);
  return noSuchLink(deps.registry, language, 'linkExpired', canRenew ? secret : undefined);
}

export async function visitOf(
  { table, hash, now }: PortalDeps,
  event: APIGatewayProxyEventV2,
): Promise<Visit | 'linkUnknown' | 'linkExpired'> {
  const secret = event.pathParameters?.['secret'] ?? '';
  if (!/^[\w-]{43}$/.test(secret)) return 'linkUnknown';
  const link = await linkOf(table, secret);
  if (!link) return 'linkUnknown';
  if (hasEnded(link, now())) return 'linkExpired';
  const body = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  const given = await codeGivenAt(hash, { secret, cookies: event.cookies ?? [], now: now() });
  return {
    secret,
    link,
    state: await table.load(link.caseId),
    hasSession: given !== null,
    codeGivenAt: given,
    query: event.queryStringParameters ?? {},
    form: new URLSearchParams(body),
    file: event.pathParameters?.['file'] ?? '',
  };
}

async function open(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
  const { state, link, secret } = visit;
  if (link.purpose !== 'identity') return openPackage(deps, visit);
  const arrived = visit.query['key'] !== undefined;
  const note = noteFor(visit, arrived || (state.status === 'judging' && state.documents.length > 0));
  const asksForDocument = deps.registry.group.identity === 'always-document';
  const waits = state.status === 'identity' || state.status === 'judging';
  const showsStatus = !waits || arrived || state.documents.length > 0;
  if (visit.hasSession && (showsStatus || visit.query['show'] === 'status' || !asksForDocument))
    return statusWithForms(deps, visit, { note });
  const site = await siteOf(deps, state);
  if (showsStatus) return statusForLink(site, state, secret, { note });
  if (!state.mailboxVerified || !visit.hasSession) return codePage(deps, visit, { sent: false });
  const upload = await deps.upload({
    // The case and a random name: the key tells nobody who it is.
    key: `${state.id}/${randomUUID()}`,
    backTo: pageAddress(deps.portalUrl, secret),
  });
  return askForDocument(site, state, { upload, secret });
}

/** What has just happened, or what there is to know before anything else. */
function noteFor({ state, query }: Visit, documentArrived: boolean): string | null {
  if (query['said'] === 'message') return statusWordsIn(state.language).arrived;
  return documentArrived ? wordsIn(state.language).uploaded : null;
}

async function sendCode(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
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

async function verify(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
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
async function confirmMailbox({ table, now }: PortalDeps, { state }: Visit): Promise<void> {
  if (state.status !== 'identity' && state.status !== 'judging') return;
  const { mailbox } = await requesterOf(table, state.id);
  await table.execute(
    state.id,
    { type: 'VerifyMailbox' },
    {
      actor: { kind: 'requester' },
      now: now(),
      also: [verifyIdentifiers(table, state.id, { email: mailbox })],
    },
  );
}

/** Takes the session back, on a computer that others use too. */
async function leave({ portalUrl }: PortalDeps, { secret }: Visit) {
  return redirect(`/p/${secret}`, [endedSession({ secret, portalUrl })]);
}

export const ROUTES: Readonly<
  Record<PageRoute, (deps: PortalDeps, visit: Visit) => Promise<APIGatewayProxyStructuredResultV2>>
> = {
  'GET /p/{secret}': open,
  'POST /p/{secret}/code': sendCode,
  'POST /p/{secret}/verify': verify,
  'POST /p/{secret}/message': writeMessage,
  'POST /p/{secret}/withdraw': withdrawRequest,
  'POST /p/{secret}/download': downloadPackage,
  // A link that has not ended needs no other one.
  'POST /p/{secret}/renew': open,
  'POST /p/{secret}/end': endLink,
  'POST /p/{secret}/leave': leave,
  'GET /p/{secret}/package/{file+}': showPackagePage,
};
