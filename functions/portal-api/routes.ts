import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PageRoute } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { CODE_MINUTES, checkCode, issueCode } from '../platform/case-table/codes.ts';
import { type Link, linkOf } from '../platform/case-table/links.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { pageAddress } from '../platform/identity-link.ts';
import { log } from '../platform/log.ts';
import type { Mailer } from '../platform/mailer.ts';
import type { KeyedHash } from '../platform/secret.ts';
import { redirect } from './page.ts';
import { hasSession, sessionCookie } from './session.ts';
import { fingerprintToShow } from './signing-key.ts';
import { askForCode, askForDocument, type CodeProblem, type Site, showStatus, type Upload } from './views.ts';

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
}

/** Somebody with a link that is known and has not ended. */
export interface Visit {
  readonly secret: string;
  readonly link: Link;
  readonly state: Case;
  readonly hasSession: boolean;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: URLSearchParams;
}

export async function visitOf(
  { table, hash, now }: PortalDeps,
  event: APIGatewayProxyEventV2,
): Promise<Visit | 'linkUnknown' | 'linkExpired'> {
  const secret = event.pathParameters?.['secret'] ?? '';
  if (!/^[\w-]{43}$/.test(secret)) return 'linkUnknown';
  const link = await linkOf(table, secret);
  if (!link) return 'linkUnknown';
  if (link.expires <= now().toISOString()) return 'linkExpired';
  const body = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  return {
    secret,
    link,
    state: await table.load(link.caseId),
    hasSession: await hasSession(hash, { secret, cookies: event.cookies ?? [], now: now() }),
    query: event.queryStringParameters ?? {},
    form: new URLSearchParams(body),
  };
}

const codePage = async (deps: PortalDeps, visit: Visit, shown: { sent: boolean; problem?: CodeProblem }) =>
  askForCode(await siteOf(deps, visit.state), visit.state, {
    secret: visit.secret,
    purpose: visit.link.purpose,
    fingerprint: visit.link.purpose === 'package' ? await fingerprintToShow(deps) : null,
    ...shown,
  });

/** Forms lead to the store directly: its origin has to stand in the content security policy. */
async function siteOf({ registry, download }: PortalDeps, state: Case): Promise<Site> {
  const storeOrigin = new URL(await download({ key: `${state.id}/`, fileName: 'none' })).origin;
  return { registry, storeOrigin };
}

async function open(deps: PortalDeps, visit: Visit): Promise<APIGatewayProxyStructuredResultV2> {
  const { state, link, secret } = visit;
  if (link.purpose === 'package') return codePage(deps, visit, { sent: false });
  const site = await siteOf(deps, state);
  const arrived = visit.query['key'] !== undefined;
  const asksForDocument = deps.registry.group.identity === 'always-document';
  const waits = state.status === 'identity' || state.status === 'judging';
  if (!waits || arrived || (state.documents.length > 0 && !visit.hasSession))
    return showStatus(site, state, { arrived });
  if (!state.mailboxVerified || !visit.hasSession) return codePage(deps, visit, { sent: false });
  if (!asksForDocument || state.documents.length > 0)
    return showStatus(site, state, { arrived: state.documents.length > 0 });
  const upload = await deps.upload({
    // The case and a random name: the key tells nobody who it is.
    key: `${state.id}/${randomUUID()}`,
    backTo: pageAddress(deps.portalUrl, secret),
  });
  return askForDocument(site, state, upload);
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
  return link.purpose === 'identity' ? confirmMailbox(deps, visit, secret) : handOver(deps, visit);
}

/** The code came back from the mailbox that the request came from: that address is verified now (IDV-2). */
async function confirmMailbox({ table, hash, portalUrl, now }: PortalDeps, { state }: Visit, secret: string) {
  const { mailbox } = await requesterOf(table, state.id);
  if (state.status === 'identity' || state.status === 'judging') {
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
  return redirect(`/p/${secret}`, [await sessionCookie(hash, { secret, portalUrl, now: now() })]);
}

/** Writes down that the package was collected before the address that opens it is given out. */
async function handOver(deps: PortalDeps, { state }: Visit) {
  const { table, download, now } = deps;
  if (!state.package) return showStatus(await siteOf(deps, state), state, { arrived: false });
  await table.execute(state.id, { type: 'RecordCollection' }, { actor: { kind: 'requester' }, now: now() });
  return redirect(await download({ key: state.package.key, fileName: `${state.reference}.zip` }));
}

export const ROUTES: Readonly<
  Record<PageRoute, (deps: PortalDeps, visit: Visit) => Promise<APIGatewayProxyStructuredResultV2>>
> = {
  'GET /p/{secret}': open,
  'POST /p/{secret}/code': sendCode,
  'POST /p/{secret}/verify': verify,
};
