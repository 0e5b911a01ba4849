import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { person } from '#registry/demo-data/people.ts';
import { accept, acknowledged, expectAcknowledgement, inStatus, RunningEdition } from './running-edition.ts';

/** IDV-4: after the decision a copy is nowhere, whichever way it came: no store, table, queue, log or mail has it. */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

const SENDER = person('marijke');

/** A document that nobody else has: `sign` stands in it. */
function madeUp(what: string) {
  const sign = `${what}-${randomUUID()}`;
  const lines = Array.from({ length: 60 }, (_, n) => `(Line ${n} of the card ${sign}) Tj`);
  return { sign, bytes: Buffer.from(`%PDF-1.4\n${lines.join('\n')}\n%%EOF\n`) };
}

/** What gives a document away, in a file without line ends: its bytes, the same in base64 wherever they begin, its hash. */
function tracesOf({ sign, bytes }: ReturnType<typeof madeUp>): readonly string[] {
  const shifted = [0, 1, 2].map((before) =>
    // The characters at both ends depend on what stands beside.
    Buffer.from(`${' '.repeat(before)}${sign}`)
      .toString('base64')
      .slice(4, -4),
  );
  const hash = createHash('sha256').update(bytes);
  const copy = hash.copy();
  return [sign, ...shifted, hash.digest('hex'), copy.digest('base64')];
}

/** Files below the edition's folder that have any of the traces, with the traces. */
function filesWith(traces: readonly string[]): readonly string[] {
  return readdirSync(edition.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const content = contentOf(file).replace(/[\r\n]/g, '');
      return traces.filter((trace) => content.includes(trace)).map((trace) => `${file}: ${trace}`);
    });
}

/** A file can go while it is looked for; then nothing is in it. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

async function sendWith(
  attachments: readonly { content: Buffer; contentTransferEncoding: 'base64' | '7bit' }[],
) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: edition.running.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({
    from: { name: SENDER.name, address: SENDER.email ?? '' },
    to: 'gdpr@offitel.be',
    subject: 'Access to my data',
    text: 'Please send me a copy of the data you hold about me. My card is attached.',
    attachments: attachments.map((one) => ({ ...one, filename: 'card.pdf', contentType: 'application/pdf' })),
  });
  transport.close();
}

test('a copy that came by mail and one that was uploaded are nowhere a minute after the decision', async () => {
  const [encoded, plain, uploaded] = [madeUp('encoded'), madeUp('plain'), madeUp('uploaded')];
  const all = [encoded, plain, uploaded];
  const expecting = await expectAcknowledgement(edition, SENDER);
  await sendWith([
    { content: encoded.bytes, contentTransferEncoding: 'base64' },
    { content: plain.bytes, contentTransferEncoding: '7bit' },
  ]);
  const asked = await acknowledged(expecting);
  expect(asked.link).toMatch(PRIVATE_LINK);
  await asked.requester.proveMailbox(asked.link);
  const send = await asked.requester.documentForm(asked.link);
  const card = { name: 'card.pdf', type: 'application/pdf', bytes: new Uint8Array(uploaded.bytes) };
  await send(card);
  await inStatus(edition, asked.reference, 'judging');
  // Each of them can be found before, or finding none afterwards would say nothing.
  for (const one of all) expect(filesWith(tracesOf(one)), one.sign).not.toEqual([]);

  await accept(edition, asked, SENDER);
  const left = () => filesWith(all.flatMap(tracesOf));
  await until('the copies to be gone', 60, async () => (left().length === 0 ? true : null)).catch(() => null);
  expect(left()).toEqual([]);

  // The form still lives: what comes by it now is for nobody.
  expect((await send(card)).status).toBeLessThan(400);
  await until('the late copy to be gone', 60, async () => (left().length === 0 ? true : null)).catch(
    () => null,
  );
  expect(left()).toEqual([]);

  const { url } = await edition.dpo('GET /cases/{reference}/mail', { reference: asked.reference });
  const mail = await (await fetch(url)).text();
  expect(mail).toContain('My card is attached.');
  expect(mail.match(/\[removed on \d{4}-\d{2}-\d{2}: application\/pdf, \d+ bytes\]/g)).toHaveLength(2);
}, 240_000);
