import middy from '@middy/core';
import * as z from 'zod/mini';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { STEPS, type StepInput, type StepName, type StepOutput } from '#contracts/steps.ts';
import { log } from './log.ts';

/** Parses at the boundary. The message names the places that are wrong, never their values. */
export function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => issue.path.join('.') || '(whole)').join(', ');
  throw new NamedError(ERRORS.contractBroken, `${what} is not of the contract's shape at: ${places}`);
}

/** As `parse`, of a text. What a JSON parser says of a text that is none repeats a piece of it, so that is not passed on. */
export function parseJson<Schema extends z.core.$ZodType>(
  schema: Schema,
  text: string,
  what: string,
): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NamedError(ERRORS.contractBroken, `${what} is not JSON`);
  }
  return parse(schema, value, what);
}

/** Logs how a call ended, with its name only: an error's text may hold personal data. */
function outcomeLog(name: string): middy.MiddlewareObj<unknown, unknown> {
  const started = new WeakMap<object, number>();
  const ms = (request: object) => Math.round(performance.now() - (started.get(request) ?? performance.now()));
  return {
    before: (request) => {
      started.set(request, performance.now());
    },
    after: (request) => log('STEP_DONE', { step: name, ms: ms(request) }),
    onError: (request) => {
      log('STEP_FAILED', { step: name, ms: ms(request), error: request.error?.name ?? 'Error' });
      if (request.error) request.error = withoutText(request.error);
    },
  };
}

/**
 * Lambda writes an error into its log, and Step Functions into the history. Our own texts hold nothing personal; what a
 * library says may quote what it was given, so of such an error the name and the places in the code are passed on.
 */
function withoutText(error: Error): Error {
  if (error instanceof NamedError) return error;
  const bare = new Error('The text of this error is withheld: it could hold personal data');
  bare.name = error.name;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  bare.stack = [`${bare.name}: ${bare.message}`, ...places].join('\n');
  return bare;
}

/**
 * A function on the edge of the pipeline (mail, stream, bus, HTTP): built once at start, so that a missing variable
 * shows at once; every call logged by name and outcome.
 */
export function wrap<Event, Result>(name: string, build: () => (event: Event) => Promise<Result>) {
  const run = build();
  return middy<Event, Result>()
    .use(outcomeLog(name))
    .handler((event: Event) => run(event));
}

/** A function that the state machine calls: input and output are held to the step's contract. */
export function wrapStep<Name extends StepName>(
  name: Name,
  build: () => (input: StepInput<Name>) => Promise<StepOutput<Name>>,
) {
  const { input, output } = STEPS[name];
  return wrap(name, () => {
    const run = build();
    return async (event: unknown) =>
      parse(
        output,
        await run(parse(input, event, `input of ${name}`) as StepInput<Name>),
        `output of ${name}`,
      );
  });
}
