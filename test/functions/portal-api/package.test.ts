import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { MINUTE } from '../time.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Somebody with the link of the answer in front of them. */
async function answered(changes: Parameters<typeof portalFor>[1] = {}) {
  const portal = portalFor(local, changes);
  const state = await caseIn(local.table, 'closed');
  return { portal, state, id: state.id, secret: await portal.link(state.id, 'package') };
}

const collections = async (id: Parameters<typeof trailOf>[1]) =>
  (await trailOf(local.table, id)).filter((type) => type === 'PackageCollected').length;

describe('the package', () => {
  test('is not handed out by opening its link', async () => {
    const { portal, secret } = await answered();
    const { statusCode, headers, body } = await portal.open(secret);
    expect([statusCode, headers?.['location']]).toEqual([200, undefined]);
    expect(body).not.toContain('/packages/');
  });

  test('is handed out for a fresh code', async () => {
    const { portal, id, secret } = await answered();
    const { statusCode, headers } = await portal.download(secret, await portal.signIn(secret, id));
    expect([statusCode, headers?.['location']]).toEqual([
      303,
      `https://store.example/packages/${COMMANDS.SealPackage.key}?signed`,
    ]);
  });

  test('is not handed out for a code of more than ten minutes ago, though its page can still be read', async () => {
    const { portal, id, secret } = await answered();
    const cookies = await portal.signIn(secret, id);
    portal.time.forward(10 * MINUTE + 1000);
    expect((await portal.download(secret, cookies)).headers?.['location']).toBe(`/p/${secret}`);
    const { body } = await portal.open(secret, { cookies });
    expect([body?.includes('class="company"'), body?.includes('/download')]).toEqual([true, false]);
  });

  test('is shown company by company before it is fetched, and nothing of it without a code', async () => {
    const { portal, id, secret } = await answered();
    const [closed, open] = [
      await portal.open(secret),
      await portal.open(secret, { cookies: await portal.signIn(secret, id) }),
    ];
    for (const { name } of registry.controllers)
      expect([closed.body?.includes(`<h3>${name}`), open.body?.includes(`<h3>${name}`)]).toEqual([
        false,
        true,
      ]);
  });

  test('gives no second session for the same code', async () => {
    const { portal, id, secret } = await answered();
    await portal.askForCode(secret);
    const code = portal.letters.codeFor(id);
    await portal.giveCode(secret, code);
    expect((await portal.giveCode(secret, code)).cookies).toBeUndefined();
  });

  test('is not opened by the code of another purpose', async () => {
    const { portal, id, secret } = await answered();
    await portal.askForCode(await portal.link(id, 'identity'));
    const code = portal.letters.codeFor(id);
    expect((await portal.giveCode(secret, code)).cookies).toBeUndefined();
  });

  test('can be fetched again', async () => {
    const { portal, id, secret } = await answered();
    for (const _ of [1, 2]) await portal.download(secret, await portal.signIn(secret, id));
    expect(await collections(id)).toBe(2);
  });

  test('is written down as collected before its address is made', async () => {
    const seen: number[] = [];
    const { portal, id, secret } = await answered({
      download: async ({ key }) => {
        if (key === COMMANDS.SealPackage.key) seen.push(await collections(id));
        return 'https://store.example/package';
      },
    });
    await portal.download(secret, await portal.signIn(secret, id));
    expect(seen).toEqual([1]);
  });

  test('has the reference for its name', async () => {
    const names: string[] = [];
    const { portal, state, secret } = await answered({
      download: async ({ fileName }) => {
        names.push(fileName);
        return 'https://store.example/package';
      },
    });
    await portal.download(secret, await portal.signIn(secret, state.id));
    expect(names.at(-1)).toBe(`${state.reference}.zip`);
  });

  test('is not handed out before there is one', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'delivering');
    const secret = await portal.link(id, 'package');
    const cookies = await portal.signIn(secret, id);
    expect((await portal.download(secret, cookies)).headers?.['location']).toBe(`/p/${secret}`);
    expect((await portal.open(secret, { cookies })).body).not.toContain('/download');
  });
});

describe('the page of a case', () => {
  test('tells how far it is without a session once a document has come', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'judging');
    const { body } = await portal.open(await portal.link(id));
    expect(body).toContain('aria-current="step"');
  });

  test('asks for no document once the identity is accepted', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'collecting');
    const { body } = await portal.open(await portal.link(id));
    expect(body).not.toContain('multipart/form-data');
  });

  test('names the day by which an answer comes', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'collecting');
    expect((await portal.open(await portal.link(id))).body).toContain('5 april 2026');
  });

  test('says that the request was given up, and names no day any more', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.WithdrawRequest, human);
    const { body } = await portal.open(await portal.link(id));
    expect(body).toContain('Dit verzoek is beëindigd');
    expect(body).not.toMatch(/class="steps"|5 april/);
  });

  test('says that the request was refused', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'judging');
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await carryOut(local.table, id, COMMANDS.RecordDelivery, system);
    expect((await portal.open(await portal.link(id))).body).not.toContain('class="steps"');
  });
});
