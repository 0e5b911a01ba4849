import { SESClient } from '@aws-sdk/client-ses';
import PostalMime, { type Email } from 'postal-mime';
import * as z from 'zod/mini';

const Sent = z.object({
  Source: z.string(),
  Destinations: z.array(z.string()),
  RawMessage: z.object({ Data: z.instanceof(Uint8Array) }),
});

export interface FakeSes {
  readonly client: SESClient;
  /** What was sent, as SES got it. */
  readonly sent: z.infer<typeof Sent>[];
  /** From now on nothing is taken; null: taken again. */
  failWith(error: Error | null): void;
  /** The newest mail as a mail program reads it. */
  newest(): Promise<Email>;
}

/** A SES that takes every mail and numbers them. */
export function fakeSes(): FakeSes {
  const sent: z.infer<typeof Sent>[] = [];
  let failure: Error | null = null;
  const client = new SESClient({ region: 'eu-west-1' });
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        if (failure) throw failure;
        sent.push(Sent.parse(input));
        return { output: { MessageId: `ses-${sent.length}`, $metadata: {} }, response: {} };
      },
    { step: 'initialize', name: 'answer' },
  );
  return {
    client,
    sent,
    failWith: (error) => {
      failure = error;
    },
    newest: () => PostalMime.parse(sent.at(-1)?.RawMessage.Data ?? new Uint8Array()),
  };
}
