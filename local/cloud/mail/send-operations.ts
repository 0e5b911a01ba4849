import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Clock } from '../clock.ts';
import { notEmulated, type Place } from '../service.ts';
import type { Identities } from './identities.ts';
import type { Reaction } from './mailbox-simulator.ts';
import { prepareMessage } from './outgoing-message.ts';
import { invalid, leaf, type QueryParameters } from './query-protocol.ts';
import type { SentMail, SentMailStore } from './sent-mail-store.ts';

export interface SendingDependencies {
  readonly clock: Clock;
  readonly place: Place;
  readonly store: SentMailStore;
  readonly identities: Identities;
  readonly onSent: (mail: SentMail) => void;
  /** How a recipient reacts to every mail; `undefined` if it just arrives. */
  readonly reactionOf: (recipient: string) => Reaction | undefined;
}

/** Who sends, to whom, and where bounces go, in place of what the header says. */
interface Routing {
  readonly source: string | undefined;
  readonly returnPath: string | undefined;
  readonly destinations: readonly string[];
}

/** The operations of SES that send: each reads its parameters first and returns what to do. */
export function createSendOperations({
  clock,
  place,
  store,
  identities,
  onSent,
  reactionOf,
}: SendingDependencies) {
  const send = (message: Buffer, routing: Routing) => {
    const sentAt = clock.now();
    const id = newMessageId(sentAt);
    const outgoing = prepareMessage(message, { id, sentAt, region: place.region, ...routing });
    identities.check(outgoing.senders);
    const { from, subject, messageIdHeader } = outgoing;
    const mail: SentMail = { id, from, to: [...outgoing.to], subject, sentAt, messageIdHeader };
    const comingBack = mail.to.flatMap((recipient) => {
      const reaction = reactionOf(recipient);
      return reaction ? [{ reaction, recipient, to: outgoing.returnPath }] : [];
    });
    store.add(mail, outgoing.content, comingBack);
    onSent(mail);
    return leaf('MessageId', id);
  };

  return {
    sendRawEmail(parameters: QueryParameters): () => string {
      const data = parameters.required('RawMessage.Data');
      const source = parameters.text('Source');
      const destinations = parameters.list('Destinations');
      ignoreEventOptions(parameters);
      if (!/^[A-Za-z0-9+/\s]+=*\s*$/.test(data)) throw invalid('RawMessage.Data is not base64 of a message.');
      const message = Buffer.from(data, 'base64');
      return () => send(message, { source, returnPath: undefined, destinations });
    },

    sendEmail(parameters: QueryParameters): () => Promise<string> {
      const source = parameters.required('Source');
      const to = parameters.list('Destination.ToAddresses');
      const cc = parameters.list('Destination.CcAddresses');
      const bcc = parameters.list('Destination.BccAddresses');
      const replyTo = parameters.list('ReplyToAddresses');
      const subject = content(parameters, 'Message.Subject') ?? '';
      const text = content(parameters, 'Message.Body.Text');
      const html = content(parameters, 'Message.Body.Html');
      const returnPath = parameters.text('ReturnPath');
      ignoreEventOptions(parameters);
      const mail = { from: source, to, cc, replyTo, subject, text, html };
      const routing = { source, returnPath, destinations: [...to, ...cc, ...bcc] };
      return async () => send(await compose(mail), routing);
    },

    getSendQuota(): () => string {
      return () => {
        const dayAgo = clock.now() - 86_400_000;
        return (
          leaf('Max24HourSend', '50000.0') +
          leaf('MaxSendRate', '14.0') +
          leaf('SentLast24Hours', `${store.recipientsSince(dayAgo)}.0`)
        );
      };
    },
  };
}

/** They choose where SES publishes what becomes of a mail; here nothing is published. */
function ignoreEventOptions(parameters: QueryParameters): void {
  parameters.ignore('Tags');
  parameters.ignore('ConfigurationSetName');
}

function content(parameters: QueryParameters, name: string): string | undefined {
  const charset = parameters.text(`${name}.Charset`);
  if (charset !== undefined && charset.toUpperCase() !== 'UTF-8') throw notEmulated(`the charset ${charset}`);
  return parameters.text(`${name}.Data`);
}

function compose(mail: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  return new MailComposer({ ...mail, disableFileAccess: true, disableUrlAccess: true }).compile().build();
}

/** The shape of the real ones: region and milliseconds in hexadecimal, then a random part. */
function newMessageId(sentAt: number): string {
  return `0102${sentAt.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
}
