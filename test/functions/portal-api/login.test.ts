import '../environment.ts';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { declaredKeys } from '#functions/platform/login-token.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { logged } from '../environment.ts';
import { listen } from '../listen.ts';
import { HOUR, MINUTE } from '../time.ts';
import { customer, expectOrdinary, inPage } from './customer.ts';
import { claimsAt, EC, JWKS, PORTAL, RSA, signed } from './customer-portal.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

describe('a login that a customer portal hands over', () => {
  test.each([
    ['RS256', 'rsa', RSA],
    ['ES256', 'ec', EC],
  ] as const)(
    'is taken when %s signs it, and the form says whose it is',
    async (alg, kid, { privateKey }) => {
      const { claims, handOver } = customer(local);
      const said = claims();
      const { statusCode, body } = await handOver(
        await signed(said, { key: privateKey, header: { alg, kid } }),
      );
      expect(statusCode).toBe(200);
      expect(body).toContain('signed in at My Shop');
      expect(body).toContain(`${said['email']} and customer number ${said['customer_no']}`);
      expect(body).not.toContain('type="email"');
    },
  );

  test('becomes a letter from its address, once the code has come back', async () => {
    const { portal, claims, handOver, send, confirm } = customer(local);
    const said = claims();
    const sent = await send(inPage('login', (await handOver(await signed(said))).body));
    expect([portal.toStrangers.map(({ mailbox }) => mailbox), portal.laid.size]).toEqual([
      [said['email']],
      0,
    ]);
    await confirm(sent.body);
    const [raw = ''] = portal.laid.values();
    const parsed = parseMail(Buffer.from(raw));
    if (parsed.outcome !== 'parsed') throw new Error('This is no mail');
    expect(parsed.mail.from.map(({ address }) => address)).toEqual([said['email']]);
    const field = parsed.mail.headers.find(({ name }) => name === 'x-inzage-login')?.value ?? '';
    expect(JSON.parse(Buffer.from(field, 'base64url').toString())).toEqual({
      customerNo: said['customer_no'],
      facts: {
        controller: 'offitel',
        login: PORTAL.id,
        issuer: PORTAL.issuer,
        at: new Date(Number(said['auth_time']) * 1000).toISOString(),
        subject: expect.stringMatching(/^[\w-]{43}$/),
        verified: ['email', 'customerNo'],
      },
    });
  });

  test('stands in no address, no cookie and no log', async () => {
    const { claims, handOver, send } = customer(local);
    const said = claims();
    const token = await signed(said);
    const answer = await handOver(token);
    const sent = await send(inPage('login', answer.body));
    expect([answer.cookies, answer.headers?.['location'], sent.cookies]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(answer.body).not.toContain(token);
    const lines = JSON.stringify(logged.mock.calls);
    for (const personal of [said['email'], said['customer_no'], said.sub, said.jti])
      expect(lines).not.toContain(personal);
  });

  test('that the group has not declared is none, in the shipped group', async () => {
    const portal = portalFor(local);
    const token = await signed(claimsAt(portal.time.now()));
    const answer = await portal.call('POST /request/login', {
      form: { token, language: 'en' },
      origin: PORTAL.origin,
    });
    expectOrdinary(answer, 'unknown');
  });

  test.each([
    ['whose address the portal has not checked', { email_verified: false }, ['customerNo']],
    ['whose address is said not to be checked, as a text', { email_verified: 'false' }, ['customerNo']],
    ['of somebody without a customer number', { customer_no: undefined }, ['email']],
    ['whose portal says nothing of checking', { email_verified: undefined }, ['email', 'customerNo']],
  ])('%s shows no more than was checked', async (_, changes, verified) => {
    const { portal, claims, handOver, send, confirm } = customer(local);
    const sent = await send(inPage('login', (await handOver(await signed(claims(changes)))).body));
    await confirm(sent.body);
    const field = /X-Inzage-Login:\s*([\w-]+)/.exec([...portal.laid.values()][0] ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(field, 'base64url').toString()).facts.verified).toEqual(verified);
  });

  test('shows nothing that the registry does not call checked', async () => {
    const { portal, claims, handOver, send, confirm } = customer(local, { verified: ['customerNo'] });
    const sent = await send(inPage('login', (await handOver(await signed(claims()))).body));
    await confirm(sent.body);
    const field = /X-Inzage-Login:\s*([\w-]+)/.exec([...portal.laid.values()][0] ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(field, 'base64url').toString()).facts.verified).toEqual(['customerNo']);
  });
});

