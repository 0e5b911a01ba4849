import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { signedAddress } from '#domain/reading/threads/signed-address.ts';
import type { CaseTable } from './case-table/case-table.ts';
import { keys } from './case-table/keys.ts';
import { requesterOf } from './case-table/requester.ts';
import type { KeyedHash } from './secret.ts';

export interface Mailer {
  /**
   * Sends a letter to the case's mailbox, in its language and its thread. A letter other than a code goes out once: if
   * the step is repeated, only a death between SES' answer and ours can make it go out again.
   */
  send(caseId: CaseId, content: LetterContent): Promise<void>;
}

interface Deps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly hash: KeyedHash;
  readonly now: () => Date;
  readonly ses?: SESClient;
}

export function mailer({ table, registry, hash, now, ses = new SESClient({}) }: Deps): Mailer {
  const { group } = registry;

  const post = async (state: Case, content: LetterContent): Promise<string> => {
    const { reference, language } = state;
    const { mailbox, thread } = await requesterOf(table, state.id);
    const code = await hash('reply', reference);
    const letter = writeLetter(content, language, registry);
    const raw = await new MailComposer({
      from: { name: group.name, address: group.mailboxes.answers },
      to: mailbox,
      // What is answered comes back to the case, and only who has had this letter knows the address.
      replyTo: signedAddress(group.mailboxes.answers, reference, () => code),
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      ...(thread.messageId ? { inReplyTo: thread.messageId, references: thread.messageId } : {}),
      // An auto-responder that knows RFC 3834, or Exchange, leaves this alone: no two machines talk to each other.
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': language,
      },
    })
      .compile()
      .build();
    const { MessageId } = await ses
      .send(
        new SendRawEmailCommand({
          Source: group.mailboxes.answers,
          Destinations: [mailbox],
          RawMessage: { Data: raw },
        }),
      )
      .catch((error: unknown) => {
        // SES' own text can name the address.
        throw new NamedError(ERRORS.mailNotAccepted, `SES: ${error instanceof Error ? error.name : 'Error'}`);
      });
    if (!MessageId) throw new NamedError(ERRORS.mailNotAccepted, 'SES gave no message id');
    return MessageId;
  };

  return {
    async send(caseId, content) {
      const sentKey = keys.sent(caseId, content.letter);
      const once = content.letter !== 'code';
      const state = await table.load(caseId);
      if (once && state.sent.includes(content.letter)) return;
      // SES took it, but the case did not hear of it: finish that instead of sending again.
      const known = once ? await sentBefore(table, caseId, content.letter) : null;
      const messageId = known ?? (await post(state, content));
      if (once && !known) {
        await table.client.send(new PutCommand({ TableName: table.name, Item: { ...sentKey, messageId } }));
      }
      await table.execute(
        caseId,
        { type: 'RecordSent', letter: content.letter, messageId },
        {
          actor: { kind: 'system', name: 'mailer' },
          now: now(),
          also: [
            {
              Put: {
                TableName: table.name,
                Item: { ...keys.message(messageId), caseId, letter: content.letter },
              },
            },
          ],
        },
      );
    },
  };
}

async function sentBefore(table: CaseTable, caseId: CaseId, letter: string): Promise<string | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.sent(caseId, letter), ConsistentRead: true }),
  );
  return (Item?.['messageId'] as string | undefined) ?? null;
}
