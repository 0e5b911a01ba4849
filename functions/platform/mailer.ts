import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import type { LetterContent, WrittenLetter } from '#domain/letters/content.ts';
import { signedAddress } from '#domain/reading/threads/signed-address.ts';
import { type CaseTable, writeAll } from './case-table/case-table.ts';
import { keys } from './case-table/keys.ts';
import { requesterOf } from './case-table/requester.ts';
import { putSent } from './case-table/sent.ts';
import type { KeyedHash } from './secret.ts';
import { soundLetter } from './sound-letter.ts';

export interface Mailer {
  /**
   * Sends a letter to the case's mailbox, in its language and its thread. A letter other than a code goes out once: if
   * the step is repeated, only a death between SES' answer and ours can make it go out again.
   *
   * @param options.once under which name it is one letter, for one that is sent on several occasions, e.g.
   * `reminder:proof-7`; by default the letter's own
   */
  send(caseId: CaseId, content: LetterContent, options?: { readonly once?: string }): Promise<void>;
}

type Composed = ConstructorParameters<typeof MailComposer>[0];

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly hash: KeyedHash;
  readonly now: () => Date;
  readonly ses?: SESClient;
}

export function mailer({ table, registry, hash, now, ses = new SESClient({}) }: Deps): Mailer {
  const { group } = registry;

  const post = async (state: Case, content: LetterContent) => {
    const { reference, language } = state;
    const { mailbox, thread } = await requesterOf(table, state.id);
    const code = await hash('reply', reference);
    const letter = soundLetter(content, language, registry);
    const messageId = await posted(ses, group.mailboxes.answers, mailbox, {
      from: { name: group.name, address: group.mailboxes.answers },
      to: mailbox,
      // What is answered comes back to the case, and only who has had this letter knows the address.
      replyTo: signedAddress(group.mailboxes.answers, reference, () => code),
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(thread.messageId ? { inReplyTo: thread.messageId, references: thread.messageId } : {}),
      headers: { ...BY_A_MACHINE, 'Auto-Submitted': 'auto-replied', 'Content-Language': language },
    });
    return { messageId, letter };
  };

  return {
    async send(caseId, content, { once = content.letter } = {}) {
      const { letter } = content;
      const isCode = letter === 'code';
      const state = await table.load(caseId);
      if (!isCode && once === letter && state.sent.includes(letter)) return;
      // SES took it, but the case did not hear of it: finish that instead of sending again.
      const known = isCode ? null : await sentBefore(table, caseId, once);
      const left = known ? null : await post(state, content);
      const messageId = known ?? left?.messageId ?? '';
      if (left) {
        await writeAll(table, [
          { Put: { TableName: table.name, Item: { ...keys.message(messageId), caseId, letter } } },
          ...(isCode ? [] : [putSent(table, caseId, once, { messageId, content, letter: left.letter })]),
        ]);
      }
      await table.execute(
        caseId,
        { type: 'RecordSent', letter, messageId, ...(once === letter ? {} : { occasion: once }) },
        { actor: { kind: 'system', name: 'mailer' }, now: now() },
      );
    },
  };
}

/** A mail to the data protection officer: about cases, by their references, and about nobody. */
export interface OfficerMail {
  readonly subject: string;
  readonly text: string;
}

/** @returns the id that SES gave the mail @throws MailNotAccepted */
export type ToOfficer = (mail: OfficerMail) => Promise<string>;

export const officerMailer =
  ({ registry: { group }, ses = new SESClient({}) }: Pick<Deps, 'registry' | 'ses'>): ToOfficer =>
  ({ subject, text }) =>
    posted(ses, group.mailboxes.answers, group.dpo.email, {
      from: { name: group.name, address: group.mailboxes.answers },
      to: { name: group.dpo.name, address: group.dpo.email },
      subject,
      text,
      headers: { ...BY_A_MACHINE, 'Auto-Submitted': 'auto-generated', 'Content-Language': group.language },
    });

/** Mails a code to an address that belongs to no case as yet; nothing of what its writer typed goes along. */
export type ToStranger = (
  mailbox: string,
  content: Extract<LetterContent, { letter: 'code' }>,
  language: Language,
) => Promise<void>;

export const strangerMailer =
  ({ registry, ses = new SESClient({}) }: Pick<Deps, 'registry' | 'ses'>): ToStranger =>
  async (mailbox, content, language) => {
    const { name, mailboxes } = registry.group;
    const letter = soundLetter(content, language, registry);
    await posted(ses, mailboxes.answers, mailbox, {
      from: { name, address: mailboxes.answers },
      to: mailbox,
      ...letter,
      headers: { ...BY_A_MACHINE, 'Auto-Submitted': 'auto-replied', 'Content-Language': language },
    });
  };

// An auto-responder that knows RFC 3834, or Exchange, leaves this alone: no two machines talk to each other.
const BY_A_MACHINE = { 'X-Auto-Response-Suppress': 'All' } as const;

/** A notice to somebody who was given data (NOT-1). @returns the id that SES gave the mail @throws MailNotAccepted */
export type ToRecipient = (to: string, letter: WrittenLetter) => Promise<string>;

/**
 * Answers go to the group's mailbox without the case's signed address: a recipient is not the requester, and what it
 * writes is put into its case by a person.
 */
export const recipientMailer =
  ({ registry: { group }, ses = new SESClient({}) }: Pick<Deps, 'registry' | 'ses'>): ToRecipient =>
  (to, { subject, text, html }) =>
    posted(ses, group.mailboxes.answers, to, {
      from: { name: group.name, address: group.mailboxes.answers },
      to,
      subject,
      text,
      html,
      headers: { ...BY_A_MACHINE, 'Auto-Submitted': 'auto-generated', 'Content-Language': group.language },
    });

async function posted(ses: SESClient, from: string, to: string, mail: Composed): Promise<string> {
  const raw = await new MailComposer(mail).compile().build();
  const { MessageId } = await ses
    .send(new SendRawEmailCommand({ Source: from, Destinations: [to], RawMessage: { Data: raw } }))
    .catch((error: unknown) => {
      // SES' own text can name the address.
      throw new NamedError(ERRORS.mailNotAccepted, `SES: ${error instanceof Error ? error.name : 'Error'}`);
    });
  if (!MessageId) throw new NamedError(ERRORS.mailNotAccepted, 'SES gave no message id');
  return MessageId;
}

/** The id under which a letter of a case went out, or null. */
export async function sentBefore(table: CaseTable, caseId: CaseId, once: string): Promise<string | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.sent(caseId, once), ConsistentRead: true }),
  );
  return (Item?.['messageId'] as string | undefined) ?? null;
}
