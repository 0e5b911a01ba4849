import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.ts';
import { notEmulated, type Place, readBody, type Service } from '../service.ts';
import { createIdentities } from './identities.ts';
import { reactionOf } from './mailbox-simulator.ts';
import { createNoticeCourier, type DeliverNotice, type NoticeLogEntry } from './notice-courier.ts';
import { noticeMessage } from './notice-message.ts';
import type { Notice } from './notice-queue.ts';
import { QueryParameters, sendError, sendResult } from './query-protocol.ts';
import { createSendOperations } from './send-operations.ts';
import {
  openSentMailStore,
  type SentMail,
  type SentMailQuery,
  type SentMailStore,
} from './sent-mail-store.ts';

export type { DeliverNotice, NoticeLogEntry } from './notice-courier.ts';
export type { SentMail, SentMailQuery } from './sent-mail-store.ts';

export interface SesOptions {
  /** Folder of the `.eml` files and their index; made if missing. */
  dir: string;
  place: Place;
  clock: Clock;
  /**
   * Addresses and domains that may send, as the template's identities declare them.
   * @default anyone may
   */
  identities?: readonly string[];
  /** Called after a mail is on disk and before the answer, e.g. to emit events. Must not throw. */
  onSent?(mail: SentMail): void;
  /**
   * Takes bounces, complaints and automatic answers, once `resume` was called. At least once: the same notice has the
   * same Message-ID.
   * @default there are none, and the addresses of the mailbox simulator are like any other
   */
  deliver?: DeliverNotice;
  /**
   * Whether mail to this bare address bounces, beside the mailbox simulator's.
   * @default none does
   */
  bounces?(address: string): boolean;
  logNotice?(entry: NoticeLogEntry): void;
}

/** SES v1: takes mails and keeps them. Nothing goes out; what comes back is simulated. */
export interface Ses extends Service {
  /** What was sent, newest first. */
  sent(query?: SentMailQuery): SentMail[];
  /** One sent mail. */
  mail(id: string): SentMail | undefined;
  /** The message as its recipient would get it. */
  raw(id: string): Buffer | undefined;
  /** Everyone who got mail, in lower case, the latest recipient first. */
  mailboxes(): { address: string; mails: number }[];
  /** Begins to deliver what comes back, and takes up what an earlier process did not get round to. */
  resume(): void;
}

/** 10 MB in base64, of which `+`, `/` and `=` take three bytes each in a form, with room to measure what is too long. */
const MAX_BODY_BYTES = 32 * 2 ** 20;

/** Reads its parameters and returns what to do once it is known that no parameter was left unread. */
type Operation = (parameters: QueryParameters) => () => string | Promise<string>;

/** SES for one machine, behind the gateway that verifies signatures. */
export function createSes(options: SesOptions): Ses {
  const { dir, place, clock, identities: declared, deliver } = options;
  const store = openSentMailStore(dir);
  const identities = createIdentities({ store, declared, region: place.region });
  const courier =
    deliver &&
    createNoticeCourier({
      clock,
      queue: store.notices,
      compose: (notice) => compose(store, notice, place.region),
      deliver,
      log: (entry) => options.logNotice?.(entry),
    });
  const sending = createSendOperations({
    clock,
    place,
    store,
    identities,
    onSent(mail) {
      options.onSent?.(mail);
      courier?.wake();
    },
    reactionOf: (recipient) =>
      courier && reactionOf(recipient, (address) => options.bounces?.(address) ?? false),
  });
  const operations = new Map<string, Operation>([
    ['SendRawEmail', sending.sendRawEmail],
    ['SendEmail', sending.sendEmail],
    ['GetSendQuota', sending.getSendQuota],
    ['ListIdentities', identities.list],
    ['VerifyEmailIdentity', identities.verifyEmail],
    ['GetIdentityVerificationAttributes', identities.verificationAttributes],
  ]);

  return {
    signingName: 'ses',
    async handle(request, response) {
      try {
        const parameters = await readParameters(request);
        const operation = operations.get(parameters.action);
        if (!operation) throw notEmulated(`SES ${parameters.action}`);
        const run = operation(parameters);
        parameters.refuseUnread();
        sendResult(response, parameters.action, await run());
      } catch (error) {
        sendError(response, error);
      }
    },
    sent: (query = {}) => store.list(query),
    mail: (id) => store.get(id),
    raw: (id) => store.raw(id),
    mailboxes: () => store.mailboxes(),
    resume: () => courier?.start(),
    async close() {
      await courier?.stop();
      store.close();
    },
  };
}

async function compose(store: SentMailStore, notice: Notice, region: string) {
  const mail = store.get(notice.mailId);
  const raw = store.raw(notice.mailId);
  if (!mail || !raw) throw new TypeError(`The mail ${notice.mailId} is gone`);
  return noticeMessage({ notice, mail, raw, region });
}

async function readParameters(request: IncomingMessage): Promise<QueryParameters> {
  const path = request.url ?? '/';
  // SES v2 signs with the same service name and differs by its paths.
  if (request.method !== 'POST' || path !== '/') throw notEmulated(`SES ${request.method} ${path}`);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw notEmulated(`the content type ${type} for SES`);
  const body = await readBody(request, MAX_BODY_BYTES);
  return new QueryParameters(body.toString());
}
