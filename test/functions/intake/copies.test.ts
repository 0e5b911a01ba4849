import '../environment.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiesOf } from '#functions/platform/mail/copies.ts';
import { fingerprintOf } from '#functions/platform/mail/fingerprint.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { rawMail } from '../mails.ts';
import { inboxOf } from './inbox.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

test('a mail that is delivered again is the same mail, and both places where it lies are known', async () => {
  const inbox = inboxOf(local.table);
  const raw = rawMail();
  const first = await inbox.receive(raw);
  const second = await inbox.receive(raw);
  expect(await inbox.casesOf(first, second)).toHaveLength(1);
  expect(await copiesOf(local.table, fingerprintOf(raw).fingerprint)).toEqual([second]);
});

test('a mail that intake is told of again lies in one place', async () => {
  const inbox = inboxOf(local.table);
  const raw = rawMail();
  const inboxKey = await inbox.receive(raw);
  await inbox.receive(raw, { inboxKey });
  expect(await copiesOf(local.table, fingerprintOf(raw).fingerprint)).toEqual([]);
});

test('two deliveries at once are one case and one copy', async () => {
  const inbox = inboxOf(local.table);
  const raw = rawMail();
  const keys = await Promise.all([inbox.receive(raw), inbox.receive(raw)]);
  expect(await inbox.casesOf(...keys)).toHaveLength(1);
  expect(await copiesOf(local.table, fingerprintOf(raw).fingerprint)).toHaveLength(1);
});
