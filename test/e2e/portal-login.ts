import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Requester } from '#local/requester.ts';

/** A customer portal of a group, played: it signs who has signed in there, and its page hands that over to our form. */
const PORTAL = {
  issuer: 'https://login.mosella.example/',
  audience: 'mosella-daten',
  origin: 'https://konto.mosella.example',
};

export async function customerPortal() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const key = { ...(await exportJWK(publicKey)), kid: 'first' };
  return {
    /** As a company declares it, in YAML. */
    declaration: `portalLogins: [${JSON.stringify({
      id: 'mein-konto',
      title: 'Mein Konto',
      issuer: PORTAL.issuer,
      audience: PORTAL.audience,
      jwks: { keys: [key] },
      claims: { email: 'email', customerNo: 'customer_no' },
      verified: ['email', 'customerNo'],
      countsAs: 'code',
      maxAgeMinutes: 30,
      origins: [PORTAL.origin],
    })}]`,
    /** The page of the form that somebody is led to who has signed in. */
    async handOver(portal: string, person: { address: string; customerNo: string }): Promise<string> {
      const now = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({
        email: person.address,
        email_verified: true,
        customer_no: person.customerNo,
        auth_time: now - 90,
        jti: randomUUID(),
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'first' })
        .setIssuer(PORTAL.issuer)
        .setAudience(PORTAL.audience)
        .setSubject(`account of ${person.address}`)
        .setIssuedAt(now)
        .setExpirationTime(now + 120)
        .sign(privateKey);
      return post(portal, '/request/login', { token, language: 'de' });
    },
  };
}

/** Sends the form of a page and the code that comes by mail. */
export async function sendForm(portal: string, page: string, requester: Requester): Promise<string> {
  const seen = new Set((await requester.mails()).map(({ id }) => id));
  const asked = await post(portal, '/request', {
    login: hidden(page, 'login'),
    language: 'de',
    right: 'access',
  });
  const { match: code } = await requester.awaitMail(/\b(\d{6})\b/, { not: seen });
  return post(portal, '/request/confirm', { token: hidden(asked, 'token'), code, language: 'de' });
}

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

async function post(portal: string, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(new URL(path, portal), {
    method: 'POST',
    headers: { origin: PORTAL.origin },
    body: new URLSearchParams(fields),
  });
  return answer.text();
}
