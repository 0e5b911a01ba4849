/** The requester's pages. The secret is in the path, which is never logged: access logs hold the route key only. */
export const PORTAL_ROUTES = ['GET /p/{secret}', 'POST /p/{secret}/code', 'POST /p/{secret}/verify'] as const;
export type PortalRoute = (typeof PORTAL_ROUTES)[number];
