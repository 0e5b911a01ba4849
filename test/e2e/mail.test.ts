import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseLine } from '#contracts/console-api.ts';
import { until } from '#local/requester.ts';
import { person } from '#registry/demo-data/people.ts';
import { mentions } from './personal-data.ts';
import { readableByOperators } from './readable.ts';
import { type Asked, ask, LETTER, RunningEdition } from './running-edition.ts';

/** Mail among people, machines and impostors, through the doors of a whole edition. */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

interface Mail {
  readonly from: string;
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo?: string;
}

const TO = 'gdpr@offitel.be';

const post = () =>
  createTransport({
    host: '127.0.0.1',
    port: edition.running.smtpPort,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 8,
  });

async function send({ to = TO, ...mail }: Mail): Promise<void> {
  const transport = post();
  await transport.sendMail({ to, ...mail });
  transport.close();
}

const lineOf = async (reference: string): Promise<CaseLine | undefined> =>
  (await edition.dpo('GET /cases')).cases.find((line) => line.reference === reference);

/** Waits until the work list shows of a case what is looked for. */
const shown = (what: string, reference: string, wanted: (line: CaseLine) => boolean) =>
  until(what, 25, async () => {
    const line = await lineOf(reference);
    return line && wanted(line) ? line : null;
  });

/** The acknowledgement that a person got. */
async function acknowledgementOf({ requester }: Asked) {
  const [newest] = await requester.mails();
  if (!newest) throw new Error('No mail has come');
  return newest.mail;
}

describe('an answer to a letter of ours', () => {
  const who = person('sofie');
  const from = who.email ?? '';
  let asked: Asked;
  beforeAll(async () => {
    asked = await ask(edition, who);
  }, 90_000);

  const joined = (number: number) =>
    shown(`letter ${number} on its case`, asked.reference, ({ letters }) => letters.length === number);

  test('joins its case by the address that the letter gave', async () => {
    const { replyTo } = await acknowledgementOf(asked);
    await send({
      from,
      to: replyTo?.[0]?.address ?? '',
      subject: 'Vraagje',
      text: 'Mijn klantnummer is 12345.',
    });
    expect((await joined(1)).letters).toHaveLength(1);
  });

  test('joins it by the letter that it answers', async () => {
    const { messageId } = await acknowledgementOf(asked);
    await send({ from, subject: 'Nog iets', text: 'Ik ben thuis na zes uur.', inReplyTo: messageId ?? '' });
    expect((await joined(2)).letters).toHaveLength(2);
  });

  test('joins it by the reference in its subject', async () => {
    await send({ from, subject: `over ${asked.reference.toLowerCase()}`, text: 'Dank u voor uw bericht.' });
    expect((await joined(3)).letters).toHaveLength(3);
  });

  test('joins nothing from another sender: it waits for a person', async () => {
    await send({ from: 'mallory@hostile.example', subject: `Re: ${asked.reference}`, text: 'Ja, akkoord.' });
    const held = await until('the foreign mail to be held', 25, async () =>
      (await edition.dpo('GET /cases')).held.find(({ caseRef }) => caseRef === asked.reference),
    );
    expect(['foreign-case', 'attack']).toContain(held.reason);
    expect((await lineOf(asked.reference))?.letters).toHaveLength(3);
  });
});

