import { describe, expect, test } from 'vitest';
import { AcceptIdentity, DoubtIdentity } from '#contracts/identity-api.ts';
import { acceptanceFrom } from '../../../web/console/src/decide/accept-form.ts';
import { doubtFrom, stepsOpen } from '../../../web/console/src/decide/doubt-form.ts';

const DOUBT = {
  doubt: 'details-differ',
  because: 'The photo cannot be recognised.',
  asks: 'document',
  question: '',
};

describe('the form for a doubt', () => {
  test('makes what the contract takes', () => {
    expect(DoubtIdentity.parse(doubtFrom(DOUBT, []))).toMatchObject({ doubt: 'details-differ' });
  });

  test.each([
    ['doubt', { doubt: '' }],
    ['reason', { because: '  short   ' }],
    ['next step', { asks: '' }],
  ])('is not complete without a %s', (_, lacking) => {
    expect(doubtFrom({ ...DOUBT, ...lacking }, ['postcode'])).toBeNull();
  });

  test('offers a question only where something is known that it could be about', () => {
    expect(stepsOpen([])).toEqual(['document', 'mandate']);
    expect(stepsOpen(['postcode'])).toEqual(['question', 'document', 'mandate']);
    expect(doubtFrom({ ...DOUBT, asks: 'question' }, [])).toBeNull();
  });

  test('names what the question is about only where one is asked', () => {
    const about = { ...DOUBT, question: 'postcode' };

    expect(doubtFrom({ ...about, asks: 'question' }, ['postcode'])?.question).toBe('postcode');
    expect(doubtFrom(about, ['postcode'])).not.toHaveProperty('question');
  });
});

describe('the form for an acceptance', () => {
  const TYPED = { name: 'Marijke Peeters', birthDate: '1980-02-29', mandate: '', because: '' };
  const mandate = { needed: false, came: false, judged: null };

  test('sends what was read from a document', () => {
    const body = acceptanceFrom(TYPED, { basis: 'document', mandate }, 1);

    expect(AcceptIdentity.parse(body)).toEqual({
      name: 'Marijke Peeters',
      birthDate: '1980-02-29',
      documents: 1,
    });
  });

  test.each(['code', 'login', 'question'] as const)('sends no name where only a %s was shown', (basis) => {
    expect(acceptanceFrom(TYPED, { basis, mandate }, 0)).toEqual({ documents: 0 });
  });

  test('refuses a birth date that is no day', () => {
    expect(
      acceptanceFrom({ ...TYPED, birthDate: '1981-02-29' }, { basis: 'document', mandate }, 1),
    ).toBeNull();
  });

  test('wants a finding with its reason of whoever acts for another', () => {
    const standing = { basis: 'code', mandate: { ...mandate, needed: true } } as const;
    const judged = { ...TYPED, mandate: 'shown', because: 'Signed by both, in January.' };

    expect(acceptanceFrom(TYPED, standing, 0)).toBeNull();
    expect(acceptanceFrom({ ...judged, because: 'short' }, standing, 0)).toBeNull();
    expect(AcceptIdentity.parse(acceptanceFrom(judged, standing, 0))).toEqual({
      documents: 0,
      mandate: { judged: 'shown', because: 'Signed by both, in January.' },
    });
  });
});
