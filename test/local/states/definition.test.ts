import validateByJsonSchema from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { checkDefinition } from '#cloud/states/definition/check.ts';
import { ask, invoke, machine, pass } from './harness.ts';

const jsonata = (definition: object) => ({ QueryLanguage: 'JSONata', ...definition });
const told = (definition: object, type: 'STANDARD' | 'EXPRESS' = 'STANDARD') =>
  checkDefinition(jsonata(definition), type).map(
    ({ code, message, location }) => `${code}: ${message} at ${location}`,
  );

describe('A definition', () => {
  test('that uses everything at once is accepted', () => {
    const definition = machine(
      {
        Take: pass({ Assign: { n: 1 }, Output: '{% $n %}', Next: 'Ask' }),
        Ask: ask('f', {
          TimeoutSeconds: '{% $n * 60 %}',
          HeartbeatSeconds: 5,
          Retry: [{ ErrorEquals: ['A', 'B'], IntervalSeconds: 1, MaxAttempts: 0, JitterStrategy: 'NONE' }],
          Catch: [{ ErrorEquals: ['States.ALL'], Assign: { e: 1 }, Next: 'Bad' }],
        }),
        Bad: { Type: 'Fail', Error: '{% $e %}' },
      },
      { TimeoutSeconds: 10, Version: '1.0', Comment: 'c' },
    );
    expect(told(definition)).toEqual([]);
  });

  const broken: [string, object, string][] = [
    ['without a start', { States: { A: pass() } }, 'These fields are required: [StartAt]'],
    ['with an unknown field', machine({ A: pass({ Colour: 1 }) }), "Field 'Colour' is not supported"],
    [
      'with a field of JSONPath',
      machine({ A: pass({ ResultPath: '$' }) }),
      "Field 'ResultPath' is not supported",
    ],
    ['that leads nowhere', machine({ A: pass({ Next: 'Z' }) }), "Missing 'Next' target: Z"],
    ['with a state that nothing leads to', machine({ A: pass(), B: pass() }), 'State "B" is not reachable.'],
    ['with a state that neither goes on nor ends', machine({ A: { Type: 'Pass' } }), '[Next, End]'],
    ['with a bad expression', machine({ A: pass({ Output: '{% $sum( %}' }) }), 'Invalid JSONata expression'],
    ['that calls $eval', machine({ A: pass({ Output: "{% $eval('1') %}" }) }), '$eval is not supported'],
    ['with an unknown state type', machine({ A: { Type: 'Pause', End: true } }), 'Value is not valid'],
    [
      'with a bad variable name',
      machine({ A: pass({ Assign: { states: 1 } }) }),
      "Invalid variable name 'states'",
    ],
    [
      'with States.ALL before the last entry',
      machine({ A: invoke('f', { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] }) }),
      'States.ALL must appear alone',
    ],
    [
      'with a heartbeat longer than the timeout',
      machine({ A: invoke('f', { TimeoutSeconds: 5, HeartbeatSeconds: 5 }) }),
      'HeartbeatSeconds must be smaller',
    ],
    [
      'that assigns an outer variable within a branch',
      machine({
        A: pass({ Assign: { x: 1 }, Next: 'P' }),
        P: { Type: 'Parallel', Branches: [machine({ B: pass({ Assign: { x: 2 } }) })], End: true },
      }),
      "Variable 'x' is already assigned in an outer scope",
    ],
    [
      'with distributed fields in an inline Map',
      machine({ M: { Type: 'Map', Label: 'l', ItemProcessor: machine({ A: pass() }), End: true } }),
      'only supported in DISTRIBUTED mode',
    ],
    [
      'with the same state name twice',
      machine({ A: { Type: 'Parallel', Branches: [machine({ A: pass() })], End: true } }),
      'Duplicate state name: A',
    ],
  ];

  test.for(broken)('%s is refused', ([, definition, message]) => {
    expect(told(definition)).toEqual([expect.stringContaining(message)]);
  });

  test('is refused by name for what is valid but not emulated', () => {
    const task = (Resource: string) => machine({ A: { Type: 'Task', Resource, End: true } });
    const sqs = 'arn:aws:states:::sqs:sendMessage';
    expect(told(task(sqs))).toEqual([`NOT_EMULATED: the resource '${sqs}' at /States/A/Resource`]);
    const activity = 'arn:aws:states:eu-west-1:000000000000:activity:a';
    expect(told(task(activity))).toEqual([expect.stringContaining(activity)]);
    const jsonPath = checkDefinition(machine({ A: pass() }), 'STANDARD');
    expect(jsonPath).toEqual([expect.objectContaining({ message: 'the query language JSONPath' })]);
  });

  test('has no callbacks in Express workflows', () => {
    const definition = machine({ A: ask('f') });
    expect(told(definition, 'EXPRESS')).toEqual([
      expect.stringContaining("'waitForTaskToken' service integration"),
    ]);
  });

  test.for(broken.filter(([what]) => /start|unknown|leads nowhere|neither/.test(what)))(
    '%s is refused by the public JSON schema too',
    async ([, definition]) => {
      const { isValid } = await validateByJsonSchema(structuredClone(jsonata(definition)));
      expect(isValid).toBe(false);
    },
  );
});