describe('a machine at the other end', () => {
  const askFrom = async (from: string) => {
    await send({ from, subject: 'My data', text: LETTER.text });
    return until(`the case of ${from}`, 60, async () => {
      for (const line of (await edition.dpo('GET /cases')).cases) {
        const { requester } = await edition.dpo('GET /cases/{reference}', { reference: line.reference });
        if (requester.mailbox === from) return line.reference;
      }
      return null;
    });
  };

  test('a mailbox that does not exist: the bounce stands on the case and in the work list', async () => {
    const reference = await askFrom('bounce@simulator.amazonses.com');
    const { returned } = await shown('the bounce', reference, (line) => line.returned.length > 0);
    expect(returned).toEqual([{ letter: 'acknowledgement', why: 'bounced' }]);
  });

  test('an auto-responder gets one mail and no more', async () => {
    const reference = await askFrom('ooto@simulator.amazonses.com');
    await shown('the automatic answer', reference, ({ letters }) =>
      letters.some(({ kind }) => kind === 'auto'),
    );
    const { events } = await edition.dpo('GET /cases/{reference}', { reference });
    expect(events.filter(({ facts }) => facts.type === 'MailSent')).toHaveLength(1);
  });

  test('a responder that says nothing of what it is, and drops the thread, gets one mail too', async () => {
    const from = 'silent@responder.example';
    const text = 'I am away until Monday. For what data you hold about me, see my colleague. I want access.';
    await send({ from, subject: 'Away', text });
    await send({ from, subject: 'Away: your letter', text });
    await until('the second mail to be held', 25, async () =>
      (await edition.dpo('GET /cases')).held.find(({ reason }) => reason === 'repeated'),
    );
    const mails = await edition.requester({ name: 'Silent', email: from }).mails();
    expect(mails.length).toBeLessThanOrEqual(1);
  });
});

describe('a flood of 1,000 mails from one sender', () => {
  test('leaves others unaffected, and the sender’s first request is taken', async () => {
    const from = 'flood@hostile.example';
    const transport = post();
    const sending = Array.from({ length: 1000 }, (_, n) =>
      transport.sendMail({
        from,
        to: TO,
        subject: `My data ${n}`,
        text: `${LETTER.text} This is letter ${n}.`,
      }),
    );
    const other = ask(edition, person('marijke'));
    await Promise.all(sending);
    transport.close();
    expect((await other).reference).toMatch(/^OFF-\d{4}-\d{4}$/);
    const line = await until('the whole flood to be taken', 240, async () => {
      const { held } = await edition.dpo('GET /cases');
      const flood = held.find(({ reason }) => reason === 'flood');
      return flood && flood.more >= 1000 - 5 - 1 ? flood : null;
    });
    expect(line.more).toBe(1000 - 5 - 1);
    const taken = await edition.requester({ name: 'Flood', email: from }).mails();
    expect(taken.length).toBe(5);
    const { held } = await edition.dpo('GET /cases');
    expect(held.filter(({ reason }) => reason === 'flood')).toHaveLength(1);
  }, 400_000);
});

describe('what no case took', () => {
  test('becomes a case by a person, with its clock running since it arrived', async () => {
    const from = 'vague@mailbox.example';
    await send({ from, subject: 'hallo', text: 'Kunt u mij eens terugbellen over dat ding?' });
    const held = await until('the vague mail', 60, async () => {
      for (const one of (await edition.dpo('GET /cases')).held) {
        const { letter } = await edition.dpo('GET /held/{mail}/letter', { mail: one.mail });
        if (letter?.from === from) return one;
      }
      return null;
    });
    const { reference } = await edition.dpo('POST /held/{mail}/open', { mail: held.mail }, {});
    expect((await lineOf(reference))?.receivedAt).toBe(held.receivedAt);
    await edition.requester({ name: 'Vague', email: from }).awaitMail(/OFF-/);
    await expect(edition.dpo('POST /held/{mail}/open', { mail: held.mail }, {})).rejects.toThrow(/waits/);
  });
});

test('nothing that a mail says is in logs, events, executions, queues or addresses', async () => {
  const said = [
    'klantnummer is 12345',
    'thuis na zes uur',
    'terugbellen over dat ding',
    'see my colleague',
    'This is letter 7',
    'vague@mailbox.example',
    'silent@responder.example',
  ];
  for (const [where, text] of Object.entries(await readableByOperators(edition)))
    expect({ where, said: mentions(text, said) }).toEqual({ where, said: [] });
});
