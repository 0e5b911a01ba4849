import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { person, STORES, type StoreName } from '#registry/demo-data/people.ts';
import {
  type HttpService,
  type HttpServiceOptions,
  openHttpService,
} from '#registry/demo-data/services/http-service.ts';

let opened: HttpService | undefined;
afterEach(() => opened?.close());

const Address = z.object({ url: z.string(), key: z.string() });

async function platform(
  options: Partial<HttpServiceOptions> = {},
  store: StoreName = 'offitel/offitelafspraken',
) {
  opened = await openHttpService({ port: 0, ...options });
  const { url, key } = Address.parse(JSON.parse(opened.addressOf(store) ?? ''));
  const post = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${key}` }) =>
    fetch(`${url}/appointments/search`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { url, key, post, service: opened };
}

const byMail = { anyOf: { email: 'marijke.vdb@postvak.example' } };

it('has an address for the two stores that it is, and for no other', async () => {
  const { service } = await platform();
  expect(STORES.filter((store) => service.addressOf(store) !== null)).toEqual([
    'offitel/offitelafspraken',
    'offitel/web-analytics',
  ]);
});

it('gives the records that hold an identifier, however it is spelt', async () => {
  const { post } = await platform();
  const { phone } = person('marijke');
  const answers = await Promise.all(
    [byMail, { anyOf: { email: 'Marijke.VDB@postvak.example' } }, { anyOf: { phone } }].map(
      async (question) => (await post(question)).json(),
    ),
  );
  expect(answers[0]).toMatchObject({ appointments: [{ appointment: 'appointment-1' }, {}, {}], next: null });
  expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]]);
});

it('gives page after page by an opaque next', async () => {
  const { post } = await platform({ pageSize: 2 });
  const Page = z.object({ appointments: z.array(z.unknown()), next: z.nullable(z.string()) });
  const first = Page.parse(await (await post(byMail)).json());
  const second = Page.parse(await (await post({ ...byMail, next: first.next })).json());
  expect([first.appointments.length, second.appointments.length, second.next]).toEqual([2, 1, null]);
  expect(first.next).toMatch(/^[\w-]+$/);
});

describe('refuses', () => {
  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer of-somebody-else' }],
  ])('%s', async (_, headers) => {
    const { post } = await platform();
    expect((await post(byMail, headers)).status).toBe(401);
  });

  it('the key of its neighbour', async () => {
    const { post, service } = await platform();
    const { key } = Address.parse(JSON.parse(service.addressOf('offitel/web-analytics') ?? ''));
    expect((await post(byMail, { authorization: `Bearer ${key}` })).status).toBe(401);
  });

  it.each([
    ['a search by nothing', { anyOf: {} }],
    ['a field that it does not know', { anyOf: { email: 'a@b.example' }, all: true }],
    ['a next that it did not give', { ...byMail, next: 'YWZ0ZXIgeA' }],
    ['what is no JSON', '{'],
  ])('%s', async (_, question) => {
    const { post } = await platform();
    expect((await post(question)).status).toBe(400);
  });

  it('a question of many kilobytes', async () => {
    const { post } = await platform();
    expect((await post({ anyOf: { email: 'a'.repeat(20_000) } })).status).toBe(413);
  });

  it('an identifier in the address', async () => {
    const { url, key } = await platform();
    const response = await fetch(`${url}/appointments/search?email=marijke`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify(byMail),
    });
    expect(response.status).toBe(404);
  });

  it('a question too many in one second, and says when to come back', async () => {
    const time = { now: 1_000_000 };
    const { post } = await platform({ perSecond: 1, now: () => time.now });
    const first = await post(byMail);
    const second = await post(byMail);
    time.now += 1000;
    const third = await post(byMail);
    expect([first.status, second.status, third.status]).toEqual([200, 429, 200]);
    expect(second.headers.get('retry-after')).toBe('1');
  });
});

it('says that it broke, and not over what', async () => {
  const records = () => {
    throw new Error('marijke');
  };
  const { post } = await platform({ records });
  const response = await post(byMail);
  expect([response.status, await response.json()]).toEqual([500, { error: 'internal error' }]);
});
