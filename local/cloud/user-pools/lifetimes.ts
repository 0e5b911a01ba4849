import type { Configuration } from 'oidc-provider';
import type { Clock } from '#cloud/clock.ts';
import type { PoolClient } from './types.ts';

// As in Cognito.
const SESSION_SECONDS = 3600;
const CODE_SECONDS = 5 * 60;
/** Ours: how long the form may stand open. */
const FORM_SECONDS = 15 * 60;

/** How long everything lives, in seconds. */
export function lifetimes(
  clientOf: (id: string | undefined) => PoolClient,
  clock: Clock,
): NonNullable<Configuration['ttl']> {
  return {
    // Counted from the sign-in: a session that is used does not live longer.
    Session: (_ctx, { loginTs }) =>
      loginTs === undefined
        ? SESSION_SECONDS
        : Math.max(1, loginTs + SESSION_SECONDS - Math.floor(clock.now() / 1000)),
    Interaction: FORM_SECONDS,
    AuthorizationCode: CODE_SECONDS,
    AccessToken: (_ctx, _token, client) => clientOf(client.clientId).accessTokenSeconds,
    IdToken: (_ctx, _token, client) => clientOf(client.clientId).idTokenSeconds,
    // A rotated token lives no longer than the first one would have.
    RefreshToken: (ctx, _token, client) =>
      ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? clientOf(client.clientId).refreshTokenSeconds,
    // A session hands one grant on for as long as it lasts, and the last refresh token of it has to find it still.
    Grant: (_ctx, { clientId }) => SESSION_SECONDS + clientOf(clientId).refreshTokenSeconds,
  };
}
