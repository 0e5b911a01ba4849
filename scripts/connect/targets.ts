import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { Fixture, type Target, type Time } from '#connect/conformance/index.ts';
import type { EvidenceSink } from './evidence-sink.ts';
import { listen } from './overheard.ts';
import { Usage } from './usage.ts';

type Handler = (event: unknown, context: Time) => unknown;

const Module = z.object({
  handler: z.custom<Handler>((value) => typeof value === 'function'),
  fixture: z.optional(z.unknown()),
});

/**
 * A lookup in a file.
 * @returns also the fixture that the module exports, if it does
 */
export async function moduleTarget(
  file: string,
  sink: EvidenceSink,
): Promise<{ target: Target; fixture: unknown }> {
  answerFor(sink);
  const loaded: unknown = await import(pathToFileURL(path.resolve(file)).href);
  const module = Module.safeParse(loaded);
  if (!module.success)
    throw new Usage(
      `${file} exports no function \`handler\`: write \`export const handler = defineLookup({ … })\``,
    );
  const { handler, fixture } = module.data;
  return { target: handlerTarget(handler, sink), fixture };
}

/** A handler of this process. What it writes goes to the sink; what it logs is overheard. */
export function handlerTarget(handler: Handler, sink: EvidenceSink): Target {
  const lines: string[] = [];
  return {
    ...intoSink(sink),
    ask: async (question, time) => await listen(lines, async () => await handler(question, time)),
    logged: () => lines,
  };
}

/**
 * What the function's environment would be, with the sink in the place of AWS. The SDK reads it when the first client is
 * made, so it has to stand there before a lookup is loaded.
 */
export function answerFor(sink: EvidenceSink): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: sink.address,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: sink.address,
    AWS_ACCESS_KEY_ID: 'check',
    AWS_SECRET_ACCESS_KEY: 'check',
    AWS_REGION: process.env['AWS_REGION'] ?? 'eu-west-1',
    STORE_SECRET: 'address-of-the-store',
    DIALLING_CODE: process.env['DIALLING_CODE'] ?? '32',
  });
}

/** A function of this machine, e.g. in Lambda's runtime emulator: asked by POST, it answers with its answer. */
export function addressTarget(address: string, sink: EvidenceSink): Target {
  return {
    ...intoSink(sink),
    async ask(question, time) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(Math.max(1, time.getRemainingTimeInMillis())),
      });
      return await response.json();
    },
    logged: () => null,
  };
}

function intoSink(sink: EvidenceSink): Pick<Target, 'bucket' | 'written' | 'keys'> {
  return {
    bucket: sink.bucket,
    written: async (key) => sink.read(key),
    keys: async () => sink.fresh(),
  };
}

/** A deployed function, with the credentials of this shell. It writes where its role lets it: into the evidence bucket. */
export async function functionTarget(name: string, bucket: string): Promise<Target> {
  const { InvokeCommand, LambdaClient } = await import('@aws-sdk/client-lambda');
  const { GetObjectCommand, NoSuchKey, S3Client } = await import('@aws-sdk/client-s3');
  const [lambda, s3] = [new LambdaClient({}), new S3Client({})];
  return {
    bucket,
    async ask(question) {
      const Payload = Buffer.from(JSON.stringify(question));
      const answer = await lambda.send(new InvokeCommand({ FunctionName: name, Payload }));
      if (answer.FunctionError !== undefined) throw new Error('The function failed.');
      return JSON.parse(Buffer.from(answer.Payload ?? []).toString());
    },
    async written(Key) {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        return (await Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    keys: () => null,
    logged: () => null,
  };
}

/** @throws {Usage} saying which field is not as it should be */
export function fixtureFrom(value: unknown, where: string): Fixture {
  const parsed = Fixture.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    ({ path: at, message }) => `  ${at.join('.') || 'the whole'}: ${message}`,
  );
  throw new Usage(
    `${where}: the fixture is not complete:\n${places.join('\n')}\n\ndocs/connect.md says what stands in it.`,
  );
}
