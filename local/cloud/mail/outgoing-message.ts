import { decodeWords } from 'postal-mime';
import { notEmulated } from '../service.ts';
import { addressesIn, checkAddress, oneAddress } from './addresses.ts';
import { type HeaderBlock, headerValue, readHeaders } from './message-headers.ts';
import { invalid } from './query-protocol.ts';

/** https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
const MAX_BYTES = 10 * 2 ** 20;
const MAX_RECIPIENTS = 50;

/** SES writes its own of the first two, hides the third, and uses the fourth for the envelope. */
const REMOVED = new Set(['message-id', 'date', 'bcc', 'return-path']);

/** Instructions to SES in the header. They name event destinations, which one machine does not have. */
const ACCEPTED_INSTRUCTIONS = new Set(['x-ses-configuration-set', 'x-ses-message-tags']);

/** https://docs.aws.amazon.com/ses/latest/dg/header-fields.html, those of them that are met in practice. */
const ONLY_ONCE = new Set(
  `auto-submitted content-description content-disposition content-id content-language content-transfer-encoding
   content-type date from importance in-reply-to keywords list-help list-id list-unsubscribe list-unsubscribe-post
   message-id mime-version organization precedence priority references reply-to return-path sender sensitivity
   subject thread-index thread-topic user-agent`.split(/\s+/),
);

export interface SendingRequest {
  readonly id: string;
  readonly sentAt: number;
  readonly region: string;
  readonly source: string | undefined;
  /** Where bounces go, if the caller said. */
  readonly returnPath: string | undefined;
  /** Envelope recipients; where there is none, those of the To, Cc and Bcc headers. */
  readonly destinations: readonly string[];
}

export interface OutgoingMessage {
  /** Decoded From header, e.g. `Bakkerij Bos <info@bos.example>`. */
  readonly from: string;
  /** The bare addresses SES would answer for: of the From header, of the envelope and where bounces go. */
  readonly senders: readonly string[];
  /** Where bounces and complaints go. */
  readonly returnPath: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageIdHeader: string;
  readonly content: Buffer;
}

/** Checks a message as SES does and makes of it what the recipient will get. */
export function prepareMessage(message: Buffer, request: SendingRequest): OutgoingMessage {
  if (message.length > MAX_BYTES)
    throw invalid(`Message length is more than ${MAX_BYTES} bytes long: '${message.length}'.`);
  const header = readHeaders(message);
  refuseDuplicates(header);
  const from = headerValue(header, 'From');
  if (!from) throw invalid("Missing required header 'From'.");
  const senders = addressesIn(from).map(checkAddress);
  const [author] = senders;
  if (author === undefined) throw invalid("Missing final '@domain'");
  if (request.source !== undefined) senders.push(oneAddress(request.source));
  // The parameters take precedence over the header: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
  const asked = request.returnPath ?? request.source ?? headerValue(header, 'Return-Path');
  const returnPath = asked === undefined || asked === '<>' ? author : oneAddress(asked);
  senders.push(returnPath);
  const to = recipientsOf(header, request.destinations);
  const messageIdHeader = `<${request.id}@${messageIdDomain(request.region)}>`;
  return {
    from: decodeWords(from),
    senders: [...new Set(senders)],
    returnPath,
    to,
    subject: decodeWords(headerValue(header, 'Subject') ?? ''),
    messageIdHeader,
    content: stamp(message, header, { messageIdHeader, sentAt: request.sentAt }),
  };
}

function refuseDuplicates(header: HeaderBlock): void {
  const seen = new Set<string>();
  for (const { name } of header.fields) {
    const key = name.toLowerCase();
    if (seen.has(key) && ONLY_ONCE.has(key)) throw invalid(`Duplicate header '${name}'.`);
    if (key.startsWith('x-ses-') && !ACCEPTED_INSTRUCTIONS.has(key))
      throw notEmulated(`the header ${name} in a message to SES`);
    seen.add(key);
  }
}

function recipientsOf(header: HeaderBlock, destinations: readonly string[]): string[] {
  const recipients =
    destinations.length > 0
      ? destinations.map(oneAddress)
      : ['To', 'Cc', 'Bcc'].flatMap((name) =>
          header.fields
            .filter((field) => field.name.toLowerCase() === name.toLowerCase())
            .flatMap((field) => addressesIn(field.value).map(checkAddress)),
        );
  if (recipients.length === 0) throw invalid('Missing required header: To, Cc or Bcc.');
  if (recipients.length > MAX_RECIPIENTS) throw invalid(`Recipient count exceeds ${MAX_RECIPIENTS}.`);
  return [...new Set(recipients)];
}

/** The same body under a header with the marks of SES. */
function stamp(
  message: Buffer,
  header: HeaderBlock,
  { messageIdHeader, sentAt }: { readonly messageIdHeader: string; readonly sentAt: number },
): Buffer {
  const lineEnd = header.fields.some((field) => field.raw.endsWith('\r\n')) ? '\r\n' : '\n';
  const kept = header.fields.filter((field) => {
    const key = field.name.toLowerCase();
    return !REMOVED.has(key) && !ACCEPTED_INSTRUCTIONS.has(key);
  });
  const lines = [
    ...kept.map((field) => (field.raw.endsWith('\n') ? field.raw : field.raw + lineEnd)),
    `Message-ID: ${messageIdHeader}${lineEnd}`,
    `Date: ${new Date(sentAt).toUTCString().replace('GMT', '+0000')}${lineEnd}`,
    lineEnd,
  ];
  return Buffer.concat([Buffer.from(lines.join(''), 'latin1'), message.subarray(header.bodyStart)]);
}

/** The oldest region has a name of its own. */
export function messageIdDomain(region: string): string {
  return region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`;
}
