import { Reference } from '#contracts/ids.ts';
import type { LetterReading } from '#contracts/mail-reading.ts';
import { Right } from '#contracts/rights.ts';
import { type ConsoleClient, ConsoleRefusal } from './console-client.ts';

interface Given {
  /** What follows the name of the case or mail. */
  readonly place: string;
  readonly mailbox: string | undefined;
  readonly name: string | undefined;
  readonly because: string | undefined;
}

/** Commands on mails: how they were understood, and where the ones go that no case took. */
export const mailCommands = ({ place, mailbox, name, because }: Given) => ({
  letters: async (call: ConsoleClient, of: { reference: string }) => {
    const { letters } = await call('GET /cases/{reference}/letters', of);
    return letters
      .map(({ letter }) => (letter ? asRead(letter) : 'A mail that could not be read.'))
      .join('\n\n');
  },
  rights: async (call: ConsoleClient, of: { reference: string }) => {
    const rights = place.split(',').map((one) => Right.parse(one.trim()));
    await call('POST /cases/{reference}/rights', of, { rights });
    return `${of.reference}: asks for ${rights.join(', ')}.`;
  },
  held: async (call: ConsoleClient, of: { reference: string }) => {
    const mail = await heldMail(call, of.reference);
    const [{ url }, { letter }] = [
      await call('GET /held/{mail}', { mail }),
      await call('GET /held/{mail}/letter', { mail }),
    ];
    return [letter ? asRead(letter) : 'It could not be read.', '', url].join('\n');
  },
  open: async (call: ConsoleClient, of: { reference: string }) => {
    const mail = await heldMail(call, of.reference);
    const opened = await call(
      'POST /held/{mail}/open',
      { mail },
      { ...(mailbox ? { mailbox } : {}), ...(name ? { name } : {}) },
    );
    return `${opened.reference}: opened. Its clock has run since the mail arrived.`;
  },
  join: async (call: ConsoleClient, of: { reference: string }) => {
    const mail = await heldMail(call, of.reference);
    const { reference } = await call('POST /held/{mail}/join', { mail }, { reference: asReference(place) });
    return `${reference}: has the mail now.`;
  },
  discard: async (call: ConsoleClient, of: { reference: string }) => {
    const mail = await heldMail(call, of.reference);
    await call('POST /held/{mail}/discard', { mail }, { because: because ?? '' });
    return 'Taken out of the list, in your name and with your reason.';
  },
});

/** Every open case, page by page, and what no case took. */
export async function wholeList(call: ConsoleClient) {
  const first = await call('GET /cases');
  const cases = [...first.cases];
  for (let { next } = first; next; ) {
    const page = await call('GET /cases', { after: next });
    cases.push(...page.cases);
    next = page.next;
  }
  return { cases, held: first.held };
}

/** The mail whose name begins so; a name that fits several names none. */
async function heldMail(call: ConsoleClient, start: string): Promise<string> {
  const fitting = (await wholeList(call)).held.filter(({ mail }) => mail.startsWith(start.toLowerCase()));
  if (fitting.length !== 1 || !fitting[0])
    throw new ConsoleRefusal(
      'NoSuchMail',
      `${fitting.length} held mails have a name that begins with ${start}`,
    );
  return fitting[0].mail;
}

const asReference = (text: string) => Reference.parse(text.toUpperCase());

/** A mail as it was understood, with the words that each right rests on. */
function asRead({
  from,
  subject,
  kind,
  language,
  confidence,
  rights,
  calls,
  flags,
  newText,
  attachments,
}: LetterReading) {
  return [
    `${from}: ${subject}`,
    `  ${kind}, in ${language}, sure to ${confidence.toFixed(2)}`,
    ...rights.map(
      ({ right, evidence }) =>
        `  ${right}: ${evidence.map(({ start, end }) => `“${newText.slice(start, end)}”`).join(', ')}`,
    ),
    ...flags.map((flag) => `  ! ${flag}`),
    ...calls.map(({ day, time }) => `  speaks of a call ${[day, time].filter(Boolean).join(' at ')}`),
    ...attachments.map((one) => `  attached: ${one.name} (${one.contentType}, ${one.size} bytes)`),
    '',
    newText,
  ].join('\n');
}
