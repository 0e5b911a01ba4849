import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLetter, RULES } from '#domain/letters/check/index.ts';
import { aWiderRegistry } from '../a-wider-registry.ts';
import { contents } from '../contents.ts';
import { aLetter } from './a-letter.ts';
import { article15 } from './article-15.ts';
import { WRONG } from './wrong/index.ts';

const wrong = Object.entries(WRONG).map(([what, [id, letter]]) => ({ what, id, letter }));

describe('a letter that is wrong in one thing', () => {
  test.each(wrong)('is caught as $id, and as nothing else: $what', ({ id, letter }) => {
    const ids = new Set(checkLetter(letter).map((finding) => finding.id));
    expect([...ids]).toEqual([id]);
  });

  test('is told to the DPO in one sentence', () => {
    for (const { letter } of wrong) {
      for (const { why } of checkLetter(letter))
        expect(why).toMatch(/^[A-Z].+[.)\]}”]$|^Something was not filled in: /);
    }
  });

  test('says whom it is about', () => {
    const [finding] = checkLetter(aLetter(contents.answer, { request: { rights: ['access', 'erasure'] } }));
    expect(finding).toMatchObject({ id: 'right-ignored', where: 'erasure' });
  });
});

test('every rule has a letter that it catches', () => {
  const caught = new Set(wrong.map(({ id }) => id));
  expect(RULES.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});

test('what the package says of the data is not looked at where it is not given', () => {
  expect(checkLetter(aLetter(contents.answer))).toEqual([]);
  expect(checkLetter(aLetter(contents.answer, { article15: article15() }))).toEqual([]);
});

describe('what looks wrong and is not', () => {
  test('a group that answers in other languages than the requester’s answers in its own', () => {
    const letter = aLetter(contents.refusal, { request: { language: 'en' } });
    const languages = letter.registry.group.languages.filter((language) => language !== 'en');
    const registry = { ...letter.registry, group: { ...letter.registry.group, languages } };
    expect(checkLetter({ ...letter, registry })).toEqual([]);
  });

  test('an explanation may speak of a signature, of paper and of money', () => {
    const explanation =
      'U hebt vorige week per post een ondertekend contract gekregen, en hoeft niets te betalen.';
    expect(checkLetter(aLetter({ ...contents.refusal, explanation }))).toEqual([]);
  });

  test('a store may be called an archive on paper', () => {
    const open = [{ controller: 'Traag', store: 'Archief op papier' }];
    const request = { pending: open };
    expect(checkLetter(aLetter({ ...contents.answer, open }, { request }))).toEqual([]);
  });

  test('a legal retention period is a ground, once the law is named', () => {
    const because = 'de wettelijke bewaartermijn voor facturen (artikel III.86 van het wetboek)';
    const letter = aLetter({
      ...contents['request-withdrawn'],
      rights: ['erasure'],
      outcomes: [
        {
          right: 'erasure',
          controller: 'Voorbeeld',
          outcome: {
            is: 'kept',
            kept: [{ what: 'Facturen', records: 1, ground: 'legal-duty', because, until: '2034-12-31' }],
          },
        },
      ],
    });
    expect(checkLetter(letter)).toEqual([]);
  });

  test('a name full of markup stays text, and passes', () => {
    const name = '<b onclick="x()">Tuin & Co</b>';
    const letter = aLetter(
      { ...contents.referral, client: { named: true, name, contact: null } },
      { request: { clients: [{ name, approved: true }] } },
    );
    expect(letter.written.html).not.toContain('<b onclick');
    expect(checkLetter(letter)).toEqual([]);
  });

  test('ten thousand characters of reasons pass', () => {
    const explanation = `${'Er is niets veranderd. '.repeat(430)}${'w'.repeat(300)}`;
    expect(checkLetter(aLetter({ ...contents.refusal, explanation }))).toEqual([]);
  });

  test('a page on the machine itself needs no encryption, and no other goes without', () => {
    const at = (origin: string) => checkLetter(aLetter({ ...contents.reminder, link: `${origin}/p/geheim` }));
    expect(at('http://127.0.0.1:8080')).toEqual([]);
    expect(at('http://127.0.0.1.elders.example')).toMatchObject([{ id: 'link-missing' }]);
  });

  test('a document asked from everybody, where that is the group’s policy', () => {
    const registry = aWiderRegistry({ identity: 'always-document' });
    expect(checkLetter(aLetter({ ...contents.acknowledgement, document: true }, { registry }))).toEqual([]);
  });

  test('whatever a person writes, the text and the HTML are found to say the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (explanation) => {
        const found = checkLetter(aLetter({ ...contents.refusal, explanation }));
        expect(found.filter(({ id }) => id === 'html-differs')).toEqual([]);
      }),
    );
  });

  test('reasons that are there are found, whatever signs they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
        const found = checkLetter(aLetter({ ...contents.refusal, explanation: `x${text}` }));
        expect(found.filter(({ id }) => id === 'reasons-missing')).toEqual([]);
      }),
    );
  });
});
