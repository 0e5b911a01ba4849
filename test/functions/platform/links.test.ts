import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys } from '#functions/platform/case-table/keys.ts';
import { issueLink, linkOf } from '#functions/platform/case-table/links.ts';
import { identityLink, pageAddress } from '#functions/platform/identity-link.ts';
import { sha256 } from '#functions/platform/secret.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, freshCaseId } from '../cases.ts';
import { hash, hashWith } from '../keyed-hash.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const linkFor = (purpose: 'identity' | 'package' = 'identity', caseId = freshCaseId()) =>
  ({ caseId, purpose, expires: '2026-04-01T00:00:00.000Z' }) as const;

describe('a private link', () => {
  test('has a secret of 256 bits', async () => {
    const secret = await issueLink(local.table, hash, linkFor());
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  test('tells what it is for', async () => {
    const link = linkFor();
    expect(await linkOf(local.table, await issueLink(local.table, hash, link))).toEqual(link);
  });

  test('is stored by the hash of its secret only', async () => {
    const secret = await issueLink(local.table, hash, linkFor());
    const item = await local.item(keys.link(sha256(secret)));
    expect(item).toBeDefined();
    expect(JSON.stringify(item)).not.toContain(secret);
  });

  test('is the same when the step is repeated, so that two mails hold one link', async () => {
    const link = linkFor();
    const [first, again] = [
      await issueLink(local.table, hash, link),
      await issueLink(local.table, hash, link),
    ];
    expect(again).toBe(first);
  });

  test.each([
    ['case', linkFor('identity')],
    ['purpose', linkFor('package')],
  ])('differs for each %s', async (_, other) => {
    const first = await issueLink(local.table, hash, linkFor('identity'));
    expect(await issueLink(local.table, hash, other)).not.toBe(first);
  });

  test('cannot be worked out without the group’s secret', async () => {
    const link = linkFor();
    const secret = await issueLink(local.table, hash, link);
    expect(await issueLink(local.table, hashWith('another'), link)).not.toBe(secret);
  });

  test('is nothing when its secret is unknown', async () => {
    expect(await linkOf(local.table, 'A'.repeat(43))).toBeNull();
  });

  test('is kept for ninety days after its end, so that the page can say that it has ended', async () => {
    const secret = await issueLink(local.table, hash, linkFor());
    const item = await local.item(keys.link(sha256(secret)));
    expect(item?.['ttl']).toBe(Date.parse('2026-06-30T00:00:00Z') / 1000);
  });
});

describe('the link to prove one’s identity', () => {
  test('stands in the path of the portal', () => {
    expect(pageAddress('https://portal.example/', 'abc')).toBe('https://portal.example/p/abc');
  });

  test('opens for a year from receipt', async () => {
    const state = await caseIn(local.table, 'identity');
    const link = identityLink({ table: local.table, hash, portalUrl: 'https://portal.example' });
    const secret = (await link(state)).slice('https://portal.example/p/'.length);
    expect(await linkOf(local.table, secret)).toEqual({
      caseId: state.id,
      purpose: 'identity',
      expires: '2027-03-05T10:00:00.000Z',
    });
  });
});
