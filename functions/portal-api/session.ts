import { type KeyedHash, sameText } from '../platform/secret.ts';

/** Half an hour: long enough to find a document and cover the photo, short enough for a shared computer. */
const MINUTES = 30;
const NAME = 'inzage';

/** A cookie that says: whoever has this browser has given a right code for this link a moment ago. Holds no data. */
export async function sessionCookie(
  hash: KeyedHash,
  { secret, portalUrl, now }: { secret: string; portalUrl: string; now: Date },
): Promise<string> {
  const ends = Math.floor(now.getTime() / 1000) + MINUTES * 60;
  const value = `${ends}.${await hash('session', `${secret} ${ends}`)}`;
  const secure = portalUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${value}; Max-Age=${MINUTES * 60}; Path=/p/${secret}; HttpOnly; SameSite=Lax${secure}`;
}

export async function hasSession(
  hash: KeyedHash,
  { secret, cookies, now }: { secret: string; cookies: readonly string[]; now: Date },
): Promise<boolean> {
  const value = cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
  const [ends = '', proof = ''] = value.split('.');
  if (!/^\d{1,12}$/.test(ends) || Number(ends) * 1000 < now.getTime()) return false;
  return sameText(proof, await hash('session', `${secret} ${ends}`));
}
