import type { ConsoleSettings } from './console-settings.ts';

const MARK = '<!-- deployment -->';

/**
 * The one page of the console for one deployment: whom it calls, and a policy that lets it call nobody else. The policy of the
 * distribution's headers holds beside it and is the stricter for scripts, styles and frames (`infra/web-stack.ts`).
 *
 * @throws when the built page has no place for it
 */
export function indexPage(built: string, settings: ConsoleSettings): string {
  if (!built.includes(MARK)) throw new Error(`The console was built without the mark ${MARK}`);
  return built.replace(
    MARK,
    [
      `<meta http-equiv="Content-Security-Policy" content="${attribute(policy(settings))}">`,
      `<meta name="inzage-settings" content="${attribute(JSON.stringify(settings))}">`,
    ].join('\n    '),
  );
}

function policy({ api, issuer, signInDomain, identityCopies, desks }: ConsoleSettings): string {
  // A slash at the end makes it everything below; without one it would be that address alone.
  const called = [...new Set([api, issuer, signInDomain, ...desks])].map((address) => `${address}/`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: ${identityCopies}/`,
    `connect-src 'self' ${called.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
