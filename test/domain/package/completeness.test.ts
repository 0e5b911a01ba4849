import { describe, expect, test } from 'vitest';
import { answerFacts, completenessOf, type StoreAnswer, summarise } from '#domain/package/index.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { anAnswer } from './a-composition.ts';

const registry = aRegistry();
const outcomes = (answers: readonly StoreAnswer[]) =>
  completenessOf(registry, answers, 'nl').controllers.map(({ id, stores }) => [
    id,
    ...stores.map(({ outcome }) => outcome),
  ]);

test('every store of the registry is there, and one that is silent is pending (AFF-1)', () => {
  expect(outcomes([])).toEqual([
    ['voorbeeld', 'pending'],
    ['beller', 'pending'],
    ['praktijk', 'referred'],
  ]);
});

test('an answer that is not at its end is pending, with what it has so far', () => {
  const answer = anAnswer('beller', 'calls', { outcome: null, items: 3 });
  expect(completenessOf(registry, [answer], 'nl').controllers[1]?.stores[0]).toEqual({
    id: 'calls',
    title: 'Bestand calls',
    outcome: 'pending',
    records: 3,
    ambiguous: 0,
    asOf: '2026-03-08T12:00:00.000Z',
  });
});

test('a store that has left the registry since it was asked is not forgotten', () => {
  const gone = [anAnswer('beller', 'archive'), anAnswer('gone', 'all', { outcome: 'failed' })];
  expect(outcomes(gone)).toEqual([
    ['voorbeeld', 'pending'],
    ['beller', 'pending', 'nothing'],
    ['praktijk', 'referred'],
    ['gone', 'failed'],
  ]);
});

test('the summary counts stores by outcome, records, and what was held back', () => {
  const answers = [
    anAnswer('voorbeeld', 'portal', { outcome: 'found', items: 4, ambiguous: 1 }),
    anAnswer('beller', 'calls', { outcome: 'ambiguous', ambiguous: 2 }),
  ];
  expect(summarise(registry, answers)).toEqual({
    tally: { found: 1, ambiguous: 1, referred: 1 },
    records: 4,
    ambiguous: 3,
  });
});

describe('the letter tells', () => {
  const factsOf = (...answers: StoreAnswer[]) => answerFacts(registry, answers, 'en');

  test('what each company said, in the order of the registry', () => {
    const facts = factsOf(
      anAnswer('voorbeeld', 'portal', { outcome: 'found', items: 4 }),
      anAnswer('beller', 'calls', { outcome: 'ambiguous', ambiguous: 2 }),
    );
    expect(facts).toEqual({
      records: 4,
      ambiguous: 2,
      controllers: [
        { name: 'Voorbeeld', result: 'found' },
        { name: 'Beller', result: 'ambiguous' },
        { name: 'Praktijk', result: 'referred' },
      ],
      open: [],
    });
  });

  test.each([null, 'failed', 'unsupported', 'pending'] as const)(
    'that a store is open when it is %s',
    (outcome) => {
      const { open } = factsOf(anAnswer('voorbeeld', 'portal'), anAnswer('beller', 'calls', { outcome }));
      expect(open).toEqual([{ controller: 'Beller', store: 'Bestand calls (en)' }]);
    },
  );
});
