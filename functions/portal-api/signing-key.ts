import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { KEY_FILE } from '#contracts/portal-api.ts';
import { fingerprintOf } from '#domain/package/index.ts';
import { log } from '../platform/log.ts';
import type { PortalDeps } from './routes.ts';

type Key = Pick<PortalDeps, 'signingKey'>;

/** An hour: the key changes hardly ever, and whoever exchanges it waits no longer than that. */
const SECONDS = 60 * 60;

/** The public key, for everybody. As a file to be saved, so that no browser shows it and no editor changes its line ends. */
export async function publishedKey({ signingKey }: Key): Promise<APIGatewayProxyStructuredResultV2> {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'application/x-pem-file',
      'content-disposition': `attachment; filename="${KEY_FILE}"`,
      'cache-control': `public, max-age=${SECONDS}`,
      'x-content-type-options': 'nosniff',
    },
    body: await signingKey(),
  };
}

/**
 * The key's fingerprint for a page, or null while it cannot be had: the page goes without it, because nobody is to be
 * kept from their data by a key that only says whose they are.
 */
export async function fingerprintToShow({ signingKey }: Key): Promise<string | null> {
  try {
    return fingerprintOf(await signingKey());
  } catch (error) {
    log('KEY_NOT_SHOWN', { error: error instanceof Error ? error.name : 'Error' });
    return null;
  }
}