describe('the form of somebody who has signed in', () => {
  test('takes no other address than the login’s, and mails nobody', async () => {
    const { portal, claims, handOver, send } = customer(local);
    const login = inPage('login', (await handOver(await signed(claims()))).body);
    const { statusCode, body } = await send(login, { email: 'other@mail.example' });
    expect([statusCode, portal.toStrangers]).toEqual([422, []]);
    expect(body).toContain('another than that of your login');
    expect(inPage('login', body)).toBe(login);
  });

  test('keeps the login where something else is missing', async () => {
    const { claims, handOver, portal } = customer(local);
    const login = inPage('login', (await handOver(await signed(claims()))).body);
    const { statusCode, body } = await portal.call('POST /request', { form: { login, language: 'en' } });
    expect([statusCode, inPage('login', body)]).toEqual([422, login]);
  });

  test('is one form: the next one is an ordinary one', async () => {
    const { portal, claims, handOver, send } = customer(local);
    const login = inPage('login', (await handOver(await signed(claims()))).body);
    await send(login);
    const { statusCode, body } = await send(login, { email: 'other@mail.example', text: 'Once more' });
    expect([statusCode, portal.toStrangers.length]).toEqual([422, 1]);
    expect(body).toContain('You can ask here all the same');
    expect(body).toContain('Once more');
  });

  test.each(['', 'A'.repeat(43), '../x'])('is none for a login that there is not: %j', async (login) => {
    const { portal, send } = customer(local);
    const { statusCode } = await send(login, { email: 'lena@mail.example' });
    expect([statusCode, portal.toStrangers]).toEqual([422, []]);
  });

  test('is none an hour later, and what was typed is still there', async () => {
    const { portal, claims, handOver, send } = customer(local);
    const login = inPage('login', (await handOver(await signed(claims()))).body);
    portal.time.forward(HOUR + MINUTE);
    const { statusCode, body } = await send(login, { text: 'Everything since 2020' });
    expect([statusCode, portal.toStrangers]).toEqual([422, []]);
    expect(body).toContain('Everything since 2020');
  });
});

describe('the pages of the form', () => {
  const policyOf = async (
    portal: ReturnType<typeof portalFor>,
    route: 'GET /request' | 'GET /p/{secret}',
  ) => {
    const { headers = {} } = await portal.call(route, { secret: 'A'.repeat(43) });
    return headers;
  };

  test('stand in a frame of the declared portal, and of nobody else', async () => {
    const headers = await policyOf(customer(local).portal, 'GET /request');
    expect(headers['content-security-policy']).toContain(`frame-ancestors ${PORTAL.origin};`);
    const shipped = await policyOf(portalFor(local), 'GET /request');
    expect(shipped['content-security-policy']).toContain("frame-ancestors 'none';");
  });

  test('are the only ones: a private page stands in no frame', async () => {
    const headers = await policyOf(customer(local).portal, 'GET /p/{secret}');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none';");
  });

  test('can be read by no script of another page', async () => {
    const { claims, handOver } = customer(local);
    const { headers = {} } = await handOver(await signed(claims()));
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('keys that are fetched', () => {
  test('are the portal’s, and while they cannot be had the form goes on without the login', async () => {
    let up = true;
    const server = createServer((_, answer) => {
      answer.writeHead(up ? 200 : 503, { 'content-type': 'application/json' });
      answer.end(up ? JSON.stringify(JWKS) : '');
    });
    const origin = await listen(server);
    try {
      const fetched = () =>
        customer(local, { jwks: undefined, jwksUri: `${origin}/keys` }, { loginKeys: declaredKeys() });
      const { claims, handOver } = fetched();
      expect((await handOver(await signed(claims()))).statusCode).toBe(200);
      up = false;
      expect((await handOver(await signed(claims()))).statusCode).toBe(200);
      const later = fetched();
      expectOrdinary(await later.handOver(await signed(later.claims())), 'no-keys');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
