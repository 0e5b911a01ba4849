import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Checks } from './checks.ts';
import type { Edition } from './edition.ts';
import { NotInstalled, run } from './program.ts';
import { until } from './until.ts';

const SUBJECT = 'Access to my data';
const TEXT = 'Please tell me what data you and the other companies hold about me, and send me a copy.';
const REFERENCE = /\b[A-Z]{2,6}-\d{4}-\d{4,}\b/g;
const CASE_SECONDS = 60;

/** A mail program of others delivers a letter, and a case stands in the DPO's list. */
export async function provedMail(checks: Checks, edition: Edition): Promise<void> {
  await checks.check('a mail sent by swaks, or else curl, becomes a case', async () => {
    const before = await references(edition);
    await send(edition);
    await until('the case', CASE_SECONDS, async () => {
      const fresh = (await references(edition)).filter((reference) => !before.includes(reference));
      return fresh[0] ?? null;
    });
  });
}

const references = async (edition: Edition): Promise<readonly string[]> =>
  (await edition.dpo('list')).match(REFERENCE) ?? [];

/** Where the group's mail goes to: the first address that the mailbox proposes to whoever writes. */
async function proposedAddress({ mailbox }: Edition): Promise<string> {
  const form = await (await fetch(`${mailbox}/write`)).text();
  const address = /<datalist id="addresses">\s*<option value="([^"]+)"/.exec(form)?.[1];
  if (!address) throw new Error('The mailbox proposes no address to write to');
  return address;
}

async function send(edition: Edition): Promise<void> {
  const to = await proposedAddress(edition);
  const from = 'an.example@prove.example';
  try {
    await run('swaks', [
      ...['--server', `127.0.0.1:${edition.smtpPort}`, '--from', from, '--to', to],
      ...['--h-Subject', SUBJECT, '--body', TEXT],
    ]);
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    const letter = path.join(edition.dir, 'letter.eml');
    const head = [
      `From: An Example <${from}>`,
      `To: ${to}`,
      `Subject: ${SUBJECT}`,
      `Date: ${new Date().toUTCString()}`,
    ];
    writeFileSync(letter, [...head, 'Message-ID: <by-curl@prove.example>', '', TEXT, ''].join('\r\n'));
    await run('curl', [
      ...['--silent', '--show-error', '--url', `smtp://127.0.0.1:${edition.smtpPort}`],
      ...['--mail-from', from, '--mail-rcpt', to, '--upload-file', letter],
    ]);
  }
}
