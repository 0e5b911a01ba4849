import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../clock.ts';
import type { Place } from '../service.ts';
import { createDelivery } from './delivery.ts';
import { type Resolver, type Zone, zoneResolver } from './dns-zone.ts';
import type { Envelope } from './envelope.ts';
import { errorCode } from './error-code.ts';
import { createJudge } from './judge.ts';
import type { ReceiptEvent } from './receipt-event.ts';
import { checkRules, isWanted, type ReceiptRuleSpec } from './receipt-rules.ts';
import { replies, replyTo } from './smtp-reply.ts';
import { createSpool, type Spool } from './spool.ts';
import type { Judge } from './verdicts.ts';

export type { Resolver, Zone, ZoneRecords } from './dns-zone.ts';
export type { Envelope } from './envelope.ts';
export type { ReceiptEvent } from './receipt-event.ts';
export type { ReceiptAction, ReceiptRuleSpec } from './receipt-rules.ts';
export type { Judge, VerdictStatus, Verdicts } from './verdicts.ts';

/** What the receiver tells about itself: never an address, a header or a word of a mail. */
export type ReceiverLogEntry =
  | { readonly event: 'mail-accepted'; readonly messageId: string; readonly recipients: number }
  | { readonly event: 'recipient-refused'; readonly domain: string; readonly code: number }
  | { readonly event: 'mail-refused'; readonly code: number; readonly cause: string }
  | { readonly event: 'connection-failed'; readonly cause: string };

export interface ReceiverOptions {
  clock: Clock;
  place: Place;
  /** The active rule set, in order. Empty: there is none. */
  rules: readonly ReceiptRuleSpec[];
  /** Stores the file at `path`, which is deleted afterwards. Durable when it resolves. */
  putObject(bucket: string, key: string, path: string): Promise<void>;
  /** Queues an invocation. Durable when it resolves. */
  invokeAsync(functionArn: string, event: ReceiptEvent): Promise<void>;
  /** Folder for messages on their way in; belongs to this receiver alone. */
  spoolDir: string;
  /** @default one in `spoolDir` */
  spool?: Spool;
  log(entry: ReceiverLogEntry): void;
  /**
   * The DNS that SPF, DKIM and DMARC are checked against.
   * @default none: then nobody has published anything, and all three are `GRAY`
   */
  zone?: Zone;
  /** Answers in place of `zone`. */
  resolver?: Resolver;
  /** Judges in place of everything that this receiver checks. */
  verdicts?: Judge;
  limits?: Partial<ReceiverLimits>;
}

export interface ReceiverLimits {
  /** @default 40 MB, as SES */
  readonly messageBytes: number;
  /** Recipients in one transaction. @default 100 */
  readonly recipients: number;
  /** @default 50 */
  readonly connections: number;
  /** Silence after which a client is sent away. @default one minute */
  readonly idleMs: number;
  /** How long one message may take to come in, however busy its sender looks. @default ten minutes */
  readonly messageMs: number;
}

export interface Receiver {
  /** Listens on 127.0.0.1; port 0 picks a free one. Returns the port. */
  listen(port: number): Promise<number>;
  /** Takes no more mail and waits for what is being delivered. */
  close(): Promise<void>;
}

const LIMITS: ReceiverLimits = {
  messageBytes: 40 * 2 ** 20,
  recipients: 100,
  connections: 50,
  idleMs: 60_000,
  messageMs: 600_000,
};

/** Receives mail by SMTP on this machine and does with it what the receipt rules say. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { clock, place, rules, log } = options;
  const limits = { ...LIMITS, ...options.limits };
  checkRules(rules);
  const spool = options.spool ?? createSpool(options.spoolDir);
  const resolver = options.resolver ?? zoneResolver(options.zone ?? {});
  const deliver = createDelivery({
    clock,
    place,
    rules,
    spool,
    judge: options.verdicts ?? createJudge({ clock, resolver, readHeader: spool.header }),
    putObject: (bucket, key, path) => options.putObject(bucket, key, path),
    invokeAsync: (functionArn, event) => options.invokeAsync(functionArn, event),
  });
  const underWay = new Set<Promise<void>>();

  const receive = async (envelope: Envelope, stream: SMTPServerDataStream): Promise<string> => {
    // A matter between two sockets, hence in the machine's time and not the cloud's, which may run faster.
    const timer = setTimeout(() => stream.destroy(replies.tooSlow()), limits.messageMs);
    stream.once('end', () => clearTimeout(timer));
    try {
      const { messageId } = await deliver(envelope, stream);
      log({ event: 'mail-accepted', messageId, recipients: envelope.recipients.length });
      return `OK ${messageId}`;
    } catch (error) {
      const reply = replyTo(error);
      log({ event: 'mail-refused', code: reply.responseCode, cause: errorCode(error) });
      throw reply;
    } finally {
      clearTimeout(timer);
    }
  };

  const server = new SMTPServer({
    name: `inbound-smtp.${place.region}.localhost`,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: limits.messageBytes,
    maxRecipients: limits.recipients,
    maxClients: limits.connections,
    socketTimeout: limits.idleMs,
    closeTimeout: 2_000,
    onRcptTo({ address }, _session, callback) {
      const refusal =
        rules.length === 0
          ? replies.noRuleSet()
          : isWanted(rules, address)
            ? undefined
            : replies.unknownRecipient();
      if (refusal) {
        const domain = address.slice(address.lastIndexOf('@') + 1);
        log({ event: 'recipient-refused', domain, code: refusal.responseCode });
      }
      callback(refusal);
    },
    onData(stream, session, callback) {
      const task = receive(envelopeOf(session), stream).then(
        (text) => callback(null, text),
        (error: Error) => callback(error),
      );
      underWay.add(task);
      void task.finally(() => underWay.delete(task));
    },
  });
  // Without a listener a client that hangs up in the middle of a mail would end the process.
  server.on('error', (error) => log({ event: 'connection-failed', cause: errorCode(error) }));

  return {
    async listen(port) {
      await spool.clear();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      server.server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
      await promise;
      const address = server.server.address();
      if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
      return address.port;
    },
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(resolve);
      await promise;
      await Promise.all(underWay);
    },
  };
}

/** Taken when the message begins: smtp-server empties the session's own as soon as it has answered. */
function envelopeOf({ envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    recipients: envelope.rcptTo.map(({ address }) => address),
    remoteAddress,
    clientName: String(hostNameAppearsAs || 'unknown'),
  };
}
