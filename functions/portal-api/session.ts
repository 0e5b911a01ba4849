import { type KeyedHash, sameText } from '../platform/secret.ts';

/** Half an hour: long enough to find a document and cover the photo, short enough for a shared computer. */
const MINUTES = 30;
const NAME = 'inzage';

interface OfLink {
  readonly secret: string;
  readonly portalUrl: string;
}

const cookie = (value: string, maxAge: number, { secret, portalUrl }: OfLink) =>
  `${NAME}=${value}; Max-Age=${maxAge}; Path=/p/${secret}; HttpOnly; SameSite=Lax${portalUrl.startsWith('https:') ? '; Secure' : ''}`;

/** A cookie that says: whoever has this browser has given a right code for this link a moment ago. Holds no data. */
export async function sessionCookie(hash: KeyedHash, of: OfLink & { readonly now: Date }): Promise<string> {
  const ends = Math.floor(of.now.getTime() / 1000) + MINUTES * 60;
  return cookie(`${ends}.${await hash('session', `${of.secret} ${ends}`)}`, MINUTES * 60, of);
}

/** Takes the cookie back. */
export const endedSession = (of: OfLink): string => cookie('', 0, of);

/** When the code was given that the session rests on; null without one. */
export async function codeGivenAt(
  hash: KeyedHash,
  { secret, cookies, now }: { secret: string; cookies: readonly string[]; now: Date },
): Promise<Date | null> {
  const value = cookies.find((one) => one.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
  const [ends = '', proof = ''] = value.split('.');
  if (!/^\d{1,12}$/.test(ends) || Number(ends) * 1000 < now.getTime()) return null;
  if (!sameText(proof, await hash('session', `${secret} ${ends}`))) return null;
  return new Date((Number(ends) - MINUTES * 60) * 1000);
}
