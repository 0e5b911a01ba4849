import * as z from 'zod/mini';

/** The requester's pages. The secret is in the path, which is never logged: access logs hold the route key only. */
export const PAGE_ROUTES = [
  'GET /p/{secret}',
  'POST /p/{secret}/code',
  'POST /p/{secret}/verify',
  'POST /p/{secret}/answer',
  'POST /p/{secret}/message',
  'POST /p/{secret}/withdraw',
  'POST /p/{secret}/download',
  'POST /p/{secret}/renew',
  'POST /p/{secret}/end',
  'POST /p/{secret}/leave',
  'GET /p/{secret}/package/{file+}',
] as const;
export type PageRoute = (typeof PAGE_ROUTES)[number];

/** The form for those who prefer it to mail: open to everybody, and a code from the mailbox before it counts. */
export const FORM_ROUTES = [
  'GET /request',
  'POST /request',
  'POST /request/confirm',
  /** A customer portal hands over who has signed in there, in the body and never in an address (ADR 13). */
  'POST /request/login',
] as const;
export type FormRoute = (typeof FORM_ROUTES)[number];
export const FORM_PATH = '/request';

/** The one script of the pages, for everybody the same. */
export const SCRIPT_PATH = '/portal.js';
export const SCRIPT_ROUTE = `GET ${SCRIPT_PATH}` as const;
/** Beside the bundle of the function, as it is served. */
export const SCRIPT_FILE = 'portal.js';

/** The public key of packages: the same name in a package and on the portal, so that one can be put over the other. */
export const KEY_FILE = 'signing-key.pem';
/** Open to everybody: whoever is shown a package years later has no link, and the key says nothing of anybody. */
export const KEY_ROUTE = `GET /${KEY_FILE}` as const;
export const keyAddress = (portalUrl: string): string => `${portalUrl.replace(/\/$/, '')}/${KEY_FILE}`;

export const PORTAL_ROUTES = [...PAGE_ROUTES, ...FORM_ROUTES, SCRIPT_ROUTE, KEY_ROUTE] as const;
export type PortalRoute = (typeof PORTAL_ROUTES)[number];

/** What a requester writes about on the page of their case. A withdrawal is asked for apart. */
export const MESSAGE_KINDS = ['answer', 'correct', 'narrow', 'other'] as const;
export const MessageKind = z.enum(MESSAGE_KINDS);
export type MessageKind = z.infer<typeof MessageKind>;

/**
 * What is written on a page is laid into the inbox as a mail, below this prefix and with fields that only the portal can
 * write there. The intake takes it from there, as it takes mail.
 */
export const PAGE_MAIL_PREFIX = 'page/';
export const PAGE_FIELDS = {
  /** The id of the case that it belongs to, or that it opens. */
  caseId: 'X-Inzage-Case',
  /** `opens`, `message`, or `withdraws`. */
  act: 'X-Inzage-Act',
  /** When it was sent from the page, as an ISO instant: the law's clock runs from then (CLK-2). */
  receivedAt: 'X-Inzage-Received',
  language: 'X-Inzage-Language',
  /** Rights that were ticked, and companies; separated by spaces. */
  rights: 'X-Inzage-Rights',
  controllers: 'X-Inzage-Controllers',
  /** The login that a form came with, as base64url of its JSON. */
  login: 'X-Inzage-Login',
} as const;
export const PageAct = z.enum(['opens', 'message', 'withdraws']);
export type PageAct = z.infer<typeof PageAct>;

/** Days after which a copy of a document goes by itself, if nobody has judged it (IDV-4). */
export const IDENTITY_COPY_DAYS = 60;
