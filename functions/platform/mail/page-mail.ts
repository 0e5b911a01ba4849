import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { CaseId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import { PAGE_FIELDS, PAGE_MAIL_PREFIX, type PageAct } from '#contracts/portal-api.ts';
import type { HandedLogin } from '#contracts/portal-login.ts';
import type { Right } from '#contracts/rights.ts';

/** What somebody wrote on a page, as the letter that it is. */
export interface PageLetter {
  readonly caseId: CaseId;
  readonly act: PageAct;
  /** The mailbox that a code has shown to be theirs. */
  readonly mailbox: string;
  readonly name: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  /** ISO instant. */
  readonly receivedAt: string;
  /** By which sending it once more is told from writing once more. */
  readonly once: string;
  readonly rights?: readonly Right[];
  readonly controllers?: readonly string[];
  readonly login?: HandedLogin | undefined;
}

/** Where it lies in the inbox: the same for the same letter, and nothing of the person. */
export const pageMailKey = ({ caseId, once }: Pick<PageLetter, 'caseId' | 'once'>): string =>
  `${PAGE_MAIL_PREFIX}${caseId}/${once}`;

/** The letter as a mail that anybody can open. The same letter gives the same bytes. */
export async function pageMail(letter: PageLetter): Promise<Buffer> {
  const { caseId, act, mailbox, name, to, language, receivedAt, once, rights, controllers, login } = letter;
  return new MailComposer({
    from: { name: name ?? '', address: mailbox },
    to,
    subject: letter.subject,
    text: letter.text,
    textEncoding: 'base64',
    date: new Date(receivedAt),
    messageId: `<${once}@page.invalid>`,
    headers: {
      [PAGE_FIELDS.caseId]: caseId,
      [PAGE_FIELDS.act]: act,
      [PAGE_FIELDS.receivedAt]: receivedAt,
      [PAGE_FIELDS.language]: language,
      ...(rights ? { [PAGE_FIELDS.rights]: rights.join(' ') } : {}),
      ...(controllers ? { [PAGE_FIELDS.controllers]: controllers.join(' ') } : {}),
      // Without a character that a header could end at.
      ...(login ? { [PAGE_FIELDS.login]: Buffer.from(JSON.stringify(login)).toString('base64url') } : {}),
    },
  })
    .compile()
    .build();
}
