import { readFileSync } from 'node:fs';
import path from 'node:path';
import validateByJsonSchema from 'asl-validator';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE, type FunctionEntry } from '#contracts/catalogue.ts';
import { ERRORS } from '#contracts/errors.ts';
import { STEPS, Wait } from '#contracts/steps.ts';
import { placeholderOf } from '../../infra/pipeline-functions.ts';

const text = readFileSync(
  path.resolve(import.meta.dirname, '..', '..', 'statemachines', 'request.asl.json'),
  'utf8',
);

const Catcher = z.object({
  ErrorEquals: z.array(z.string()),
  Next: z.string(),
  Assign: z.optional(z.record(z.string(), z.unknown())),
});
const Choice = z.object({ Condition: z.string(), Next: z.string() });
const State = z.looseObject({
  Type: z.string(),
  Resource: z.optional(z.string()),
  Arguments: z.optional(z.object({ FunctionName: z.string(), Payload: z.unknown() })),
  TimeoutSeconds: z.optional(z.union([z.number(), z.string()])),
  Retry: z.optional(z.array(z.object({ ErrorEquals: z.array(z.string()) }))),
  Catch: z.optional(z.array(Catcher)),
  Choices: z.optional(z.array(Choice)),
  Default: z.optional(z.string()),
  ItemSelector: z.optional(z.record(z.string(), z.unknown())),
  get ItemProcessor(): z.ZodMiniOptional<typeof Machine> {
    return z.optional(Machine);
  },
});
const Machine = z.object({ States: z.record(z.string(), State) });
type State = z.infer<typeof State>;

const machine = z.extend(Machine, { QueryLanguage: z.string() }).parse(JSON.parse(text));

/** States of the machine and of the machines inside its Maps. */
function statesIn({ States }: z.infer<typeof Machine>): readonly (readonly [string, State])[] {
  return Object.entries(States).flatMap(([name, state]) => [
    [name, state] as const,
    ...(state.ItemProcessor ? statesIn(state.ItemProcessor) : []),
  ]);
}
const states = statesIn(machine);
const tasks = states.filter(([, { Type }]) => Type === 'Task');

const entries: readonly (readonly [string, FunctionEntry])[] = Object.entries(CATALOGUE);
const steps = entries.filter(([, { trigger }]) => trigger === 'step');
const functionOf = ({ Arguments }: State) =>
  steps.find(([name]) => Arguments?.FunctionName === `\${${placeholderOf(name)}}`);

/** Every key and every text of the definition. */
function* leaves(value: unknown): Generator<{ readonly key?: string; readonly text?: string }> {
  if (typeof value === 'string') yield { text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { key };
    yield* leaves(inner);
  }
}

test('placeholders are exactly the steps of the catalogue', () => {
  const placeholders = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));

  expect([...placeholders].toSorted()).toEqual(steps.map(([name]) => placeholderOf(name)).toSorted());
});

test('the published schema accepts the definition', async () => {
  const filled = text.replaceAll(
    /\$\{(\w+)\}/g,
    (_, name) => `arn:aws:lambda:eu-west-1:123456789012:function:inzage-${name}`,
  );

  expect(await validateByJsonSchema(JSON.parse(filled))).toMatchObject({ isValid: true });
});

