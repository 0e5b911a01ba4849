/** The requester's pages. The secret is in the path, which is never logged: access logs hold the route key only. */
export const PAGE_ROUTES = ['GET /p/{secret}', 'POST /p/{secret}/code', 'POST /p/{secret}/verify'] as const;
export type PageRoute = (typeof PAGE_ROUTES)[number];

/** The public key of packages: the same name in a package and on the portal, so that one can be put over the other. */
export const KEY_FILE = 'signing-key.pem';
/** Open to everybody: whoever is shown a package years later has no link, and the key says nothing of anybody. */
export const KEY_ROUTE = `GET /${KEY_FILE}` as const;
export const keyAddress = (portalUrl: string): string => `${portalUrl.replace(/\/$/, '')}/${KEY_FILE}`;

export const PORTAL_ROUTES = [...PAGE_ROUTES, KEY_ROUTE] as const;
export type PortalRoute = (typeof PORTAL_ROUTES)[number];
