import type { IncomingHttpHeaders } from 'node:http';
import type { CorsSpec } from './types.ts';

/** A preflight. With CORS configured the API answers it itself, whatever its routes say. */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return (
    method === 'OPTIONS' &&
    headers.origin !== undefined &&
    headers['access-control-request-method'] !== undefined
  );
}

/** The headers of an answer to this origin; none for an origin that is not allowed. */
export function corsHeaders(
  cors: CorsSpec,
  origin: string | undefined,
  o: { preflight: boolean },
): Record<string, string> {
  const allowed = origin === undefined ? undefined : allowedOrigin(cors, origin);
  if (allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(allowed !== '*' && { vary: 'origin' }),
    ...(cors.allowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(o.preflight
      ? {
          ...list('access-control-allow-methods', cors.allowMethods),
          ...list('access-control-allow-headers', cors.allowHeaders),
          ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
        }
      : list('access-control-expose-headers', cors.exposeHeaders)),
  };
}

/** Origins are listed whole, as `*`, or as `https://*` for any origin of one scheme. */
function allowedOrigin(cors: CorsSpec, origin: string): string | undefined {
  const origins = cors.allowOrigins ?? [];
  if (origins.includes('*')) return '*';
  const scheme = `${origin.split('://', 1)[0]}://*`;
  return origins.includes(origin) || origins.includes(scheme) ? origin : undefined;
}

function list(name: string, values: readonly string[] | undefined): Record<string, string> {
  return values && values.length > 0 ? { [name]: values.join(',') } : {};
}
