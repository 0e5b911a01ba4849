import { ControllerId } from '#contracts/ids.ts';
import type { LetterReading } from '#contracts/mail-reading.ts';
import type { ReadLetter } from '#domain/reading/read-letter.ts';
import type { ParsedMail } from './parse-mail.ts';

/** Far more than a letter. The whole stays in the inbox, and an item of the table has 400 KB. */
const KEPT_CHARACTERS = 50_000;
const MOST_ATTACHMENTS = 50;
const MOST_PHRASES = 20;

/** A reading as it is kept: what a person sees beside the mail, and what was judged. */
export function letterReading(mail: ParsedMail, { reading, kindEvidence, link }: ReadLetter): LetterReading {
  const { newText, rights, controllers, identifiers } = reading;
  const kept = newText.slice(0, KEPT_CHARACTERS).toWellFormed();
  const within = <Place extends { readonly end: number }>(phrases: readonly Place[]) =>
    phrases.filter(({ end }) => end <= kept.length).slice(0, MOST_PHRASES);
  return {
    from: mail.from[0]?.address.slice(0, 320) ?? '',
    subject: mail.subject,
    kind: reading.kind,
    language: reading.language,
    rights: rights.map(({ right, confidence, evidence }) => ({
      right,
      confidence,
      evidence: [...within(evidence)],
    })),
    kindEvidence: [...within(kindEvidence)],
    confidence: reading.confidence,
    controllers: controllers === 'all' ? 'all' : controllers.map((id) => ControllerId.parse(id)),
    identifiers: Object.fromEntries(
      Object.entries(identifiers).flatMap(([kind, value]) => (value ? [[kind, String(value)]] : [])),
    ),
    calls: [...reading.calls],
    flags: [...reading.flags],
    linkedBy: link?.linkedBy ?? null,
    newText: kept,
    isCut: newText.length > kept.length || mail.body.isCut,
    attachments: mail.attachments
      .slice(0, MOST_ATTACHMENTS)
      .map(({ name, contentType, size }) => ({ name, contentType, size })),
  };
}