test('JSONata is the only language', () => {
  const found = [...leaves(JSON.parse(text))];

  expect(machine.QueryLanguage).toBe('JSONata');
  expect(text.match(/"QueryLanguage"/g)).toHaveLength(1);
  expect(found.filter(({ key }) => key && /^(?:Parameters|ResultSelector)$|Path$|\.\$$/.test(key))).toEqual(
    [],
  );
  expect(found.filter((leaf) => leaf.text && /^\$[.$[]|^States\.\w+\(/.test(leaf.text))).toEqual([]);
});

test('every expression can be parsed', () => {
  const expressions = [...leaves(JSON.parse(text))].flatMap(
    (leaf) => /^\{%(?<inner>.*)%\}$/s.exec(leaf.text ?? '')?.groups?.['inner'] ?? [],
  );

  expect(expressions.length).toBeGreaterThan(50);
  for (const expression of expressions) expect(() => jsonata(expression)).not.toThrow();
});

describe('errors', () => {
  test('are those that functions throw, or those of the service', () => {
    const known: readonly string[] = Object.values(ERRORS);
    const named = states.flatMap(([, { Retry = [], Catch = [] }]) =>
      [...Retry, ...Catch].flatMap(({ ErrorEquals }) => ErrorEquals),
    );

    expect(named.filter((error) => !known.includes(error) && !error.startsWith('States.'))).toEqual([]);
  });

  test.each(tasks)('%s has a limit, is tried again, and ends in a recorded outcome', (_, task) => {
    expect(task.TimeoutSeconds).toBeDefined();
    expect(task.Retry?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
    expect(task.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  });

  test('no task is cut off before its function is', () => {
    const short = tasks.filter(([, task]) => {
      const limit = task.TimeoutSeconds;
      return typeof limit === 'number' && limit <= (functionOf(task)?.[1].timeoutSeconds ?? Infinity);
    });

    expect(short.map(([name]) => name)).toEqual([]);
  });
});

describe('a step that fails for good', () => {
  const stops = states.flatMap(([name, { Catch = [] }]) =>
    Catch.filter(({ Next }) => Next === 'RecordStop').map(({ Assign }) => ({ name, Assign })),
  );

  test('is recorded under its own name, with the error', () => {
    expect(stops.length).toBeGreaterThan(10);
    for (const { name, Assign } of stops) {
      expect(Assign).toEqual({
        stoppedAt: name,
        stoppedBy: '{% $states.errorOutput.Error %}',
        stoppedWhy: expect.any(String),
      });
    }
  });

  test('says which rules a letter breaks, for the steps that write letters, and no other text', () => {
    const why =
      "{% $states.errorOutput.Error = 'LetterNotSound' ? $parse($states.errorOutput.Cause).errorMessage : '' %}";
    expect(stops.filter(({ Assign }) => Assign?.['stoppedWhy'] !== '').map(({ name }) => name)).toEqual([
      'Acknowledge',
      'RecordOverdue',
      'Confirm',
      'Deliver',
      'TellRecipients',
      'DeliverSupplement',
      'Refuse',
      'EndRequest',
    ]);
    expect(new Set(stops.map(({ Assign }) => Assign?.['stoppedWhy']))).toEqual(new Set(['', why]));
  });

  test('covers every task and Map but the three that record it', () => {
    const may = Object.entries(machine.States).filter(([, { Type }]) => Type === 'Task' || Type === 'Map');

    expect(may.map(([name]) => name).filter((name) => !stops.some((stop) => stop.name === name))).toEqual([
      'RecordStop',
      'AwaitRepair',
      'ReadRepair',
    ]);
  });

  test.each(stops)('$name is taken up where it stopped', async ({ name }) => {
    const { Choices = [], Default } = machine.States['TryAgain'] ?? {};
    const taken = await Promise.all(
      Choices.map(async ({ Condition, Next }) => {
        const expression = Condition.replace(/^\{%|%\}$/g, '');
        return (await jsonata(expression).evaluate(null, { stoppedAt: name })) === true ? [Next] : [];
      }),
    );

    // What was recorded before it failed is not recorded again: a new round is.
    expect(taken.flat()[0] ?? Default).toBe(name === 'RecordChanges' ? 'ChangeAgain' : name);
  });
});

describe('after a round', () => {
  const { Choices = [], Default } = machine.States['Following'] ?? {};
  const after = async (next: string) => {
    for (const { Condition, Next } of Choices) {
      const expression = jsonata(Condition.replace(/^\{%|%\}$/g, ''));
      if ((await expression.evaluate(null, { following: { next } })) === true) return Next;
    }
    return Default;
  };

  test('each answer of RecordRound leads to a state of its own', async () => {
    const answers = STEPS['record-round'].output.shape.next.options;

    expect(await Promise.all(answers.map(async (next) => [next, await after(next)]))).toEqual([
      ['ask', 'WaitForStores'],
      ['await', 'AwaitStragglers'],
      ['draft', 'DraftAnswer'],
      ['end', 'EndRequest'],
      ['supplement', 'DraftSupplement'],
      ['close', 'AnyoneToTell'],
    ]);
  });

  const timesOut = ({ ErrorEquals }: z.infer<typeof Catcher>) => ErrorEquals.includes('States.Timeout');

  test.each(['WaitForStores', 'AwaitStragglers'])(
    '%s leads to the next round, and to no later one',
    (name) => {
      const next = { round: '{% $round + 1 %}' };
      const state = machine.States[name];

      expect(state).toMatchObject({ Next: 'PlanRound', Assign: next });
      // The day that a store named has come without a word from anybody.
      for (const lapsed of state?.Catch?.filter(timesOut) ?? []) {
        expect([lapsed.Next, lapsed.Assign]).toEqual(['PlanRound', next]);
      }
    },
  );
});

describe('what a step is given', () => {
  const mapOf = (child: string) =>
    Object.values(machine.States).find(({ ItemProcessor }) => ItemProcessor?.States[child] !== undefined);

  test.each(tasks)('%s is given the fields of its contract, and no other', (name, task) => {
    const [step] = functionOf(task) ?? [];
    const { input } = Object.entries(STEPS).find(([name]) => name === step)?.[1] ?? {};
    const payload = task.Arguments?.Payload;
    // A child of the Map passes on what it was given.
    const given = payload === '{% $states.input %}' ? mapOf(name)?.ItemSelector : payload;

    expect(Object.keys(Object(given)).toSorted()).toEqual(Object.keys(input?.shape ?? {}).toSorted());
  });

  test('waits and only waits hold a token', () => {
    const withToken = tasks.filter(([, { Arguments }]) => JSON.stringify(Arguments).includes('Task.Token'));

    expect(withToken.map(([name]) => name)).toEqual(
      tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken')).map(([name]) => name),
    );
    expect(withToken.map(([, task]) => functionOf(task)?.[0])).toEqual(withToken.map(() => 'park'));
  });

  test('each wait of the contract is held by one state', () => {
    const waits = tasks.flatMap(([, { Arguments }]) => Object(Arguments?.Payload).wait ?? []);

    expect(waits.toSorted()).toEqual(Wait.options.toSorted());
  });

  test('no expression reads the answer of a person from a token', () => {
    const outputs = tasks
      .filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'))
      .map(([, state]) => state['Output']);

    expect(new Set(outputs)).toEqual(new Set(['{% {} %}']));
  });
});
