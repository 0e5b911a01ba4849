import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import type { Running } from './edition.ts';
import { officialAddress } from './group.ts';

/** A letter as somebody would send it. */
export interface OutgoingLetter {
  readonly subject: string;
  readonly text: string;
  readonly messageId?: string;
  readonly date?: Date;
}

/** A file as somebody chooses it in a form. */
export interface DocumentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Plays a requester through the doors that a requester has: mail, the links in it, and forms. Knows nothing of the
 * system behind them; used by the demo and by the tests.
 */
export class Requester {
  readonly address: string;
  readonly name: string;
  readonly #running: Pick<Running, 'smtpPort' | 'mailbox'>;
  #cookie = '';

  constructor(
    running: Pick<Running, 'smtpPort' | 'mailbox'>,
    { name, address }: { name: string; address: string },
  ) {
    this.#running = running;
    this.name = name;
    this.address = address;
  }

  async write({ subject, text, messageId, date }: OutgoingLetter, to = officialAddress()): Promise<void> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.#running.smtpPort,
      secure: false,
      ignoreTLS: true,
    });
    try {
      await transport.sendMail({
        from: { name: this.name, address: this.address },
        to,
        subject,
        text,
        ...(messageId ? { messageId } : {}),
        ...(date ? { date } : {}),
      });
    } finally {
      transport.close();
    }
  }

  /** Everything in the mailbox, newest first. */
  async mails(): Promise<{ readonly id: string; readonly mail: Email }[]> {
    const list = await text(`${this.#running.mailbox}/?to=${encodeURIComponent(this.address)}`);
    const ids = new Set([...list.matchAll(/href="\/mail\/([^"/?]+)/g)].map(([, id]) => id ?? ''));
    return Promise.all(
      [...ids].map(async (id) => ({
        id,
        mail: await PostalMime.parse(await text(`${this.#running.mailbox}/mail/${id}/raw`)),
      })),
    );
  }

  /** Waits for a mail that was not in the mailbox before and whose text has what is looked for. */
  async awaitMail(
    wanted: RegExp,
    { not = new Set<string>(), seconds = 60 } = {},
  ): Promise<{ id: string; match: string }> {
    return until(`a mail to ${this.address}`, seconds, async () => {
      for (const { id, mail } of await this.mails()) {
        const match = not.has(id) ? null : wanted.exec(mail.text ?? '');
        if (match) return { id, match: match[1] ?? match[0] };
      }
      return null;
    });
  }

  /** Opens a private link, asks for a code, and gives the code that comes by mail. Answers where that leads. */
  async proveMailbox(link: string, seconds = 60): Promise<Response> {
    const seen = new Set((await this.mails()).map(({ id }) => id));
    await this.#visit(link);
    await this.#visit(`${link}/code`, { method: 'POST', body: new URLSearchParams() });
    const { match: code } = await this.awaitMail(/\b(\d{6})\b/, { not: seen, seconds });
    return this.#visit(`${link}/verify`, { method: 'POST', body: new URLSearchParams({ code }) });
  }

  /** What the page shows now, to whoever has given the code. */
  async page(link: string): Promise<string> {
    return (await this.#visit(link)).text();
  }

  /** Answers the question on the page; the page that follows. */
  async answer(link: string, answer: string): Promise<string> {
    const said = await this.#visit(`${link}/answer`, {
      method: 'POST',
      body: new URLSearchParams({ answer }),
    });
    return said.status === 303 ? this.page(link) : said.text();
  }

  /** Fills the form that asks for a document: the fields as they stand there, then the file. */
  async upload(link: string, file: DocumentFile): Promise<Response> {
    return (await this.documentForm(link))(file);
  }

  /** The form that asks for a document, which can be sent as long as it lives, and more than once. */
  async documentForm(link: string): Promise<(file: DocumentFile) => Promise<Response>> {
    const page = await (await this.#visit(link)).text();
    const action = /<form[^>]+action="([^"]+)"[^>]+multipart/.exec(page)?.[1];
    if (!action) throw new Error('The page shows no form for a document');
    return (file) => {
      const form = new FormData();
      for (const [, name = '', value = ''] of page.matchAll(
        /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
      )) {
        form.append(asText(name), asText(value));
      }
      form.append('file', new Blob([file.bytes], { type: file.type }), file.name);
      return fetch(asText(action), { method: 'POST', body: form, redirect: 'manual' });
    };
  }

  /** Opens the package's link with a fresh code, and fetches the package from the page behind it. */
  async download(link: string, seconds = 60): Promise<Uint8Array> {
    await this.proveMailbox(link, seconds);
    const handed = await this.#visit(`${link}/download`, { method: 'POST', body: new URLSearchParams() });
    const address = handed.headers.get('location');
    if (handed.status !== 303 || !address) throw new Error(`No package behind this link (${handed.status})`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The package could not be fetched (${response.status})`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async #visit(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = this.#cookie ? { cookie: this.#cookie } : {};
    const response = await fetch(address, { ...init, redirect: 'manual', headers });
    const cookie = response.headers.get('set-cookie');
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname}: ${response.status}`);
  return response.text();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const asText = (markup: string) =>
  markup.replace(/&([a-z]+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** Asks again and again until there is an answer; says what was waited for when there is none in time. */
export async function until<Found>(
  what: string,
  seconds: number,
  ask: () => Promise<Found | null | undefined>,
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    // A system that is being killed and started again does not answer for a moment.
    const found = await ask().catch((error: unknown) => {
      if (Date.now() >= end) throw error;
      return null;
    });
    if (found !== null && found !== undefined) return found;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s`);
    await new Promise((done) => setTimeout(done, 150));
  }
}

/** A private link of the requester's pages, as it stands in a mail. */
export const PRIVATE_LINK = /(https?:\/\/[^\s<>"]+\/p\/[\w-]{43})/;

/** A drawing that says it is a masked identity card; a document for people who do not exist. */
export const SAMPLE_DOCUMENT = {
  name: 'identity-card-masked.png',
  type: 'image/png',
  bytes: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
};
