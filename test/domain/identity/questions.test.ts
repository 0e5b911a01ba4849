import { describe, expect, test } from 'vitest';
import { asAnswer, type FoundRecord, rightAnswers } from '#domain/identity/questions.ts';
import { inAll } from '../letters/a-registry.ts';

const store: FoundRecord['store'] = {
  categories: [
    {
      id: 'profile',
      title: inAll('Profiel'),
      fields: { born: inAll('Geboren'), number: inAll('Nummer'), address: inAll('Adres') },
      asks: { birthDate: 'born', customerNo: 'number', postcode: 'address' },
    },
    { id: 'visits', title: inAll('Bezoeken'), fields: { born: inAll('Geboren') } },
  ],
};

const record = (data: FoundRecord['item']['data'], category = 'profile'): FoundRecord => ({
  store,
  item: { category, data },
});

describe('what a question can be about', () => {
  test('is what the data map names, in one form', () => {
    const found = record({ born: '1979-10-04', number: 'kl-2019 00417', address: 'Veldstraat 1, 9000 Gent' });
    expect([...rightAnswers([found])]).toEqual([
      ['birthDate', '1979-10-04'],
      ['customerNo', 'KL201900417'],
      ['postcode', '9000'],
    ]);
  });

  test('is not what the data map does not name', () => {
    expect(rightAnswers([record({ born: '1979-10-04' }, 'visits')]).size).toBe(0);
  });

  test('is the same though several records hold it', () => {
    const found = [record({ number: 'KL-2019-00417' }), record({ number: 'KL 2019 00417' })];
    expect(rightAnswers(found).get('customerNo')).toBe('KL201900417');
  });

  test('is not what records disagree on', () => {
    const found = [
      record({ born: '1979-10-04', number: 'KL-1111' }),
      record({ born: '1979-10-04', number: 'KL-2222' }),
    ];
    expect([...rightAnswers(found).keys()]).toEqual(['birthDate']);
  });

  test('is nothing where two people share the mailbox: either of them could answer', () => {
    const found = [
      record({ born: '1979-10-04', address: 'Veldstraat 1, 9000 Gent' }),
      record({ born: '1981-01-02', address: 'Veldstraat 1, 9000 Gent' }),
    ];
    expect(rightAnswers(found).size).toBe(0);
  });
});

describe('an answer', () => {
  test.each([
    ['birthDate', '1979-10-04', '1979-10-04'],
    ['birthDate', ' 4/10/1979 ', '1979-10-04'],
    ['birthDate', '04.10.1979', '1979-10-04'],
    ['birthDate', '4-10-1979', '1979-10-04'],
    ['birthDate', '1979-10-04T00:00:00Z', '1979-10-04'],
    ['customerNo', 'kl 2019/00417', 'KL201900417'],
    ['postcode', '9000', '9000'],
    ['postcode', 'B-9000 Gent', '9000'],
  ] as const)('about %s written %s counts as %s', (kind, written, counted) => {
    expect(asAnswer(kind, written)).toBe(counted);
  });

  test.each([
    ['birthDate', '31/02/1979'],
    ['birthDate', 'in 1979'],
    ['birthDate', ''],
    ['customerNo', '-'],
    ['postcode', 'Steenweg 1234, 9000 Gent'],
    ['postcode', 'Gent'],
  ] as const)('about %s written %s is none', (kind, written) => {
    expect(asAnswer(kind, written)).toBeNull();
  });
});
