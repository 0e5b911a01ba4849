/** `npm run -s read-mail -- FILE…`: how letters are understood, one JSON object per line. The same code as the intake. */
import { createHmac } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Registry } from '#contracts/registry.ts';
import { placeMail } from '#domain/reading/place-mail.ts';
import {
  type LetterMail,
  type ReadingContext,
  type ReadLetter,
  readLetter,
} from '#domain/reading/read-letter.ts';
import type { KnownCase } from '#domain/reading/threads/index.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { LIMITS, parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';

const USAGE = `usage: npm run -s read-mail -- FILE… [--cases FILE] [--reply-key KEY]

  FILE              a mail (.eml), or plain text whose first line is "Subject: …"
  --cases FILE      JSON lines {ref, email, known, outbound: [{messageId}]}: also says which case a mail belongs to
  --reply-key KEY   the key of the signed reply addresses; without it they are not looked at`;

const { values, positionals } = argumentsOf();
if (values.help || positionals.length === 0) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const CaseLine = z.object({
  ref: z.string(),
  email: z.string(),
  /** What else is known of the person proves nothing about who wrote a mail, so none of it is looked at. */
  known: z.optional(z.unknown()),
  outbound: z._default(z.array(z.object({ messageId: z.string() })), []),
});

/** Every field is there, known or not. */
const NO_IDENTIFIERS = {
  name: null,
  email: null,
  phone: null,
  customerNo: null,
  birthDate: null,
  address: null,
  caseRef: null,
};

function argumentsOf() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { cases: { type: 'string' }, 'reply-key': { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return refuse(error);
  }
}

/** A wrong command is not half carried out. */
function refuse(error: unknown): never {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}

/** A file that cannot be opened says so in its line, and the others are read. */
function read(file: string): object {
  try {
    const parsed = parseMail(mailIn(file));
    return parsed.outcome === 'parsed' ? outputOf(letterMail(parsed.mail)) : unreadable(parsed.why);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const NOTHING: LetterMail = {
  subject: '',
  text: '',
  hiddenText: '',
  from: [],
  replyTo: [],
  to: [],
  answers: [],
  headers: [],
  hasHeaderInjection: false,
  isUndecodable: true,
  isAutomatic: false,
  isReport: false,
  verdicts: {},
};

/** Nobody could read it: a person has to, as with any letter in doubt. */
const unreadable = (why: string): object => ({
  ...outputOf(NOTHING),
  confidence: 0,
  error: `left to a person unread: ${why}`,
});

function outputOf(mail: LetterMail): object {
  const understood = readLetter(mail, context);
  const { reading, kindEvidence, link } = understood;
  const phrase = (of: string, { start, end }: { start: number; end: number }) => ({
    of,
    start,
    end,
    text: reading.newText.slice(start, end),
  });
  return {
    kind: reading.kind,
    lang: reading.language,
    rights: reading.rights.map(({ right }) => right),
    confidence: reading.confidence,
    evidence: [
      ...kindEvidence.map((one) => phrase(reading.kind, one)),
      ...reading.rights.flatMap(({ right, evidence }) => evidence.map((one) => phrase(right, one))),
    ],
    controllers: reading.controllers,
    identifiers: { ...NO_IDENTIFIERS, ...reading.identifiers },
    flags: reading.flags,
    ...(link ? { caseRef: link.caseRef, linkedBy: link.linkedBy, mayJoin: joins(mail, understood) } : {}),
    newText: reading.newText,
  };
}

/** As the intake decides it: an attack, or a mail of two senders, joins no case whatever it names. */
const joins = ({ from, isAutomatic }: LetterMail, understood: ReadLetter): boolean =>
  placeMail(understood, { senders: from.length, hasAddress: from.length > 0, isAutomatic }).to === 'its-case';

function contextOf(of: Registry, cases: string | undefined, replyKey: string | undefined): ReadingContext {
  return {
    registry: of,
    ...(cases === undefined ? {} : { cases: casesIn(cases) }),
    ...(replyKey === undefined
      ? {}
      : {
          signing: {
            base: of.group.mailboxes.answers,
            mac: (ref: string) => createHmac('sha256', replyKey).update(ref).digest('hex'),
          },
        }),
  };
}

function casesIn(file: string): readonly KnownCase[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => CaseLine.parse(JSON.parse(line)))
      .map(({ ref, email, outbound }) => ({
        ref: ref.toUpperCase(),
        mailbox: email,
        outbound: outbound.map(({ messageId }) => messageId),
      }));
  } catch (error) {
    return refuse(new Error(`--cases ${file}: ${error instanceof Error ? error.message : String(error)}`));
  }
}

const CHUNK = 4_000_000;
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** The mail in a file, as bytes; of one that is larger than any mail no more than shows that. Throws if it cannot be opened. */
function mailIn(file: string): Buffer {
  const chunks: Buffer[] = [];
  const opened = openSync(file, 'r');
  try {
    for (let length = 0; length <= LIMITS.bytes; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const read = readSync(opened, chunk, 0, CHUNK, null);
      if (read === 0) break;
      length += read;
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return asMail(Buffer.concat(chunks));
}

/** Fields that may follow a subject. "Naam:" and "Betreft:" are words of a letter. */
const FIELD =
  'from|to|cc|bcc|date|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]+|x-[a-z0-9-]+|auto-submitted|precedence|list-[a-z-]+|authentication-results|dkim-signature|importance|user-agent|thread-[a-z]+';
const PLAIN = new RegExp(`^subject:[^\\r\\n]*\\r?\\n(?![\\r\\n \\t]|(?:${FIELD}) ?:)`, 'i');

/** Plain text with a subject is a mail with one header field, but for the blank line that people leave out. */
function asMail(raw: Buffer): Buffer {
  const text = raw.subarray(0, 3).equals(BYTE_ORDER_MARK) ? raw.subarray(3) : raw;
  const subject = PLAIN.exec(text.subarray(0, 4_000).toString('latin1'))?.[0];
  if (subject === undefined) return text;
  return Buffer.concat([text.subarray(0, subject.length), Buffer.from('\n'), text.subarray(subject.length)]);
}

const registry = loadRegistry(path.resolve(import.meta.dirname, '..', 'registry'));
const context = contextOf(registry, values.cases, values['reply-key']);
for (const file of positionals) console.log(JSON.stringify({ file, ...read(file) }));
