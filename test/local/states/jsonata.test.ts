import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '#cloud/states/json.ts';
import { EvaluationError, Evaluator } from '#cloud/states/jsonata/evaluator.ts';

const evaluate = (expression: string, input: Json = {}, variables: JsonObject = {}) =>
  new Evaluator({ input, context: {} }, variables).value(`{% ${expression} %}`, 'Output');

const failure = (expression: string): Promise<string> =>
  evaluate(expression).then(
    () => 'no failure',
    (error: unknown) => (error instanceof EvaluationError ? error.message : String(error)),
  );

describe('The functions of Step Functions', () => {
  const cases: [string, Json][] = [
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 2)', [[1]]],
    ['$range(0, 10, 3)', [0, 3, 6, 9]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ["$hash('a', 'SHA-1')", '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ["$hash('a', 'MD5')", '0cc175b9c0f1b6a831c399e269772661'],
    ['$parse(\'{"a":[1]}\')', { a: [1] }],
    ['$random(7) = $random(7)', true],
    ['$random() < 1', true],
    ['$match($uuid(), /^[0-9a-f-]{36}$/).match ~> $length()', 36],
  ];

  test.for(cases)('%s', async ([expression, value]) => {
    expect(await evaluate(expression)).toEqual(value);
  });

  test('do not include $eval', async () => {
    expect(await failure("$eval('1')")).toContain('threw an error during evaluation');
  });
});

describe('Sequences', () => {
  const input = { list: [{ n: 1 }, { n: 2 }], one: [{ n: 1 }], none: [] };
  const cases: [string, Json][] = [
    // A path or filter that finds one value gives that value, not a list of it.
    ['$states.input.list.n', [1, 2]],
    ['$states.input.one.n', 1],
    ['$states.input.list[n = 2]', { n: 2 }],
    ['$states.input.list[n = 2][]', [{ n: 2 }]],
    ['[$states.input.one.n]', [1]],
    // An array that is there as a value stays one.
    ['$states.input.one', [{ n: 1 }]],
    ['$states.input.none', []],
    ['$map($states.input.one, function($x) { $x.n })', 1],
  ];

  test.for(cases)('%s', async ([expression, value]) => {
    expect(await evaluate(expression, input)).toEqual(value);
  });
});

describe('An expression that gives no value', () => {
  test('says so in the words of AWS', async () => {
    expect(await failure('$missing')).toBe(
      "The JSONata expression '$missing' specified for the field 'Output' returned nothing (undefined).",
    );
    expect(await failure('function($x) { $x }')).toContain('returned an unsupported result type.');
    expect(await failure("'a' + 1")).toContain('threw an error during evaluation. T2001');
  });

  test('names the place within the field', async () => {
    const template = { list: ['{% 1 %}', { deep: '{% $missing %}' }] };
    const evaluation = new Evaluator({ input: null, context: {} }, {}).value(template, 'Output');
    await expect(evaluation).rejects.toMatchObject({ location: 'Output/list[1]/deep' });
  });
});
