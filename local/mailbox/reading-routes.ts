import type { Clock } from '#cloud/clock.ts';
import type { Ses } from '#cloud/mail/ses.ts';
import { type Answer, download, mailHtml, page, plainText } from './answer.ts';
import { INBOX_LIMIT, inboxPage } from './inbox-page.ts';
import { layout, type Persona } from './layout.ts';
import { readLetter } from './letter.ts';
import { letterPage } from './letter-page.ts';

export interface ReadingContext {
  readonly ses: Pick<Ses, 'sent' | 'mail' | 'raw' | 'mailboxes'>;
  readonly clock: Clock;
  readonly personas: readonly Persona[];
}

/** Answers a path, or undefined where there is nothing. */
export type Route = (path: readonly string[], query: URLSearchParams) => Promise<Answer | undefined>;

/** The pages for reading: lists, mails and what is in them. */
export function readingRoutes(context: ReadingContext): { inbox: Route; mail: Route } {
  const { ses, clock, personas } = context;
  return {
    async inbox(_path, query) {
      const address = query.get('to')?.toLowerCase();
      const name = personas.find((one) => one.address.toLowerCase() === address)?.name;
      const mails = ses.sent({ limit: INBOX_LIMIT, ...(address !== undefined && { to: address }) });
      const content = inboxPage({ address, name, mails, now: clock.now() });
      const place = address === undefined ? 'all' : { mailbox: address };
      return page(layout(context, { title: name ?? address ?? 'Mail', place, content }));
    },

    async mail([id = '', part, number], query) {
      const mail = ses.mail(id);
      const raw = ses.raw(id);
      if (!mail || !raw) return undefined;
      if (part === 'raw') return plainText(raw);
      const letter = await readLetter(raw);
      switch (part) {
        case undefined: {
          const view = query.get('view');
          const wanted = view === 'html' || view === 'text' ? view : undefined;
          const content = letterPage({ mail, letter, wanted });
          const place = { mailbox: mail.to[0]?.toLowerCase() ?? '' };
          return page(layout(context, { title: mail.subject || '(no subject)', place, content }));
        }
        case 'html':
          return letter?.html === undefined ? undefined : mailHtml(letter.html);
        case 'attachment': {
          const file = letter?.attachments[Number(number)];
          return file && download(file.content, file.filename);
        }
        default:
          return undefined;
      }
    },
  };
}
