import { createTransport } from 'nodemailer';
import type { Clock } from '#cloud/clock.ts';
import type { CheckedLetter } from './draft.ts';

/** The mail that a letter answers, and those before it. */
export interface Thread {
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

export interface PostBox {
  /** Returns the server's last word; throws what the server said if it refuses. */
  post(letter: CheckedLetter, thread: Thread | undefined): Promise<string>;
  close(): void;
}

/** Sends letters as any mail program would: by SMTP, to the port on this machine. */
export function createPostBox(smtpPort: number, clock: Clock): PostBox {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    ignoreTLS: true,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async post({ from, to, subject, text }, thread) {
      const { response } = await transport.sendMail({
        from,
        to,
        subject,
        text,
        date: new Date(clock.now()),
        ...(thread && { inReplyTo: thread.inReplyTo, references: [...thread.references] }),
      });
      return response;
    },
    close() {
      transport.close();
    },
  };
}

/** What the server answered, for people; without it, what went wrong on the way. */
export function refusal(error: unknown): string {
  if (!(error instanceof Error)) return 'The letter could not be sent.';
  if ('response' in error && typeof error.response === 'string')
    return `The post office refused the letter: ${error.response}`;
  return 'The post office cannot be reached. Is the local cloud running?';
}
