import { addressParser, type Mailbox as MailAddress } from 'postal-mime';
import type { SentMail } from '#cloud/mail/ses.ts';
import type { Persona } from './layout.ts';
import type { Letter } from './letter.ts';
import { spokenMoment } from './moments.ts';
import { type Draft, EMPTY_DRAFT, type Problems, type SampleLetter } from './write-page.ts';

/** A letter that can be sent. */
export interface CheckedLetter {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly subject: string;
  readonly text: string;
}

/** A new letter, perhaps from a sample. */
export function newDraft({
  from,
  to,
  sample,
}: {
  readonly from: string;
  readonly to: string;
  readonly sample: SampleLetter | undefined;
}): Draft {
  const { subject, text, lang } = sample ?? EMPTY_DRAFT;
  return { ...EMPTY_DRAFT, from, to, subject, text, lang };
}

/** An answer by the person who got the mail, to where its sender wants answers. */
export function replyDraft({
  mail,
  letter,
  personas,
}: {
  readonly mail: SentMail;
  readonly letter: Letter | undefined;
  readonly personas: readonly Persona[];
}): Draft {
  const own = mail.to[0] ?? '';
  const sender = letter?.from || mail.from;
  return {
    ...EMPTY_DRAFT,
    from: personaAddress(own, personas),
    to: letter?.replyTo || mail.from,
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    text: letter?.text
      ? `\n\nOn ${spokenMoment(mail.sentAt)}, ${sender} wrote:\n${quoted(letter.text)}\n`
      : '',
    reply: mail.id,
  };
}

function quoted(text: string): string {
  const lines = text.trimEnd().split(/\r?\n/);
  return lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`)).join('\n');
}

/** `Anna de Vries <anna@home.example>` where the address is that of a persona. */
export function personaAddress(address: string, personas: readonly Persona[]): string {
  const persona = personas.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return persona ? `${persona.name} <${persona.address}>` : address;
}

export function draftOf(form: URLSearchParams): Draft {
  const value = (name: string) => form.get(name) ?? '';
  return {
    from: value('from').trim(),
    to: value('to').trim(),
    subject: value('subject').trim(),
    text: value('text').replace(/\r\n?/g, '\n'),
    reply: value('reply'),
    lang: value('lang'),
  };
}

/** Either what to send or what is wrong with it. */
export function checkDraft(draft: Draft): { letter: CheckedLetter } | { problems: Problems } {
  const from = oneAddress(draft.from);
  const to = oneAddress(draft.to);
  const problems: Problems = {};
  if (!from) problems.from = 'Give one address, such as anna@home.example or Anna <anna@home.example>.';
  if (!to) problems.to = 'Give one address to write to.';
  if (/\p{Cc}/u.test(draft.subject)) problems.subject = 'The subject must be a single line.';
  if (draft.text.trim() === '') problems.text = 'The letter is empty.';
  if (!from || !to || Object.keys(problems).length > 0) return { problems };
  return { letter: { from, to, subject: draft.subject, text: draft.text } };
}

function oneAddress(text: string): MailAddress | undefined {
  const [address, ...others] = addressParser(text, { flatten: true });
  const valid = address?.address !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(address.address);
  return valid && others.length === 0 && !/\p{Cc}/u.test(text) ? address : undefined;
}
