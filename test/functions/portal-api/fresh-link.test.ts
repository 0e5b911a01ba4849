import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn } from '../cases.ts';
import { DAY, HOUR } from '../time.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** A link to a package, a month and a day old. */
async function late() {
  const portal = portalFor(local);
  const { id } = await caseIn(local.table, 'closed');
  const secret = await portal.link(id, 'package');
  portal.time.forward(31 * DAY);
  const links = () =>
    portal.letters.sent.flatMap(({ content }) => (content.letter === 'fresh-link' ? [content.link] : []));
  const renew = (of = secret) => portal.call('POST /p/{secret}/renew', { secret: of, form: {} });
  return { portal, id, secret, links, renew };
}
const secretIn = (link = '') => link.slice(link.lastIndexOf('/') + 1);

describe('a link to a package that has ended', () => {
  test('can be asked for anew, by a button and not by opening the page', async () => {
    const { portal, secret, links } = await late();
    expect((await portal.open(secret)).body).toContain(`action="/p/${secret}/renew"`);
    expect(links()).toEqual([]);
  });

  test('is mailed anew to the case’s own mailbox, and the new one opens', async () => {
    const { portal, secret, links, renew } = await late();
    await renew();
    const fresh = secretIn(links()[0]);
    expect([(await portal.open(fresh)).statusCode, (await portal.open(secret)).statusCode]).toEqual([
      200, 410,
    ]);
  });

  test('is mailed once an hour, and ten times in all', async () => {
    const { portal, links, renew } = await late();
    for (const _ of [1, 2, 3]) await renew();
    expect(links()).toHaveLength(1);
    for (let n = 0; n < 12; n++) {
      portal.time.forward(HOUR);
      await renew();
    }
    expect(new Set(links()).size).toBe(10);
  });

  test('answers the same whether a link went out or not', async () => {
    const { renew } = await late();
    const [first, second] = [await renew(), await renew()];
    expect(second.body).toBe(first.body);
  });
});

describe('a link that its owner has ended', () => {
  async function ended() {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'closed');
    const secret = await portal.link(id, 'package');
    const cookies = await portal.signIn(secret, id);
    await portal.call('POST /p/{secret}/end', { secret, cookies, form: {} });
    return { portal, id, secret, cookies };
  }

  test('opens nothing any more, not even for a session that it had', async () => {
    const { portal, secret, cookies } = await ended();
    expect((await portal.open(secret, { cookies })).statusCode).toBe(410);
  });

  test('is not opened again by a step that is repeated', async () => {
    const { portal, id, secret } = await ended();
    expect(await portal.link(id, 'package')).toBe(secret);
    expect((await portal.open(secret)).statusCode).toBe(410);
  });

  test('cannot be asked for anew by whoever has it', async () => {
    const { portal, secret } = await ended();
    portal.time.forward(DAY);
    const before = portal.letters.sent.length;
    expect((await portal.open(secret)).body).not.toContain('/renew');
    await portal.call('POST /p/{secret}/renew', { secret, form: {} });
    expect(portal.letters.sent).toHaveLength(before);
  });

  test('is followed by another one for its owner', async () => {
    const { portal } = await ended();
    expect(portal.letters.sent.at(-1)?.content.letter).toBe('fresh-link');
  });
});
