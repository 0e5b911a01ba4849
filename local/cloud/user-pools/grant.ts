import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { PoolClient } from './types.ts';

/** Stands for the API of a client where OAuth wants the address of a resource. */
export const audienceUri = (clientId: string): string => `urn:user-pool-client:${clientId}`;

/** The pool's own clients have whatever the template allows them: nobody is asked. */
export async function grantAll(ctx: KoaContextWithOIDC, client: PoolClient): Promise<Grant | undefined> {
  const { provider, session, account } = ctx.oidc;
  if (!account) return undefined;
  const known = session?.grantIdFor(client.id);
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ accountId: account.accountId, clientId: client.id });
  grant.addOIDCScope(client.scopes.join(' '));
  grant.addResourceScope(audienceUri(client.id), client.scopes.join(' '));
  await grant.save();
  return grant;
}
