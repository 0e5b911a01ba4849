/** `npm run -s read-mail -- FILE…`: how letters are understood, one JSON object per line. The same code as the intake. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Registry } from '#contracts/registry.ts';
import { type LetterMail, type ReadingContext, readLetter } from '#domain/reading/read-letter.ts';
import type { KnownCase } from '#domain/reading/threads/index.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';

const USAGE = `usage: npm run -s read-mail -- FILE… [--cases FILE] [--reply-key KEY]

  FILE              a mail (.eml), or plain text whose first line is "Subject: …"
  --cases FILE      JSON lines {ref, email, known, outbound: [{messageId}]}: also says which case a mail belongs to
  --reply-key KEY   the key of the signed reply addresses; without it they are not looked at`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, 'reply-key': { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help || positionals.length === 0) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const CaseLine = z.object({
  ref: z.string(),
  email: z.string(),
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

const registry = loadRegistry(path.resolve(import.meta.dirname, '..', 'registry'));
const context = contextOf(registry, values.cases, values['reply-key']);
for (const file of positionals) console.log(JSON.stringify({ file, ...read(file) }));

/** A file that cannot be read says so in its line, and the others are read. */
function read(file: string): object {
  try {
    const parsed = parseMail(asMail(readFileSync(file)));
    if (parsed.outcome === 'unparsable') return { error: `no mail: ${parsed.why}` };
    return outputOf(letterMail(parsed.mail));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Plain text with a subject is a mail with one header field, but for the blank line that people leave out. */
function asMail(raw: Buffer): Buffer {
  const text = raw.subarray(0, 3).equals(Buffer.from('\ufeff')) ? raw.subarray(3) : raw;
  const start = text.subarray(0, 4_000).toString('latin1');
  const subject = /^subject:[^\r\n]*\r?\n(?![\r\n \t]|[!-9;-~]+:)/i.exec(start)?.[0];
  if (subject === undefined) return text;
  return Buffer.concat([text.subarray(0, subject.length), Buffer.from('\n'), text.subarray(subject.length)]);
}

function outputOf(mail: LetterMail): object {
  const { reading, kindEvidence, link } = readLetter(mail, context);
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
    ...(link ? { caseRef: link.caseRef, linkedBy: link.linkedBy, mayJoin: link.mayJoin } : {}),
    newText: reading.newText,
  };
}

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
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => CaseLine.parse(JSON.parse(line)))
    .map(({ ref, email, outbound }) => ({
      ref: ref.toUpperCase(),
      mailbox: email,
      outbound: outbound.map(({ messageId }) => messageId),
    }));
}
