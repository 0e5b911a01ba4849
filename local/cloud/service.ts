import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where this cloud pretends to be. Every service builds its ARNs from these two. */
export interface Place {
  readonly region: string;
  readonly account: string;
}

/** Who signed a request: an ARN of a role, a function or a person, and the key that was used. */
export interface Caller {
  readonly arn: string;
  readonly accessKeyId: string;
  /** The role of which this is a session. Without one, whoever owns the account: no policy holds them. */
  readonly roleArn?: string;
}

/** One AWS service on the local port. The gateway has already verified the signature (S3 verifies its own). */
export interface Service {
  /** The service name in the credential scope of SigV4, e.g. `dynamodb`, `states`, `s3`. */
  readonly signingName: string;
  handle(request: IncomingMessage, response: ServerResponse, caller: Caller | undefined): Promise<void>;
  /** Ends timers and closes files. What was acknowledged before is on disk. */
  close(): Promise<void>;
}

/** An error that AWS names: `code` is what the SDK shows as `error.name`. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  /** Further fields of the answer, e.g. `CancellationReasons`. */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options: { status?: number; fields?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = options.status ?? 400;
    this.fields = options.fields ?? {};
  }
}

/** What the strict subset says to anything it does not know: a name and a sentence, never silence. */
export function notEmulated(what: string): ServiceError {
  return new ServiceError(
    'NotEmulated',
    `The local cloud does not emulate ${what}. See local/cloud/README.md.`,
    {
      status: 501,
    },
  );
}

/** Reads a whole request body; refuses more than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit = 16 * 2 ** 20): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new ServiceError('RequestEntityTooLarge', `Body over ${limit} bytes`, { status: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
