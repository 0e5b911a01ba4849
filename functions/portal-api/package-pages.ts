import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pageInPackage } from '../platform/package-pages.ts';
import { codePage } from './code-page.ts';
import { redirect } from './page.ts';
import { parcelOf } from './parcel.ts';
import type { PortalDeps, Visit } from './routes.ts';

/** Beside the pages; browsers show it. */
const LETTER = 'letter.pdf';

/**
 * A page of the package, as it will stand on its owner's disk. It forbids itself everything but its own style; the headers
 * say so once more, and that it is nobody else's to keep. What is no page leads back to where the whole can be fetched.
 */
export async function showPackagePage(
  deps: PortalDeps,
  visit: Visit,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { state, link, secret, file } = visit;
  if (link.purpose === 'identity' || !visit.hasSession) return codePage(deps, visit, { sent: false });
  const parcel = parcelOf(state, link.purpose);
  const isLetter = file === LETTER;
  const isShown = isLetter || /^[\w/-]{1,200}\.html$/.test(file);
  const content = isShown && parcel ? await pageInPackage(deps.readPackage, parcel, file) : null;
  if (content === null) return redirect(`/p/${secret}`);
  return {
    statusCode: 200,
    headers: {
      'content-type': isLetter ? 'application/pdf' : 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      // Which style it is, the page's own policy says; both hold.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    ...(isLetter
      ? { body: content.toString('base64'), isBase64Encoded: true }
      : { body: content.toString('utf8') }),
  };
}
