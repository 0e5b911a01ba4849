import { expect } from 'vitest';
import type { LocalCaseTable } from '../case-table.ts';
import { logged } from '../environment.ts';
import { claimsAt, PORTAL, withPortal } from './customer-portal.ts';
import { portalFor } from './portal.ts';

/** Somebody who has signed in at the customer portal and comes from there. */
export function customer(
  local: LocalCaseTable,
  changes: Readonly<Record<string, unknown>> = {},
  deps: Parameters<typeof portalFor>[1] = {},
) {
  const portal = portalFor(local, { registry: withPortal(changes), ...deps });
  const claims = (more: Readonly<Record<string, unknown>> = {}) => claimsAt(portal.time.now(), more);
  const handOver = (token: string, origin: string | null = PORTAL.origin) =>
    portal.call('POST /request/login', {
      form: { token, language: 'en' },
      ...(origin === null ? {} : { origin }),
    });
  const send = (login: string, more: Readonly<Record<string, string>> = {}) =>
    portal.call('POST /request', { form: { login, language: 'en', right: 'access', ...more } });
  const confirm = (body: string | undefined) =>
    portal.call('POST /request/confirm', {
      form: { token: inPage('token', body), code: portal.toStrangers.at(-1)?.code ?? '', language: 'en' },
    });
  return { portal, claims, handOver, send, confirm };
}

export const inPage = (name: string, body = '') =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';

const reasonsLogged = () =>
  logged.mock.calls
    .map(([line]) => JSON.parse(String(line)))
    .filter(({ code }) => code === 'LOGIN_REFUSED')
    .map(({ reason }) => reason);

/** The form without a login, with words that say why, and nothing kept. */
export function expectOrdinary(
  answer: { statusCode?: number | undefined; body?: string | undefined },
  reason: string,
) {
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('You can ask here all the same');
  expect(answer.body).toContain('type="email"');
  expect(inPage('login', answer.body)).toBe('');
  expect(reasonsLogged().at(-1)).toBe(reason);
}
