import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Language } from '#contracts/language.ts';
import type { PageRoute } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import { proofToAsk } from '#domain/identity/policy.ts';
import { hasMandate, needsMandate } from '#domain/identity/rules.ts';
import type { BrowserScript } from '../platform/browser-script.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { type Link, linkOf } from '../platform/case-table/links.ts';
import { documentKey, documentKind } from '../platform/document-key.ts';
import { pageAddress } from '../platform/identity-link.ts';
import type { LoginKeys } from '../platform/login-token.ts';
import type { Mailer, ToStranger } from '../platform/mailer.ts';
import type { ReadRange } from '../platform/package-pages.ts';
import type { KeyedHash } from '../platform/secret.ts';
import { answerQuestion, questionIn } from './answer.ts';
import { sendCode, verifyCode } from './code.ts';
import { codePage, siteOf } from './code-page.ts';
import { askForDocument, askForMandate } from './document-page.ts';
import { downloadPackage, endLink, openPackage, renewLink } from './my-data.ts';
import { showPackagePage } from './package-pages.ts';
import { redirect } from './page.ts';
import { askQuestion } from './proof-views.ts';
import { codeGivenAt, endedSession } from './session.ts';
import { statusForLink, statusWithForms } from './status-page.ts';
import { noSuchLink, type Upload } from './views.ts';
import { wordsIn } from './words/index.ts';
import { proofWordsIn } from './words/proof.ts';
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
  /** Keys that customer portals sign logins with. */
  readonly loginKeys: LoginKeys;
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
  const site = await siteOf(deps, state);
  const note = noteFor(visit);
  const asks = askedIn(visit);
  if (!visit.hasSession) {
    const needsCode = isUnproven(state) && (!state.mailboxVerified || (state.status === 'identity' && asks));
    return needsCode ? codePage(deps, visit, { sent: false }) : statusForLink(site, state, secret, { note });
  }
  if (!asks || visit.query['show'] === 'status') return statusWithForms(deps, visit, { note });
  const question = questionIn(state);
  if (asks === 'question')
    return question ? askQuestion(site, state, { secret, question }) : statusWithForms(deps, visit, { note });
  const upload = await deps.upload({
    key: documentKey(state.id, asks === 'mandate' ? 'mandate' : 'identity'),
    backTo: pageAddress(deps.portalUrl, secret),
  });
  const ask = asks === 'mandate' ? askForMandate : askForDocument;
  return ask(site, state, { upload, secret });
}

const isUnproven = ({ status }: Case) => status === 'identity' || status === 'judging';

/** What the page asks for now; after an upload, of which the case may not have heard yet, no second one of it. */
function askedIn({ state, query }: Visit): ReturnType<typeof proofToAsk> {
  if (!isUnproven(state)) return null;
  const arrived = query['key'];
  if (arrived === undefined) return proofToAsk(state);
  // Of whoever acts for another, the mandate is still missing (IDV-5).
  const onlyItself = documentKind(arrived) === 'identity' && needsMandate(state) && !hasMandate(state);
  return onlyItself ? 'mandate' : null;
}

/** What has just happened, or what there is to know before anything else. */
function noteFor({ state, query }: Visit): string | null {
  if (query['said'] === 'message') return statusWordsIn(state.language).arrived;
  if (query['key'] !== undefined) return wordsIn(state.language).uploaded;
  if (state.status !== 'judging') return null;
  return state.documents.length > 0 ? wordsIn(state.language).uploaded : proofWordsIn(state.language).judged;
}

async function answer(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
  if (visit.link.purpose !== 'identity' || !visit.hasSession) return codePage(deps, visit, { sent: false });
  return answerQuestion(deps, await siteOf(deps, visit.state), visit);
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
  'POST /p/{secret}/verify': verifyCode,
  'POST /p/{secret}/message': writeMessage,
  'POST /p/{secret}/withdraw': withdrawRequest,
  'POST /p/{secret}/download': downloadPackage,
  // A link that has not ended needs no other one.
  'POST /p/{secret}/renew': open,
  'POST /p/{secret}/end': endLink,
  'POST /p/{secret}/leave': leave,
  'GET /p/{secret}/package/{file+}': showPackagePage,
  'POST /p/{secret}/answer': answer,
};
