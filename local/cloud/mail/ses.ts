import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock.ts';
import { notEmulated, type Place, readBody, type Service } from '../service.ts';
import { createIdentities } from './identities.ts';
import { QueryParameters, sendError, sendResult } from './query-protocol.ts';
import { createSendOperations } from './send-operations.ts';
import { openSentMailStore, type SentMail, type SentMailQuery } from './sent-mail-store.ts';

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
}

/** SES v1: takes mails, keeps them, and delivers them to nobody. */
export interface Ses extends Service {
  /** What was sent, newest first. */
  sent(query?: SentMailQuery): SentMail[];
  /** One sent mail. */
  mail(id: string): SentMail | undefined;
  /** The message as its recipient would get it. */
  raw(id: string): Buffer | undefined;
  /** Everyone who got mail, in lower case, the latest recipient first. */
  mailboxes(): { address: string; mails: number }[];
}

/** 10 MB in base64, of which `+`, `/` and `=` take three bytes each in a form, with room to measure what is too long. */
const MAX_BODY_BYTES = 32 * 2 ** 20;

/** Reads its parameters and returns what to do once it is known that no parameter was left unread. */
type Operation = (parameters: QueryParameters) => () => string | Promise<string>;

/** SES for one machine, behind the gateway that verifies signatures. */
export function createSes({ dir, place, clock, identities: declared, onSent }: SesOptions): Ses {
  const store = openSentMailStore(dir);
  const identities = createIdentities({ store, declared, region: place.region });
  const sending = createSendOperations({
    clock,
    place,
    store,
    identities,
    onSent: (mail) => onSent?.(mail),
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
    async close() {
      store.close();
    },
  };
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
