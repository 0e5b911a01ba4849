import PostalMime, { type Address, type Attachment } from 'postal-mime';

/** A mail as a person reads it. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  /** Where a reply goes. */
  readonly replyTo: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** Message-IDs of the mails before this one, oldest first. */
  readonly references: readonly string[];
  readonly attachments: readonly Enclosure[];
}

export interface Enclosure {
  /** Safe to save under. */
  readonly filename: string;
  readonly content: Uint8Array;
}

/** More parts than this are not shown; the raw message has them all. */
const MAX_ATTACHMENTS = 100;

/** Undefined if it cannot be made sense of: then there is still the raw message. */
export async function readLetter(raw: Uint8Array): Promise<Letter | undefined> {
  try {
    const email = await PostalMime.parse(raw, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 });
    return {
      from: email.from ? shown([email.from]) : '',
      to: shown(email.to),
      cc: shown(email.cc),
      replyTo: shown(email.replyTo?.length ? email.replyTo : email.from && [email.from]),
      text: email.text,
      html: email.html,
      references: email.references?.match(/<[^<>\s]+>/g) ?? [],
      attachments: email.attachments.slice(0, MAX_ATTACHMENTS).map(enclosure),
    };
  } catch {
    return undefined;
  }
}

function shown(addresses: readonly Address[] = []): string {
  return addresses
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => (name && name !== address ? `${name} <${address}>` : address))
    .join(', ');
}

function enclosure({ filename, content }: Attachment, index: number): Enclosure {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { filename: safeFilename(filename ?? '') || `attachment-${index + 1}`, content: bytes };
}

/** The sender chose the name: no folders, no hidden files, and nothing that reads backwards. */
function safeFilename(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(-120);
}
