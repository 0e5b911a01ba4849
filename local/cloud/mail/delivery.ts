import { randomBytes } from 'node:crypto';
import type { SMTPServerDataStream } from 'smtp-server';
import type { Clock } from '../clock.ts';
import type { Place } from '../service.ts';
import type { Envelope } from './envelope.ts';
import { type ReceiptEvent, type ReceivedMail, receiptEvent } from './receipt-event.ts';
import { type MatchedRule, matchRules, type ReceiptRuleSpec } from './receipt-rules.ts';
import { replies } from './smtp-reply.ts';
import type { Spool } from './spool.ts';
import { traceHeaders } from './trace-headers.ts';
import type { Judge, Verdicts } from './verdicts.ts';

export interface DeliveryDependencies {
  readonly clock: Clock;
  readonly place: Place;
  readonly rules: readonly ReceiptRuleSpec[];
  readonly spool: Spool;
  readonly judge: Judge;
  readonly putObject: (bucket: string, key: string, path: string) => Promise<void>;
  readonly invokeAsync: (functionArn: string, event: ReceiptEvent) => Promise<void>;
}

/** In the spool, before any rule has seen it. */
type Arrived = Omit<ReceivedMail, 'header'> & { readonly path: string; readonly judged: Verdicts };

/** Each rule stores its own copy, as the trace fields on top tell what that rule had scanned. */
type Copied = MatchedRule & { readonly copy: string };

/** Takes one message through the rules. What it returns is promised to be durable, as every action was awaited. */
export function createDelivery({
  clock,
  place,
  rules,
  spool,
  judge,
  putObject,
  invokeAsync,
}: DeliveryDependencies) {
  /** The actions of one rule, in order: a function may rely on the object that an earlier action stored. */
  const apply = async (mail: Arrived, { rule, recipients, copy }: Copied) => {
    const { judged } = mail;
    const verdicts: Verdicts = rule.scanEnabled ? judged : { ...judged, spam: 'DISABLED', virus: 'DISABLED' };
    const head = traceHeaders({ mail, verdicts, region: place.region });
    const object = await spool.prepend(copy, { head, path: mail.path });
    const header = await spool.header(object);
    for (const action of rule.actions) {
      if ('s3' in action) {
        await putObject(action.s3.bucket, `${action.s3.prefix}${mail.messageId}`, object);
      } else if ('lambda' in action) {
        const { functionArn } = action.lambda;
        const receipt = { at: clock.now(), recipients, verdicts, functionArn };
        await invokeAsync(functionArn, receiptEvent({ ...mail, header }, receipt));
      }
    }
  };

  return async (envelope: Envelope, stream: SMTPServerDataStream): Promise<{ messageId: string }> => {
    const messageId = newMessageId();
    const receivedAt = clock.now();
    const matched: Copied[] = matchRules(rules, envelope.recipients).map((match, index) => ({
      ...match,
      copy: `${messageId}-${index}`,
    }));
    try {
      const path = await spool.receive(messageId, stream);
      if (stream.sizeExceeded) throw replies.tooLarge();
      const judged = await judge(envelope, path);
      for (const match of matched) await apply({ messageId, receivedAt, envelope, path, judged }, match);
      return { messageId };
    } finally {
      await Promise.all([messageId, ...matched.map(({ copy }) => copy)].map(spool.remove));
    }
  };
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** Forty characters, as the real ones. Two deliveries of the same message get two of them. */
function newMessageId(): string {
  return Array.from(randomBytes(40), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}
