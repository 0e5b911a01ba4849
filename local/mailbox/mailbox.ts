import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { Clock } from '#cloud/clock.ts';
import type { Ses } from '#cloud/mail/ses.ts';
import { readBody, ServiceError } from '#cloud/service.ts';
import { type Answer, asset, page, plainText, write } from './answer.ts';
import { createGuard } from './guard.ts';
import { layout, notice, type Persona } from './layout.ts';
import { createPostBox } from './post-box.ts';
import { readingRoutes } from './reading-routes.ts';
import type { SampleLetter } from './write-page.ts';
import { writingRoutes } from './writing-routes.ts';

export type { Persona } from './layout.ts';
export type { SampleLetter } from './write-page.ts';

export interface MailboxOptions {
  /** Port of the receiver on 127.0.0.1. */
  readonly smtpPort: number;
  readonly clock: Clock;
  readonly ses: Pick<Ses, 'sent' | 'mail' | 'raw' | 'mailboxes'>;
  /** Where one can write to; the first is proposed. */
  readonly postOffice: { readonly addresses: readonly string[] };
  /** People to play; the first is proposed. */
  readonly personas: readonly Persona[];
  readonly sampleLetters: readonly SampleLetter[];
}

export interface Mailbox {
  /** Listens on 127.0.0.1; port 0 picks a free one. Returns the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

const MAX_FORM_BYTES = 2 ** 20;

/** A webmail page for whoever tries the product: plays the people who write to it and get its answers. */
export function createMailbox(options: MailboxOptions): Mailbox {
  const { ses, clock, personas, smtpPort, postOffice, sampleLetters } = options;
  const guard = createGuard();
  const postBox = createPostBox(smtpPort, clock);
  const surroundings = { ses, clock, personas };
  const reading = readingRoutes(surroundings);
  const writing = writingRoutes({
    ...surroundings,
    addresses: postOffice.addresses,
    samples: sampleLetters,
    postBox,
    token: guard.token,
  });
  const stylesheet = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
  const icon = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8');

  const failure = (status: number, title: string, explanation: string): Answer =>
    page(layout(surroundings, { title, place: 'none', content: notice(title, explanation) }), status);

  const get = async (url: URL): Promise<Answer | undefined> => {
    const [first, ...rest] = url.pathname.slice(1).split('/');
    switch (first) {
      case '':
        return reading.inbox(rest, url.searchParams);
      case 'mail':
        return reading.mail(rest, url.searchParams);
      case 'write':
        return writing.write(rest, url.searchParams);
      case 'written':
        return writing.written(rest, url.searchParams);
      case 'style.css':
        return asset('text/css; charset=utf-8', stylesheet);
      case 'icon.svg':
        return asset('image/svg+xml', icon);
      default:
        return undefined;
    }
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    // Without the frame of the page: whoever came by another name must not learn whose mail is here.
    if (!guard.allowsHost(request)) return plainText('Open the mailbox as 127.0.0.1 or localhost.\n', 403);
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' || request.method === 'HEAD')
      return (await get(url)) ?? failure(404, 'Not here', 'There is no such page or mail.');
    if (request.method !== 'POST' || url.pathname !== '/write')
      return failure(405, 'Not possible', 'This page can only be looked at.');
    const form = new URLSearchParams((await readBody(request, MAX_FORM_BYTES)).toString());
    if (!guard.allowsForm(request, form))
      return failure(403, 'Not from here', 'This form was made before the last restart. Open it again.');
    return writing.post(form);
  };

  const server = createServer(async (request, response) => {
    try {
      write(response, await answerTo(request));
    } catch (error) {
      const tooLarge = error instanceof ServiceError && error.status === 413;
      write(
        response,
        tooLarge
          ? failure(413, 'Too long', 'A letter may have a million characters.')
          : failure(500, 'Something broke', 'The mailbox failed to make this page.'),
      );
    }
  });

  return {
    async listen(port) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
      await promise;
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
      return address.port;
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeIdleConnections();
      await promise;
      postBox.close();
    },
  };
}
