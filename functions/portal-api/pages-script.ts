import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { BrowserScript } from '../platform/browser-script.ts';

/** A year: the page names it with its hash, so that another script has another address. */
const SECONDS = 31_536_000;

/** The one script of the pages. */
export const servedScript = ({ source }: BrowserScript): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': `public, max-age=${SECONDS}, immutable`,
    'x-content-type-options': 'nosniff',
  },
  body: source,
});
