import { describe, expect, test } from 'vitest';
import { letterOf } from '../../../scripts/redrive/letter.ts';
import { fromLambda, fromRule, fromSchedule, functionArn, messageOf } from './letters.ts';

describe('a letter from a rule of the bus', () => {
  const event = { source: 'inzage.case', detail: { caseId: 'abc' } };

  test('goes back to the rule’s target as the event that it was', () => {
    expect(letterOf(messageOf(fromRule('start-case', event)))).toEqual({
      from: 'rule on-start-case',
      target: functionArn('start-case'),
      error: 'NO_RESOURCE',
      attempts: '185',
      payload: JSON.stringify(event),
    });
  });
});

test('a letter from the schedule goes back to its target with the input that it was to have', () => {
  expect(letterOf(messageOf(fromSchedule('sweep', {})))).toEqual({
    from: 'schedule inzage-sweep',
    target: functionArn('sweep'),
    error: 'AWS.Lambda.TooManyRequestsException',
    attempts: '3',
    payload: '{}',
  });
});

describe('a letter from Lambda', () => {
  test('goes back to the function with what it was given, not with the record around it', () => {
    expect(letterOf(messageOf(fromLambda('take-mail', { Records: [] })))).toEqual({
      from: 'Lambda (RetriesExhausted)',
      target: functionArn('take-mail'),
      error: 'LostRace',
      attempts: '3',
      payload: '{"Records":[]}',
    });
  });

  test('shows the kind of the error, and no text that may quote a person', () => {
    const quoting = fromLambda('take-mail', {}, 'Cannot read the mail of marijke@example.be');

    expect(letterOf(messageOf(quoting)).error).toBe('unknown');
  });

  test('without what the function was given cannot go back', () => {
    const { payload } = letterOf(messageOf(fromLambda('take-mail', undefined)));

    expect(payload).toBeUndefined();
  });
});

test.each(['', 'no JSON', 'null', '[]', '{"version":"1.0"}'])('%j is nobody’s letter', (body) => {
  expect(letterOf(messageOf({ body }))).toEqual({
    from: 'unknown',
    error: 'not a letter of this house',
    attempts: '?',
  });
});
